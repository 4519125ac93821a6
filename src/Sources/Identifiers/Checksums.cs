namespace Ties.Sources;

/// <summary>Check digits of identifiers that carry them.</summary>
internal static class Checksums
{
    /// <summary>Whether an identifier has the form of its kind but a wrong check digit.</summary>
    public static bool Fails(string property, string value) =>
        property switch
        {
            "isinCode" => value.Length == 12
                && value.All(char.IsAsciiLetterOrDigit)
                && !IsinHolds(value.ToUpperInvariant()),
            "leiCode" => value.Length == 20
                && value.All(char.IsAsciiLetterOrDigit)
                && !LeiHolds(value.ToUpperInvariant()),
            "imoNumber" => value.Length == 7 && value.All(char.IsAsciiDigit) && !ImoHolds(value),
            _ => false,
        };

    /// <summary>ISO 6166: Luhn over the digits with letters written as 10 to 35.</summary>
    private static bool IsinHolds(string isin)
    {
        string digits = string.Concat(isin.Select(Number));
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO 17442: the number with letters written as 10 to 35 leaves 1 when divided by 97.</summary>
    private static bool LeiHolds(string lei) =>
        lei.SelectMany(c => Number(c)).Aggregate(0, (rest, digit) => (rest * 10 + (digit - '0')) % 97) == 1;

    /// <summary>IMO ship number: the last digit is the last digit of the sum of the others times 7 to 2.</summary>
    private static bool ImoHolds(string imo)
    {
        int sum = 0;
        for (int i = 0; i < 6; i++)
        {
            sum += (imo[i] - '0') * (7 - i);
        }

        return sum % 10 == imo[6] - '0';
    }

    private static string Number(char c) =>
        char.IsAsciiDigit(c)
            ? c.ToString()
            : (c - 'A' + 10).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
