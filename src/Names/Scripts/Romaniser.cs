using System.Text;
using AnyAscii;

namespace Ties.Names;

/// <summary>Writes a folded word of an alphabetic or syllabic script in ASCII letters. Chinese has its own class.</summary>
internal static class Romaniser
{
    private static readonly string[] Initials =
    [
        "g",
        "kk",
        "n",
        "d",
        "tt",
        "r",
        "m",
        "b",
        "pp",
        "s",
        "ss",
        "",
        "j",
        "jj",
        "ch",
        "k",
        "t",
        "p",
        "h",
    ];
    private static readonly string[] Vowels =
    [
        "a",
        "ae",
        "ya",
        "yae",
        "eo",
        "e",
        "yeo",
        "ye",
        "o",
        "wa",
        "wae",
        "oe",
        "yo",
        "u",
        "wo",
        "we",
        "wi",
        "yu",
        "eu",
        "ui",
        "i",
    ];
    private static readonly string[] Finals =
    [
        "",
        "k",
        "k",
        "k",
        "n",
        "n",
        "n",
        "t",
        "l",
        "k",
        "m",
        "p",
        "l",
        "l",
        "p",
        "l",
        "m",
        "p",
        "p",
        "t",
        "t",
        "ng",
        "t",
        "t",
        "k",
        "t",
        "p",
        "t",
    ];

    /// <summary>True where a word has letters that Ukrainian has and Russian has not.</summary>
    public static bool IsUkrainian(string word) => word.AsSpan().IndexOfAny("іїєґ") >= 0;

    public static string Romanise(string word, NameScript script, bool ukrainian = false)
    {
        string latin = script switch
        {
            NameScript.Latin or NameScript.Other => word,
            NameScript.Hangul => Hangul(word),
            NameScript.Kana => Kana(word),
            NameScript.Indic => Indic(word),
            NameScript.Thai => Thai(word),
            _ => Letters(word, LetterTables.For(script), ukrainian),
        };
        return Ascii(latin);
    }

    /// <summary>Lower-case ASCII letters and digits only; AnyAscii for what is left of other scripts.</summary>
    public static string Ascii(string text)
    {
        bool clean = true;
        foreach (char c in text)
        {
            clean &= char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
        }

        if (clean)
        {
            return text;
        }

        StringBuilder to = new(text.Length);
        foreach (char c in text.Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                to.Append(char.ToLowerInvariant(c));
            }
        }

        return to.ToString();
    }

    private static string Letters(string word, Dictionary<char, string>? table, bool ukrainian)
    {
        if (table is null)
        {
            return word;
        }

        StringBuilder to = new(word.Length + 4);
        foreach (char c in word)
        {
            if (ukrainian && c is 'и' or 'г')
            {
                to.Append(c == 'и' ? "y" : "h");
            }
            else if (table.TryGetValue(c, out string? latin))
            {
                to.Append(latin);
            }
            else
            {
                to.Append(c);
            }
        }

        return to.ToString();
    }

    private static string Hangul(string word)
    {
        StringBuilder to = new(word.Length * 3);
        for (int i = 0; i < word.Length; i++)
        {
            int n = word[i] - 0xac00;
            if (n is < 0 or > 11171)
            {
                to.Append(word[i]);
                continue;
            }

            // A final before a vowel is pronounced as that syllable's initial: bak + eun = bageun.
            to.Append(Initials[n / 588]).Append(Vowels[n % 588 / 28]).Append(Finals[n % 28]);
        }

        return to.ToString();
    }

    private static string Kana(string word)
    {
        Dictionary<char, string> table = LetterTables.For(NameScript.Kana)!;
        StringBuilder to = new(word.Length * 2);
        foreach (char c in word)
        {
            if (c is 'ャ' or 'ュ' or 'ョ' && to.Length > 1 && to[^1] == 'i')
            {
                to.Length--;
                bool sibilant = to[^1] is 'h' or 'j';
                to.Append(sibilant ? "" : "y")
                    .Append(
                        c == 'ャ' ? 'a'
                        : c == 'ュ' ? 'u'
                        : 'o'
                    );
            }
            else if (c is 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ' && to.Length > 1 && "aiueo".Contains(to[^1]))
            {
                to.Length--;
                to.Append("aiueo"["ァィゥェォ".IndexOf(c)]);
            }
            else if (table.TryGetValue(c, out string? latin))
            {
                to.Append(latin);
            }
            else if (c != 'ッ')
            {
                to.Append(c);
            }
        }

        return to.ToString();
    }

    /// <summary>The blocks of the Indian scripts are laid out alike, so one table serves all but Sinhala.</summary>
    private static string Indic(string word)
    {
        Dictionary<char, string> table = LetterTables.For(NameScript.Indic)!;
        StringBuilder to = new(word.Length * 2);
        bool inherent = false;
        foreach (char c in word)
        {
            char same = c >= '\u0d80' ? c : (char)(0x0900 + (c & 0x7f));
            bool vowelSign = same is >= '\u093e' and <= '\u094d';
            if (inherent && !vowelSign)
            {
                to.Append('a');
            }

            inherent = same is >= '\u0915' and <= '\u0939';
            if (table.TryGetValue(same, out string? latin))
            {
                to.Append(latin);
            }
            else if (same != '\u094d')
            {
                to.Append(c);
            }
        }

        return to.ToString();
    }

    private static string Thai(string word)
    {
        Dictionary<char, string> table = LetterTables.For(NameScript.Thai)!;
        StringBuilder to = new(word.Length * 2);
        string held = "";
        foreach (char c in word)
        {
            table.TryGetValue(c, out string? latin);
            if (c is >= 'เ' and <= 'ไ')
            {
                held = latin ?? "";
                continue;
            }

            to.Append(latin ?? c.ToString()).Append(held);
            held = "";
        }

        return to.Append(held).ToString();
    }
}
