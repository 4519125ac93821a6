namespace Ties.Names;

/// <summary>
/// Cuts runs of Chinese, Japanese and Korean characters in organisations' names into known words, numbers and the rest
/// (longest match first), and persons' names into surname and given name.
/// </summary>
internal static class Segmenter
{
    public static List<RawToken> Cut(List<RawToken> tokens, NameKind kind)
    {
        if (!tokens.Exists(t => IsCjk(t.Script)))
        {
            return tokens;
        }

        List<RawToken> to = [];
        int words = tokens.Count(t => IsCjk(t.Script));
        foreach (RawToken token in tokens)
        {
            if (!IsCjk(token.Script))
            {
                to.Add(token);
            }
            else if (kind == NameKind.Person)
            {
                Person(token, words == 1 && tokens.Count == 1, to);
            }
            else
            {
                Organisation(token, to);
            }
        }

        return to;
    }

    private static bool IsCjk(NameScript script) =>
        script is NameScript.Han or NameScript.Kana or NameScript.Hangul;

    private static void Person(RawToken token, bool alone, List<RawToken> to)
    {
        string text = token.Text;
        bool native =
            alone && token.Script is NameScript.Han or NameScript.Hangul && text.Length is >= 2 and <= 4;
        if (!native || !alone)
        {
            to.Add(token);
            return;
        }

        bool compound = text.Length > 2 && Han.IsCompoundSurname(text[..2]);
        int surname = compound || (token.Script == NameScript.Han && text.Length == 4) ? 2 : 1;
        to.Add(token with { Text = text[..surname] });
        to.Add(token with { Text = text[surname..] });
    }

    private static void Organisation(RawToken token, List<RawToken> to)
    {
        string text = token.Text;
        int rest = 0;
        for (int i = 0; i < text.Length; )
        {
            int length = Known(text.AsSpan(i));
            if (length == 0)
            {
                i++;
                continue;
            }

            Add(token, text[rest..i], to);
            Add(token, text.Substring(i, length), to);
            i += length;
            rest = i;
        }

        Add(token, text[rest..], to);
    }

    private static int Known(ReadOnlySpan<char> text)
    {
        int number = text[0] == '第' ? 1 : 0;
        while (number > 0 && number < text.Length && "一二三四五六七八九十〇".Contains(text[number]))
        {
            number++;
        }

        if (number > 1)
        {
            return number;
        }

        for (int length = Math.Min(Lexicon.LongestHan, text.Length); length > 1; length--)
        {
            if (Lexicon.Classes(text[..length]) != 0 || Lexicon.TryForm(text[..length], out _))
            {
                return length;
            }
        }

        return 0;
    }

    private static void Add(RawToken token, string text, List<RawToken> to)
    {
        if (text.Length > 0)
        {
            to.Add(token with { Text = text });
        }
    }
}
