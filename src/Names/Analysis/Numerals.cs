using System.Globalization;

namespace Ties.Names;

/// <summary>Numbers in names: digits, ordinals, English number words, Roman and Chinese numerals, to digits.</summary>
internal static class Numerals
{
    private static readonly Dictionary<string, int> Words = Build();

    /// <summary>The digits a token stands for; null where it is none. Roman numerals are not read here.</summary>
    public static string? Digits(string token)
    {
        int digits = 0;
        while (digits < token.Length && char.IsAsciiDigit(token[digits]))
        {
            digits++;
        }

        if (digits == token.Length && digits > 0)
        {
            return Trim(token);
        }

        return digits > 0 && token[digits..] is "st" or "nd" or "rd" or "th" or "o" or "a" or "e" or "er"
            ? Trim(token[..digits])
            : null;
    }

    /// <summary>The value of an English number word; −1 where it is none.</summary>
    public static int Word(string token) => Words.GetValueOrDefault(token, -1);

    /// <summary>The value of a Roman numeral made of i, v and x, up to 39; 0 where it is none.</summary>
    public static int Roman(string token)
    {
        int value = 0;
        for (int i = 0; i < token.Length; i++)
        {
            int unit = Unit(token[i]);
            if (unit == 0)
            {
                return 0;
            }

            value += i + 1 < token.Length && Unit(token[i + 1]) > unit ? -unit : unit;
        }

        return value is > 0 and < 40 && ToRoman(value) == token ? value : 0;
    }

    /// <summary>The value of a Chinese numeral below 100; 0 where it is none.</summary>
    public static int Chinese(ReadOnlySpan<char> text)
    {
        const string Signs = "〇一二三四五六七八九";
        int ten = text.IndexOf('十');
        if (ten < 0)
        {
            int number = 0;
            foreach (char c in text)
            {
                int at = Signs.IndexOf(c);
                if (at < 0 || text.Length > 4)
                {
                    return 0;
                }

                number = (number * 10) + at;
            }

            return number;
        }

        int tens = ten == 0 ? 1 : Signs.IndexOf(text[0]);
        int ones = ten == text.Length - 1 ? 0 : Signs.IndexOf(text[^1]);
        return ten <= 1 && text.Length - ten <= 2 && tens > 0 && ones >= 0 ? (tens * 10) + ones : 0;
    }

    private static string Trim(string digits)
    {
        string trimmed = digits.TrimStart('0');
        return trimmed.Length == 0 ? "0" : trimmed;
    }

    private static int Unit(char c) =>
        c switch
        {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            _ => 0,
        };

    private static string ToRoman(int value) =>
        new string('x', value / 10)
        + (value % 10) switch
        {
            1 => "i",
            2 => "ii",
            3 => "iii",
            4 => "iv",
            5 => "v",
            6 => "vi",
            7 => "vii",
            8 => "viii",
            9 => "ix",
            _ => "",
        };

    private static Dictionary<string, int> Build()
    {
        Dictionary<string, int> words = new(StringComparer.Ordinal);
        string[] ones =
        [
            "zero zeroth",
            "one first",
            "two second",
            "three third",
            "four fourth",
            "five fifth",
            "six sixth",
            "seven seventh",
            "eight eighth",
            "nine ninth",
            "ten tenth",
            "eleven eleventh",
            "twelve twelfth",
            "thirteen thirteenth",
            "fourteen fourteenth",
            "fifteen fifteenth",
            "sixteen sixteenth",
            "seventeen seventeenth",
            "eighteen eighteenth",
            "nineteen nineteenth",
        ];
        string[] tens =
        [
            "twenty twentieth",
            "thirty thirtieth",
            "forty fortieth fourty",
            "fifty fiftieth",
            "sixty sixtieth",
            "seventy seventieth",
            "eighty eightieth",
            "ninety ninetieth",
        ];
        for (int i = 0; i < ones.Length; i++)
        {
            Add(words, ones[i], i);
        }

        for (int i = 0; i < tens.Length; i++)
        {
            Add(words, tens[i], (i + 2) * 10);
        }

        return words;
    }

    private static void Add(Dictionary<string, int> words, string forms, int value)
    {
        foreach (string form in forms.Split(' '))
        {
            words[form] = value;
        }
    }

    /// <summary>Digits of a value, without regard to culture.</summary>
    public static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
