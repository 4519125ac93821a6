using System.Globalization;

namespace Ties.Reading;

/// <summary>Dates in running text, in English and in digits.</summary>
internal static class Dates
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly Dictionary<string, int> MonthNumbers = MonthTable();

    /// <summary>1 to 12 for a month's name or abbreviation, else 0.</summary>
    public static int Month(Token token) =>
        token.Kind is TokenKind.Capital or TokenKind.Upper
        && token.Length is >= 3 and <= 9
        && MonthNumbers.TryGetValue(token.Lower, out int month)
            ? month
            : 0;

    private static Dictionary<string, int> MonthTable()
    {
        Dictionary<string, int> table = new(StringComparer.Ordinal);
        for (int i = 0; i < Months.Length; i++)
        {
            table[Months[i]] = i + 1;
            table[Months[i][..3] + "."] = i + 1;
        }

        table["sept"] = 9;
        table["sept."] = 9;
        return table;
    }

    /// <summary>A date that starts at token <paramref name="i"/>, with the token after it.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="i">Where to look.</param>
    /// <param name="end">The token after the sentence.</param>
    /// <param name="document">The document's date: "in July" is the last July before it.</param>
    /// <param name="next">The token after the date.</param>
    public static PartialDate? At(List<Token> tokens, int i, int end, DateOnly? document, out int next)
    {
        next = i + 1;
        Token token = tokens[i];
        if (token.Kind == TokenKind.Number)
        {
            return FromNumber(tokens, i, end, document, out next);
        }

        int month = Month(token);
        return month == 0 ? null : FromMonth(tokens, i, end, month, document, out next);
    }

    private static PartialDate? FromMonth(
        List<Token> tokens,
        int i,
        int end,
        int month,
        DateOnly? document,
        out int next
    )
    {
        next = i + 1;
        int day = i + 1 < end ? Day(tokens[i + 1]) : 0;
        if (day > 0)
        {
            int k = i + 2;
            int comma = k < end && tokens[k].Is(",") ? 1 : 0;
            int year = k + comma < end ? Year(tokens[k + comma]) : 0;
            next = year > 0 ? k + comma + 1 : k;
            return Checked(year > 0 ? year : Guess(month, day, document), month, day);
        }

        int bare = i + 1 < end && tokens[i + 1].Is(",") ? 1 : 0;
        int alone = i + 1 + bare < end ? Year(tokens[i + 1 + bare]) : 0;
        if (alone > 0)
        {
            next = i + 2 + bare;
            return new PartialDate(alone, month);
        }

        // "may" and "march" at a sentence's start are words.
        bool certain =
            month is not (3 or 5)
            || (
                i > 0 && tokens[i - 1].Lower is "in" or "last" or "since" or "until" or "by" or "of" or "this"
            );
        int guessed = Guess(month, 0, document);
        return certain && guessed > 0 ? new PartialDate(guessed, month) : null;
    }

    private static PartialDate? FromNumber(
        List<Token> tokens,
        int i,
        int end,
        DateOnly? document,
        out int next
    )
    {
        next = i + 1;
        ReadOnlySpan<char> lower = tokens[i].Lower;
        if (Dotted(lower) is { } dotted)
        {
            return dotted;
        }

        int day = Day(tokens[i]);
        int month = day > 0 && i + 1 < end ? Month(tokens[i + 1]) : 0;
        if (month > 0)
        {
            int year = i + 2 < end ? Year(tokens[i + 2]) : 0;
            next = year > 0 ? i + 3 : i + 2;
            return Checked(year > 0 ? year : Guess(month, day, document), month, day);
        }

        int plain = Year(tokens[i]);
        if (plain == 0)
        {
            return Slashed(tokens, i, end, out next);
        }

        if (i + 4 < end && tokens[i + 1].Is("-") && tokens[i + 3].Is("-") && !tokens[i + 1].SpaceBefore)
        {
            next = i + 5;
            return Checked(plain, Small(tokens[i + 2]), Small(tokens[i + 4]));
        }

        return Context(tokens, i) ? new PartialDate(plain) : null;
    }

    // 31/08/2020 is a day only where the order is certain.
    private static PartialDate? Slashed(List<Token> tokens, int i, int end, out int next)
    {
        next = i + 1;
        if (i + 4 >= end || !tokens[i + 1].Is("/") || !tokens[i + 3].Is("/") || Year(tokens[i + 4]) == 0)
        {
            return null;
        }

        int first = Small(tokens[i]),
            second = Small(tokens[i + 2]);
        next = i + 5;
        return first > 12 ? Checked(Year(tokens[i + 4]), second, first)
            : second > 12 ? Checked(Year(tokens[i + 4]), first, second)
            : new PartialDate(Year(tokens[i + 4]));
    }

    // 23.7.2026
    private static PartialDate? Dotted(ReadOnlySpan<char> text)
    {
        int first = text.IndexOf('.');
        int last = text.LastIndexOf('.');
        return
            first > 0
            && last > first
            && last - first <= 3
            && text.Length - last == 5
            && int.TryParse(text[..first], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && int.TryParse(
                text[(first + 1)..last],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int month
            )
            && int.TryParse(text[(last + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            ? Checked(year, month, day)
            : null;
    }

    private static bool Context(List<Token> tokens, int i) =>
        i > 0
        && tokens[i - 1].Lower
            is "in"
                or "since"
                or "of"
                or "by"
                or "from"
                or "until"
                or "during"
                or "early"
                or "late"
                or "mid"
                or "least"
                or "before"
                or "after"
                or "fiscal"
                or "and"
                or "("
                or "between"
                or "year"
                or "till"
                or "around"
                or "through"
                or "spring"
                or "summer"
                or "autumn"
                or "fall"
                or "winter";

    private static PartialDate? Checked(int year, int month, int day) =>
        year is > 0 and < 10000
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : null;

    // A month without a year is the last one that is not after the document's date.
    private static int Guess(int month, int day, DateOnly? document) =>
        document is not { } date ? 0
        : (month, day).CompareTo((date.Month, date.Day)) <= 0 || month == date.Month ? date.Year
        : date.Year - 1;

    private static int Day(Token token)
    {
        if (token.Kind != TokenKind.Number)
        {
            return 0;
        }

        ReadOnlySpan<char> digits = token.Lower.AsSpan().TrimEnd("stndrh");
        return
            digits.Length <= 2
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            && day is >= 1 and <= 31
            ? day
            : 0;
    }

    private static int Small(Token token) =>
        token.Length <= 2
        && int.TryParse(token.Lower, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : 0;

    private static int Year(Token token) =>
        token.Length == 4
        && token.Kind == TokenKind.Number
        && int.TryParse(token.Lower, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && year is >= 1800 and <= 2100
            ? year
            : 0;
}
