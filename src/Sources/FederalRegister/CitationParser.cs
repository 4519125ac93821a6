using System.Globalization;
using System.Text.RegularExpressions;

namespace Ties.Sources;

/// <summary>
/// Reads citation columns. Forms seen: <c>83 FR 37423; 87 FR 77505</c>, comma lists, <c>66 FR 50090 No. 190</c>,
/// <c>77 FR 58006 (no. 182)</c>, <c>75 FR 1699 (1/13/2010)</c>, <c>85 FR 51603, 8/20/20. 85 FR 52901, 8/27/20</c>,
/// <c>68 F.R. 38290 6/27/03</c>, <c>Vol. 86, No. 71, 04/15/2021</c> and a bare <c>88 FR</c>, which names no page.
/// </summary>
internal static partial class CitationParser
{
    /// <summary>The citations in order of volume and page, without repetition.</summary>
    public static IReadOnlyList<Citation> Parse(string text)
    {
        List<Citation> found = [];
        foreach (Match match in Page().Matches(text))
        {
            int volume = Number(match.Groups["volume"]);
            int page = Number(match.Groups["page"]);
            if (
                volume is > 0 and < 200
                && page > 0
                && !found.Exists(c => c.Volume == volume && c.Page == page)
            )
            {
                found.Add(new Citation(volume, page, Date(match.Groups["date"].Value)));
            }
        }

        foreach (Match match in Issue().Matches(text))
        {
            string printed = TextCleaning.Tidy(match.Value);
            found.Add(
                new Citation(Number(match.Groups["volume"]), 0, Date(match.Groups["date"].Value), printed)
            );
        }

        found.Sort();
        return found;
    }

    /// <summary>A date in the American order, two-digit years as of 1936 to 2035 (the Register begins in 1936).</summary>
    public static DateOnly? Date(string text)
    {
        Match match = AmericanDate().Match(text);
        if (!match.Success)
        {
            return null;
        }

        int year = Number(match.Groups["year"]);
        year +=
            year >= 100 ? 0
            : year >= 36 ? 1900
            : 2000;
        int month = Number(match.Groups["month"]);
        int day = Number(match.Groups["day"]);
        bool real =
            year > 1935 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return real ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Group group) =>
        int.TryParse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : 0;

    [GeneratedRegex(
        @"(?<![0-9])(?<volume>[0-9]{1,3})\s*F\.?\s?R\.?,?\s*(?:no\.\s*)?(?<page>[0-9]{1,3},[0-9]{3}(?![0-9])|[0-9]{1,6})(?:\s*,?\s*\(?\s*(?<date>[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}))?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Page();

    [GeneratedRegex(
        @"Vol\.?\s*(?<volume>[0-9]{1,3})\s*,\s*No\.?\s*[0-9]+\s*,?\s*(?<date>[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4})?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Issue();

    [GeneratedRegex(@"^(?<month>[0-9]{1,2})/(?<day>[0-9]{1,2})/(?<year>[0-9]{2}|[0-9]{4})$")]
    private static partial Regex AmericanDate();
}
