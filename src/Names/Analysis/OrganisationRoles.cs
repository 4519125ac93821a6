namespace Ties.Names;

/// <summary>Gives the words of organisations, vessels and parties of unknown kind their roles.</summary>
internal static class OrganisationRoles
{
    public static List<Word> Assign(List<RawToken> tokens, NameKind kind)
    {
        List<Word> words = JoinLetters(tokens, kind);
        if (kind != NameKind.Vessel)
        {
            Forms(words, kind);
        }

        words = Phrases(words);
        Numbers(words, kind);
        foreach (Word word in words)
        {
            if (!word.Settled)
            {
                Minor(word, words, kind);
            }
        }

        KeepSomething(words);
        return words;
    }

    /// <summary>Single letters in a row are one word: S I S d.o.o. is SIS d.o.o.; in persons they stay initials.</summary>
    private static List<Word> JoinLetters(List<RawToken> tokens, NameKind kind)
    {
        List<Word> words = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            int end = i;
            while (kind != NameKind.Unknown && end < tokens.Count && IsLetter(tokens[end]))
            {
                end++;
            }

            if (end - i < 2)
            {
                words.Add(new Word(tokens[i]));
                continue;
            }

            string text = string.Concat(tokens.Skip(i).Take(end - i).Select(t => t.Text));
            words.Add(new Word(tokens[i] with { Text = text, Dotted = true, Comma = tokens[end - 1].Comma }));
            i = end - 1;
        }

