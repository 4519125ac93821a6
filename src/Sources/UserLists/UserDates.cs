using System.Globalization;
using System.Text.RegularExpressions;

namespace Ties.Sources;

/// <summary>
/// Birth dates as a user's table writes them. The order of day and month is learnt from the file: a first
/// number above 12 in any row means day first, a second one means month first; a file that shows neither, or
/// both, is read day first with hyphens and periods and to the year only with slashes. Two-digit years fall in
/// the hundred years before the day the file was stored: nobody on a list is born later.
/// </summary>
internal sealed partial class UserDates
{
    private readonly bool? dayFirst;
    private readonly int latestYear;

    private UserDates(bool? dayFirst, int latestYear)
    {
        this.dayFirst = dayFirst;
        this.latestYear = latestYear;
    }

    /// <summary>Learns the order from all rows of the file.</summary>
    public static UserDates Learn(EditionInput input, char delimiter)
    {
        bool day = false;
        bool month = false;
        using DecodedText text = TextDecoding.Open(input.Primary);
        using CsvTable table = CsvTable.Read(new CsvReader(text.Reader, delimiter));
        string[] columns =
        [
            .. table.Columns.Where(c =>
                ColumnNames.Key(c) is "birthdate" or "dob" or "dateofbirth" or "born"
            ),
        ];
        while (columns.Length > 0 && table.Next())
        {
            foreach (Match match in columns.Select(c => Numeric().Match(table[c])).Where(m => m.Success))
            {
                day |= Number(match, 1) > 12;
                month |= Number(match, 2) > 12;
            }
        }

        DateOnly? latest = input.Edition.Date.Latest;
        int year = latest?.Year ?? input.Edition.RetrievedAt?.UtcDateTime.Year ?? 2025;
        return new UserDates(day == month ? null : day, year);
    }

    /// <summary>The dates of a text, ISO 8601; none where it is no date.</summary>
    public IReadOnlyList<string> Read(string text)
    {
        Match match = Numeric().Match(text.Trim());
        if (!match.Success)
        {
            return DateText.Parse(text);
        }

        int year = Number(match, 3);
        if (match.Groups[3].Length == 2)
        {
            year += latestYear / 100 * 100;
            year -= year > latestYear ? 100 : 0;
        }

        int first = Number(match, 1);
        int second = Number(match, 2);
        bool known = dayFirst is not null || first > 12 || second > 12 || first == second;
        if (!known && text.Contains('/'))
        {
            return [year.ToString("D4", CultureInfo.InvariantCulture)];
        }

        bool dayLeads = first > 12 || (second <= 12 && (dayFirst ?? true));
        (int day, int month) = dayLeads ? (first, second) : (second, first);
        bool real =
            year > 1000 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return real
            ? [new DateOnly(year, month, day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]
            : [];
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{2}|[0-9]{4})$")]
    private static partial Regex Numeric();
}
