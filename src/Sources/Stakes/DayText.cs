using Ties.Model;

namespace Ties.Sources;

/// <summary>Dates <c>YYYY-MM-DD</c> as bytes; anything else cannot be read.</summary>
public static class DayText
{
    /// <summary>Reads a period from two fields; an end that is empty or cannot be read is unbounded.</summary>
    /// <param name="from">First day inside.</param>
    /// <param name="until">First day outside.</param>
    /// <param name="problem">What is wrong; null where nothing is.</param>
    public static Period Parse(ReadOnlySpan<byte> from, ReadOnlySpan<byte> until, out string? problem)
    {
        problem = null;
        DateOnly? first = Day(from, "from", ref problem);
        DateOnly? end = Day(until, "until", ref problem);
        return new Period(first, end);
    }

    private static DateOnly? Day(ReadOnlySpan<byte> field, string column, ref string? problem)
    {
        if (field.IsEmpty)
        {
            return null;
        }

        if (
            field.Length == 10
            && field[4] == '-'
            && field[7] == '-'
            && Number(field[..4]) is { } year and > 0
            && Number(field[5..7]) is { } month and >= 1 and <= 12
            && Number(field[8..]) is { } day and >= 1
            && day <= DateTime.DaysInMonth(year, month)
        )
        {
            return new DateOnly(year, month, day);
        }

        string text = System.Text.Encoding.UTF8.GetString(field.Length > 60 ? field[..60] : field);
        problem = $"{(problem is null ? "" : problem + ", ")}{column} '{text}' is not a date YYYY-MM-DD";
        return null;
    }

    private static int? Number(ReadOnlySpan<byte> digits)
    {
        int value = 0;
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}