        return words;
    }

    private static bool IsLetter(RawToken token) =>
        token.Text.Length == 1 && token.Script == NameScript.Latin && token.Text != "y" && token.Text != "e";

    private static void Forms(List<Word> words, NameKind kind)
    {
        bool evidence =
            kind == NameKind.Organization || words.Exists(w => w.Text.Length > 2 && IsBusiness(w));
        int end = words.Count;
        int start = 0;
        while (end > start && Find(words, start, end, atEnd: true, evidence) is { Length: > 0 } tail)
        {
            Settle(words, end - tail.Length, tail);
            end -= tail.Length;
        }

        while (start < end && Find(words, start, end, atEnd: false, evidence) is { Length: > 0 } head)
        {
            Settle(words, start, head);
            start += head.Length;
        }

        for (int i = start; i < end; i++)
        {
            for (int length = Math.Min(Lexicon.LongestPhrase, end - i); length > 0; length--)
            {
                if (
                    Lexicon.TryForm(Join(words, i, length), out LegalForm form)
                    && form.Anywhere
                    && form.Class != "inc"
                )
                {
                    Settle(words, i, (length, form));
                    i += length - 1;
                    break;
                }
            }
        }
    }

    private static bool IsBusiness(Word word) =>
        Lexicon.Classes(word.Text) != 0 || Lexicon.TryForm(word.Text, out LegalForm form) && form.Anywhere;

    private static (int Length, LegalForm Form) Find(
        List<Word> words,
        int start,
        int end,
        bool atEnd,
        bool evidence
    )
    {
        for (int length = Math.Min(Lexicon.LongestPhrase, end - start); length > 0; length--)
        {
            int at = atEnd ? end - length : start;
            string phrase = Join(words, at, length);
            if (!Lexicon.TryForm(phrase, out LegalForm form) || !(atEnd ? form.AtEnd : form.AtStart))
            {
                continue;
            }

            bool weak = phrase.Length <= 2 && words[at].Script == NameScript.Latin && !words[at].Dotted;
            if (!weak || evidence)
            {
                return (length, form);
            }
        }

        return default;
    }

    private static void Settle(List<Word> words, int at, (int Length, LegalForm Form) found)
    {
        for (int i = at; i < at + found.Length; i++)
        {
            words[i].Role = TokenRole.LegalForm;
            words[i].Settled = true;
            words[i].Text = i == at ? found.Form.Class : "";
        }
    }

    private static string Join(List<Word> words, int at, int length)
    {
        if (length == 1)
        {
            return words[at].Text;
        }

        return Lexicon.StartsPhrase(words[at].Text)
            ? string.Join(' ', words.Skip(at).Take(length).Select(w => w.Text))
            : "";
    }

    private static List<Word> Phrases(List<Word> words)
    {
        List<Word> to = [];
        for (int i = 0; i < words.Count; i++)
        {
            Word word = words[i];
            if (word.Settled)
            {
                if (word.Text.Length > 0)
                {
                    to.Add(word);
                }

                continue;
            }

            int length = Math.Min(4, words.Count - i);
            string phrase = "";
            while (length > 1 && Lexicon.Classes(phrase = Join(words, i, length)) == 0)
            {
                length--;
            }

            phrase = length == 1 ? word.Text : phrase;
            word.Classes = Lexicon.Classes(phrase);
            if (word.Classes != 0)
            {
                word.Text = phrase.Replace(" ", "", StringComparison.Ordinal);
                word.Role = Lexicon.IsPlace(word.Classes) ? TokenRole.Place : TokenRole.Descriptor;
                word.Settled = true;
                i += length - 1;
            }

            to.Add(word);
        }

        return to;
    }

    private static void Numbers(List<Word> words, NameKind kind)
    {
        int lastCore = words.FindLastIndex(w => w.Role != TokenRole.LegalForm);
        for (int i = 0; i < words.Count; i++)
        {
            string? digits = words[i].Settled ? null : Number(words, i, lastCore, kind);
            if (digits is null)
            {
                continue;
            }

            words[i].Text = digits;
            words[i].Role = TokenRole.Number;
            words[i].Settled = true;
            if (i > 0 && words[i - 1].Text is "no" or "nr" or "number" or "num" && !words[i - 1].Hyphen)
            {
                words.RemoveAt(--i);
                lastCore--;
            }
        }
    }

    private static string? Number(List<Word> words, int i, int lastCore, NameKind kind)
    {
        Word word = words[i];
        if (Numerals.Digits(word.Text) is { } digits)
        {
            return digits;
        }

        if (word.Script == NameScript.Han)
        {
            int chinese = Numerals.Chinese(word.Text.AsSpan().TrimStart('第'));
            return chinese > 0 && (word.Text[0] == '第' || words.Count > 1) ? Numerals.Text(chinese) : null;
        }

        int value = Numerals.Word(word.Text);
        if (value >= 0)
        {
            return value is >= 20 and < 100 && i + 1 < words.Count
                ? Compound(words, i, value)
                : Numerals.Text(value);
        }

        bool roman =
            i > 0
            && (word.Text.Length > 1 || i == lastCore)
            && (kind != NameKind.Unknown || word.Text != "xi");
        int number = roman && !word.Dotted ? Numerals.Roman(word.Text) : 0;
        return number > 0 ? Numerals.Text(number) : null;
    }

    private static string Compound(List<Word> words, int i, int tens)
    {
        string next = words[i + 1].Text;
        int ones = Numerals.Word(next);
        if (ones < 0 && Numerals.Digits(next) is { Length: 1 } digit)
        {
            ones = digit[0] - '0';
        }

        if (ones is <= 0 or > 9)
        {
            return Numerals.Text(tens);
        }

        words.RemoveAt(i + 1);
        return Numerals.Text(tens + ones);
    }

    private static void Minor(Word word, List<Word> words, NameKind kind)
    {
        if (
            kind == NameKind.Vessel
            && word == words[0]
            && words.Count > 1
            && Lexicon.IsTitle("vessel", word.Text)
        )
        {
            word.Role = TokenRole.Honorific;
        }
        else if (
            Lexicon.IsTitle("org", word.Text)
            || (kind == NameKind.Unknown && Lexicon.IsTitle("particle", word.Text))
        )
        {
            word.Role = TokenRole.Particle;
        }
        else if (kind == NameKind.Unknown && word.Text.Length == 1 && word.Script != NameScript.Han)
        {
            word.Role = TokenRole.Initial;
        }
    }

    /// <summary>A name of particles and weak forms alone still names something: they become its core.</summary>
    private static void KeepSomething(List<Word> words)
    {
        if (
            words.Exists(w =>
                w.Role is not (TokenRole.LegalForm or TokenRole.Particle or TokenRole.Honorific)
            )
        )
        {
            return;
        }

        foreach (Word word in words)
        {
            if (
                word.Role != TokenRole.LegalForm
                || word.Text is "fdn" or "trust" or "coop" or "assoc" or "state"
            )
            {
                word.Role = TokenRole.Core;
            }
        }
    }
}
