// Check digits: LEI ISO 17442 and ISO 7064 MOD 97-10; ISIN ISO 6166 (Luhn over letters as two digits); IMO ship number
// IMO Resolution A.1117(30). Bech32 addresses: BIP 173 (case-insensitive). Base58 (Bitcoin, Tron) is case-sensitive.

using System.Globalization;
using System.Text;

namespace Ties.Index;

/// <summary>The form in which identifiers of a type are compared.</summary>
/// <param name="Family">The type's family: spellings of one type share it, such as <c>lei</c> and <c>leiCode</c>.</param>
/// <param name="Value">The normalised value.</param>
public readonly record struct IdentifierKey(string Family, string Value)
{
    private static readonly Dictionary<string, string> Families = new(StringComparer.Ordinal)
    {
        ["lei"] = "lei",
        ["leicode"] = "lei",
        ["imo"] = "imo",
        ["imonumber"] = "imo",
        ["isin"] = "isin",
        ["isincode"] = "isin",
        ["bic"] = "bic",
        ["biccode"] = "bic",
        ["swift"] = "bic",
        ["swiftbic"] = "bic",
        ["swiftcode"] = "bic",
        ["publickey"] = "wallet",
        ["cryptowallet"] = "wallet",
        ["wallet"] = "wallet",
        ["digitalcurrencyaddress"] = "wallet",
        ["tax"] = "tax",
        ["taxnumber"] = "tax",
        ["taxid"] = "tax",
        ["inn"] = "inn",
        ["inncode"] = "inn",
        ["ogrn"] = "ogrn",
        ["ogrncode"] = "ogrn",
        ["registration"] = "registration",
        ["registrationnumber"] = "registration",
        ["companynumber"] = "registration",
        ["passport"] = "passport",
        ["passportnumber"] = "passport",
        ["id"] = "id",
        ["idnumber"] = "id",
        ["nationalid"] = "id",
    };

    private static readonly HashSet<string> Placeholders = new(StringComparer.Ordinal)
    {
        "NA",
        "NONE",
        "NULL",
        "NIL",
        "UNKNOWN",
        "UNKNOW",
        "UNK",
        "NOTAVAILABLE",
        "NOTAPPLICABLE",
        "NOTKNOWN",
        "NOTPROVIDED",
        "UNAVAILABLE",
        "UNSPECIFIED",
        "PENDING",
        "TBD",
        "TBA",
        "TEST",
        "NO",
        "NAN",
    };

    /// <summary>Normalises an identifier.</summary>
    /// <param name="type">Its type, in any case; punctuation is ignored; a type not known here is its own family.</param>
    /// <param name="value">Its value as written.</param>
    /// <returns>The key, or null where the value is empty or a placeholder such as N/A, 0, unknown or a dash.</returns>
    public static IdentifierKey? Of(string type, string value)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(value);
        string name = Plain(type).ToLowerInvariant();
        string family = Families.GetValueOrDefault(name, name);
        string plain = Plain(value);
        if (IsPlaceholder(plain))
        {
            return null;
        }

        string normal = family switch
        {
            "wallet" => Wallet(value),
            "imo" => plain.StartsWith("IMO", StringComparison.Ordinal) ? plain[3..] : plain,
            "bic" => plain.Length == 11 && plain.EndsWith("XXX", StringComparison.Ordinal)
                ? plain[..8]
                : plain,
            _ => plain,
        };
        return IsPlaceholder(normal) ? null : new IdentifierKey(family, normal);
    }

    /// <summary>What the check digits say.</summary>
    public IdentifierCheck Check()
    {
        bool? right = Family switch
        {
            "lei" => Value.Length == 20 && AllAscii(Value) && Mod97(Value) == 1,
            "isin" => Value.Length == 12 && AllAscii(Value) && Luhn(Value),
            "imo" => Value.Length == 7 && Value.All(char.IsAsciiDigit) && ImoDigit(Value) == Value[6] - '0',
            _ => null,
        };
        return right switch
        {
            null => IdentifierCheck.None,
            true => IdentifierCheck.Right,
            false => IdentifierCheck.Wrong,
        };
    }

    /// <summary>Letters and digits only, upper case, digits and letters of other widths and scripts as ASCII.</summary>
    private static string Plain(string value)
    {
        StringBuilder plain = new(value.Length);
        foreach (char c in value)
        {
            char wide = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
            int digit = CharUnicodeInfo.GetDecimalDigitValue(wide);
            if (digit >= 0)
            {
                plain.Append((char)('0' + digit));
            }
            else if (char.IsLetter(wide))
            {
                plain.Append(char.ToUpperInvariant(wide));
            }
        }

        return plain.ToString();
    }

    private static bool IsPlaceholder(string plain) =>
        plain.Length == 0
        || Placeholders.Contains(plain)
        || plain.All(c => c is '0')
        || plain.All(c => c is 'X')
        || (plain.Length >= 5 && plain.All(c => c == plain[0]));

    /// <summary>Hexadecimal and Bech32 addresses ignore case, Base58 does not.</summary>
    private static string Wallet(string value)
    {
        string text = string.Concat(value.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)));
        int scheme = text.IndexOf(':', StringComparison.Ordinal);
        if (scheme > 0)
        {
            text = text[(scheme + 1)..];
        }

        bool hex =
            text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && text[2..].All(char.IsAsciiHexDigit);
        bool oneCase = !text.Any(char.IsAsciiLetterLower) || !text.Any(char.IsAsciiLetterUpper);
        int separator = text.LastIndexOf('1');
        bool bech32 =
            oneCase
            && separator is >= 1 and <= 83
            && text.Length - separator > 6
            && text[..separator].All(char.IsAsciiLetter)
            && text[(separator + 1)..].All(IsBech32);
        // Cash addresses (bitcoincash:q...) are Bech32 without its separator.
        bool cash = oneCase && scheme > 0 && text.Length == 42 && text.All(IsBech32);
        return hex || bech32 || cash ? text.ToLowerInvariant() : text;
    }

    private static bool IsBech32(char c) =>
        "qpzry9x8gf2tvdw0s3jn54khce6mua7l".Contains(char.ToLowerInvariant(c), StringComparison.Ordinal);

    private static bool AllAscii(string value) => value.All(char.IsAsciiLetterOrDigit);

    private static int Mod97(string value)
    {
        int rest = 0;
        foreach (char c in value)
        {
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }

        return rest;
    }

    private static bool Luhn(string value)
    {
        string digits = string.Concat(
            value.Select(c =>
                char.IsAsciiDigit(c) ? $"{c}" : (c - 'A' + 10).ToString(CultureInfo.InvariantCulture)
            )
        );
        int sum = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)] - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0;
    }

    private static int ImoDigit(string value)
    {
        int sum = 0;
        for (int i = 0; i < 6; i++)
        {
            sum += (value[i] - '0') * (7 - i);
        }

        return sum % 10;
    }
}
