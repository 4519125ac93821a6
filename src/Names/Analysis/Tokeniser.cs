namespace Ties.Names;

/// <summary>
/// Cuts folded text into words: at spaces, marks, and where Chinese, Japanese, Korean and other scripts meet. Dotted
/// letters (s.i.s., d.o.o.) become one word, marked as such.
/// </summary>
internal static class Tokeniser
{
    public static List<RawToken> Cut(string folded)
    {
        List<RawToken> tokens = [];
        int start = 0;
        bool hyphen = false;
        for (int i = 0; i <= folded.Length; i++)
        {
            char c = i < folded.Length ? folded[i] : ' ';
            if (c is not (' ' or '-' or ',' or '&' or '+' or '/' or '(' or ')'))
            {
                continue;
            }

            bool slash = c == '/' && IsAlone(folded, i - 1) && IsAlone(folded, i + 1);
            if (slash)
            {
                continue;
            }

            if (i > start)
            {
                Word(folded[start..i].Replace("/", "", StringComparison.Ordinal), hyphen, c == ',', tokens);
            }

            if (c == '&' && tokens.Count > 0)
            {
                tokens.Add(new RawToken("and", NameScript.Latin, false, false, false));
            }

            hyphen = c == '-' && i > start;
            start = i + 1;
        }

        return tokens;
    }

    private static bool IsAlone(string text, int at)
    {
        if (at < 0 || at >= text.Length || !char.IsAsciiLetter(text[at]))
        {
            return false;
        }

        bool left = at == 0 || text[at - 1] is ' ' or '/' or ',' or '(';
        bool right = at + 1 == text.Length || text[at + 1] is ' ' or '/' or ',' or '.' or ')';
        return left && right;
    }

    private static void Word(string word, bool hyphen, bool comma, List<RawToken> to)
    {
        if (!word.Contains('.'))
        {
            Pieces(word, hyphen, comma, false, to);
            return;
        }

        string[] parts = word.Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && parts.All(p => p.Length <= 1) || IsShortForm(parts))
        {
            Pieces(string.Concat(parts), hyphen, comma, true, to);
            return;
        }

        for (int i = 0; i < parts.Length; i++)
        {
            Pieces(parts[i], hyphen && i == 0, comma && i == parts.Length - 1, parts[i].Length == 1, to);
        }
    }

    /// <summary>Abbreviations with a longer piece: s.r.o., sp.z.o.o., ph.d., co.ltd. are not; pieces of one or two letters are.</summary>
    private static bool IsShortForm(string[] parts) =>
        parts.Length > 2 && parts.All(p => p.Length <= 2 && Script.Of(p[0]) == NameScript.Latin);

    private static void Pieces(string word, bool hyphen, bool comma, bool dotted, List<RawToken> to)
    {
        word = Script.Unmix(word);
        if (word.Length >= 5 && word.StartsWith("ال", StringComparison.Ordinal))
        {
            to.Add(new RawToken("ال", NameScript.Arabic, hyphen, false, false));
            (word, hyphen) = (word[2..], true);
        }

        int start = 0;
        NameScript current = Block(word[0]);
        for (int i = 1; i <= word.Length; i++)
        {
            NameScript next = i < word.Length ? Block(word[i]) : NameScript.Other;
            bool cut =
                i == word.Length || (next != current && (Cjk(next) || Cjk(current)) && word[i] != 'ー');
            if (cut)
            {
                string piece = word[start..i];
                NameScript script = Script.Of(piece);
                to.Add(
                    new RawToken(
                        script == NameScript.Han ? Han.Fold(piece) : piece,
                        script,
                        hyphen && start == 0,
                        comma && i == word.Length,
                        dotted
                    )
                );
                start = i;
                current = next;
            }
        }
    }

    private static NameScript Block(char c) => c == 'ー' ? NameScript.Kana : Script.Of(c);

    private static bool Cjk(NameScript script) =>
        script is NameScript.Han or NameScript.Kana or NameScript.Hangul;
}
