namespace Ties.Names;

/// <summary>Gives the words of a person's name their roles: titles, particles, initials, patronymics.</summary>
internal static class PersonRoles
{
    private static readonly string[] Patronymics =
    [
        "ovich",
        "evich",
        "ovitch",
        "evitch",
        "ovych",
        "yovych",
        "ovna",
        "evna",
        "ivna",
        "yivna",
        "ichna",
        "ilich",
        "ilyich",
        "ович",
        "евич",
        "овна",
        "евна",
        "инична",
        "ильич",
        "івна",
        "ївна",
        "ович",
        "йович",
        "оглы",
        "кызы",
        "ogly",
        "oglu",
        "oglou",
        "kyzy",
        "qizi",
        "gyzy",
        "ugli",
        "uulu",
    ];
    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal)
    {
        "phd",
        "md",
        "esq",
        "esquire",
        "mp",
        "mbe",
        "obe",
        "cbe",
        "kbe",
        "msc",
        "mba",
        "na",
    };

    public static List<Word> Assign(List<RawToken> tokens)
    {
        List<Word> words = Initials(tokens);
        for (int i = 0; i < words.Count; i++)
        {
            words[i].Role = Role(words, i);
        }

        if (!words.Exists(w => w.Role is TokenRole.Core or TokenRole.Patronymic))
        {
            foreach (Word word in words)
            {
                word.Role = word.Role == TokenRole.Initial ? TokenRole.Initial : TokenRole.Core;
            }
        }

        return words;
    }

    /// <summary>J.C. Juncker has two initials, not a word of two letters.</summary>
    private static List<Word> Initials(List<RawToken> tokens)
    {
        List<Word> words = [];
        foreach (RawToken token in tokens)
        {
            if (token.Dotted && token.Text.Length is > 1 and <= 3 && !Lexicon.IsTitle("person", token.Text))
            {
                foreach (char c in token.Text)
                {
                    words.Add(new Word(token with { Text = c.ToString() }));
                }
            }
            else
            {
                words.Add(new Word(token));
            }
        }

        return words;
    }

    private static TokenRole Role(List<Word> words, int i)
    {
        Word word = words[i];
        string text = word.Text;
        if (text.Length == 1 && word.Script is not (NameScript.Han or NameScript.Hangul or NameScript.Kana))
        {
            return text is "y" or "e" or "i" && i > 0 && i + 1 < words.Count && !word.Dotted
                ? TokenRole.Particle
                : TokenRole.Initial;
        }

        if (
            Numerals.Digits(text) is not null
            || (i > 0 && text is "ii" or "iii" or "vii" or "viii" or "ix" or "xii")
        )
        {
            int roman = Numerals.Roman(text);
            word.Text = roman > 0 ? Numerals.Text(roman) : Numerals.Digits(text) ?? text;
            return TokenRole.Number;
        }

        bool last = i == words.Count - 1;
        if (
            Lexicon.IsTitle("person", text)
            && !word.Comma
            && (!last || Suffixes.Contains(text))
            && words.Count > 1
        )
        {
            bool beforeName = words.Take(i).All(w => w.Role == TokenRole.Honorific) && words.Count - i > 1;
            bool afterComma = i > 0 && words[i - 1].Comma;
            if (beforeName || afterComma || Suffixes.Contains(text))
            {
                return TokenRole.Honorific;
            }
        }

        if (last && i > 1 && Suffixes.Contains(text))
        {
            return TokenRole.Honorific;
        }

        if (words.Count > 1 && Lexicon.IsTitle("particle", text))
        {
            return TokenRole.Particle;
        }

        return words.Count > 2 && !word.Comma && IsPatronymic(text) ? TokenRole.Patronymic : TokenRole.Core;
    }

    private static bool IsPatronymic(string text) =>
        Array.Exists(
            Patronymics,
            p => text.Length > p.Length + 1 && text.EndsWith(p, StringComparison.Ordinal)
        )
        || text is "ogly" or "oglu" or "kyzy" or "qizi" or "оглы" or "кызы" or "ильич" or "ilyich" or "ilich";
}
