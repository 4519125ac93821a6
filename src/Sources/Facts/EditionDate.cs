using System.Globalization;
using System.Text.RegularExpressions;
using Ties.Model;

namespace Ties.Sources;

/// <summary>What the name of an edition says about its day.</summary>
internal static partial class EditionDate
{
    /// <summary>
    /// A day (<c>2026-07-31</c>) is exact; a month, a year and a United States fiscal year (<c>FY2024</c>: the
    /// twelve months to 30 September) give bounds; anything else, such as a version number, says nothing.
    /// </summary>
    public static DateBounds Of(string name)
    {
        if (
            DateOnly.TryParseExact(
                name,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
        {
            return DateBounds.On(day);
        }

        if (Month().Match(name) is { Success: true } month)
        {
            DateOnly first = new(Number(month, 1), Number(month, 2), 1);
            return new DateBounds(first, first.AddMonths(1).AddDays(-1));
        }

        if (Year().Match(name) is { Success: true } year)
        {
            return new DateBounds(new DateOnly(Number(year, 1), 1, 1), new DateOnly(Number(year, 1), 12, 31));
        }

        if (FiscalYear().Match(name) is { Success: true } fiscal)
        {
            int number = Number(fiscal, 1);
            return new DateBounds(new DateOnly(number - 1, 10, 1), new DateOnly(number, 9, 30));
        }

        return DateBounds.Unknown;
    }

    /// <summary>The day, else month, written in a file's name or in one of its folders, nearest first; else null.</summary>
    public static string? InPath(string relativePath)
    {
        string[] parts = relativePath.Split('/');
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            Match match = InName().Match(parts[i]);
            if (match.Success && !Of(match.Value).IsUnknown)
            {
                return match.Value;
            }
        }

        return null;
    }

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})-(0[1-9]|1[0-2])$")]
    private static partial Regex Month();

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^FY((?:19|20)[0-9]{2})$")]
    private static partial Regex FiscalYear();

    [GeneratedRegex(
        @"(?<![0-9])(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?(?![0-9-])"
    )]
    private static partial Regex InName();
}
