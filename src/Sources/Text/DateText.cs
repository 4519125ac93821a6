using System.Globalization;
using System.Text.RegularExpressions;

namespace Ties.Sources;

/// <summary>Dates as lists write them, to ISO 8601 as far as they are known (year, year-month or day).</summary>
internal static partial class DateText
{
    /// <summary>Longest span of years that is written out year by year.</summary>
    private const int MaxSpanYears = 20;

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>
    /// The dates a text stands for: one, or every year of a span ("1965 to 1968"); "circa" is dropped, the
    /// original text stays beside the value. Empty where the text is no date.
    /// </summary>
    public static IReadOnlyList<string> Parse(string text)
    {
        string tidy = Circa().Replace(TextCleaning.Tidy(text), "");
        if (One(tidy) is { } single)
        {
            return [single];
        }

        Match span = Span().Match(tidy);
        if (
            !span.Success
            || One(span.Groups[1].Value) is not { } from
            || One(span.Groups[2].Value) is not { } to
        )
        {
            return [];
        }

        int first = Year(from);
        int last = Year(to);
        return first <= last && last - first <= MaxSpanYears
            ?
            [
                .. Enumerable
                    .Range(first, last - first + 1)
                    .Select(y => y.ToString("D4", CultureInfo.InvariantCulture)),
            ]
            : [];
    }

    /// <summary>A full day; null where the text is none.</summary>
    public static DateOnly? Day(string text) =>
        One(TextCleaning.Tidy(text)) is { Length: 10 } iso
            ? DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    private static string? One(string text)
    {
        if (Iso().Match(text) is { Success: true } iso)
        {
            return Valid(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        }

        Match words = InWords().Match(text);
        if (!words.Success)
        {
            return null;
        }

        string month = words.Groups["month"].Value;
        int number = month.Length == 0 ? 0 : Array.IndexOf(Months, month[..3].ToLowerInvariant()) + 1;
        return month.Length > 0 && number == 0
            ? null
            : Valid(
                words.Groups["year"].Value,
                number == 0 ? "" : number.ToString("D2", CultureInfo.InvariantCulture),
                words.Groups["day"].Value
            );
    }

    private static string? Valid(string year, string month, string day)
    {
        int y = int.Parse(year, CultureInfo.InvariantCulture);
        if (y is < 1000 or > 2999 || month.Length == 0)
        {
            return y is < 1000 or > 2999 ? null : year;
        }

        int m = int.Parse(month, CultureInfo.InvariantCulture);
        if (m is < 1 or > 12)
        {
            return null;
        }

        if (day.Length == 0)
        {
            return $"{year}-{m:D2}";
        }

        int d = int.Parse(day, CultureInfo.InvariantCulture);
        return d >= 1 && d <= DateTime.DaysInMonth(y, m) ? $"{year}-{m:D2}-{d:D2}" : null;
    }

    private static int Year(string iso) => int.Parse(iso.AsSpan(0, 4), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^([0-9]{4})(?:-([0-9]{1,2})(?:-([0-9]{1,2}))?)?$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?:(?:(?<day>[0-9]{1,2})[ -])?(?<month>[A-Za-z]{3,9})[ -])?(?<year>[0-9]{4})$")]
    private static partial Regex InWords();

    [GeneratedRegex(
        @"^(.+?)(?:\s+(?:to|-|and)\s+|(?<=[0-9]{4})-(?=[0-9]{4}$))(?:circa\s+)?(.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Span();

    [GeneratedRegex(@"^(?:circa|approximately|approx\.?|about|c\.)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Circa();
}
