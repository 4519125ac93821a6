namespace Ties.Reading;

/// <summary>The document's own date: a short line near the top that is a date, or holds one beside few words.</summary>
internal static class DateLine
{
    private const int Lines = 40;

    public static DateOnly? Find(string text)
    {
        int from = 0;
        Tokenizer tokenizer = new();
        for (int n = 0; n < Lines && from < text.Length; n++)
        {
            int end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            if (end - from is > 5 and < 90 && Only(tokenizer.Split(text, from, end)) is { } date)
            {
                return date;
            }

            from = end + 1;
        }

        return Dateline(tokenizer, text);
    }

    public static bool IsDateOnly(ReadOnlySpan<char> line)
    {
        string text = line.ToString();
        return Only(new Tokenizer().Split(text, 0, text.Length)) is not null;
    }

    private static DateOnly? Only(List<Token> tokens)
    {
        DateOnly? found = null;
        int others = 0;
        for (int i = 0; i < tokens.Count; )
        {
            if (Dates.At(tokens, i, tokens.Count, null, out int next) is { Exact: { } date })
            {
                found ??= date;
                i = next;
            }
            else
            {
                others += tokens[i].IsWord ? 1 : 0;
                i++;
            }
        }

        return others <= 4 ? found : null;
    }

    // "LONDON, 3 May 2025 —", "BERLIN, March 4, 2024 (Agency) -" at the start of a paragraph near the top.
    private static DateOnly? Dateline(Tokenizer tokenizer, string text)
    {
        int from = 0;
        for (int n = 0; n < 8 && from < text.Length; n++)
        {
            int end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            List<Token> tokens = tokenizer.Split(text, from, Math.Min(end, from + 120));
            int dash = tokens.FindIndex(token => token.Lower is "—" or "–" or "-" or ":" or "--");
            if (dash is > 1 and < 14 && tokens[0].IsName && Only(tokens[..dash]) is { } date)
            {
                return date;
            }

            from = end + 1;
        }

        return null;
    }
}
