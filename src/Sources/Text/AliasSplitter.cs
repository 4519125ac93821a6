using System.Collections.Frozen;

namespace Ties.Sources;

/// <summary>
/// Splits names that a list separates by commas, although names hold commas themselves ("Co., Ltd.",
/// "Surname, Given"). A part that is nothing but a company form or a generational suffix belongs to the name
/// before it.
/// </summary>
internal static class AliasSplitter
{
    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(
        StringComparer.Ordinal,
        "ltd",
        "limited",
        "llc",
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "co",
        "company",
        "gmbh",
        "ag",
        "sa",
        "sarl",
        "sas",
        "bv",
        "nv",
        "ooo",
        "oao",
        "zao",
        "pao",
        "ao",
        "jsc",
        "pjsc",
        "ojsc",
        "cjsc",
        "fze",
        "fzco",
        "fzc",
        "fzllc",
        "dmcc",
        "pte",
        "pte ltd",
        "pvt",
        "pvt ltd",
        "pty",
        "pty ltd",
        "sdn bhd",
        "bhd",
        "llp",
        "lp",
        "plc",
        "spa",
        "srl",
        "oy",
        "oyj",
        "ab",
        "aps",
        "as",
        "kg",
        "kft",
        "sro",
        "spol sro",
        "doo",
        "ood",
        "eood",
        "ad",
        "uab",
        "kk",
        "gk",
        "ltda",
        "sa de cv",
        "de cv",
        "sab de cv",
        "cv",
        "sl",
        "slu",
        "pt",
        "tbk",
        "co ltd",
        "coltd",
        "company limited",
        "co limited",
        "lda",
        "eirl",
        "jr",
        "sr",
        "ii",
        "iii",
        "iv",
        "esq",
        "md",
        "phd",
        "est",
        "lc",
        "pllc",
        "pc",
        "nl",
        "se",
        "kgaa",
        "scs",
        "sca",
        "snc",
        "sas di",
        "vof",
        "dba"
    );

    /// <summary>Whether a part cannot be a name of its own.</summary>
    public static bool IsSuffix(string part)
    {
        string key = string.Concat(part.ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c == ' '))
            .Trim();
        return key.Length > 0 && Suffixes.Contains(key);
    }

    /// <summary>Names of companies and bodies.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        List<string> names = [];
        foreach (
            string part in text.Split(
                ',',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (names.Count > 0 && IsSuffix(part))
            {
                names[^1] = $"{names[^1]}, {part}";
            }
            else
            {
                names.Add(part);
            }
        }

        return names;
    }

    /// <summary>
    /// Names of a person. A part that is a family name known from the entry, followed by given names, is
    /// "Surname, Given" and stays one name; so do two parts of which neither has a second word.
    /// </summary>
    public static IReadOnlyList<string> SplitPerson(string text, string familyName)
    {
        IReadOnlyList<string> parts = Split(text);
        HashSet<string> family =
        [
            .. TextCleaning.Fold(familyName).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        ];
        List<string> names = [];
        for (int i = 0; i < parts.Count; i++)
        {
            string[] words = TextCleaning.Fold(parts[i]).Split(' ');
            bool isFamily = family.Count > 0 && Array.TrueForAll(words, family.Contains);
            bool pair = parts.Count == 2 && i == 0 && words.Length == 1 && !parts[1].Contains(' ');
            if (i + 1 < parts.Count && (isFamily || pair))
            {
                names.Add($"{parts[i]}, {parts[++i]}");
            }
            else
            {
                names.Add(parts[i]);
            }
        }

        return names;
    }
}
