namespace Ties.Reading;

/// <summary>Divides tokens into sentences: at line breaks, and at . ! ? before a capital, a digit or a quotation mark.</summary>
internal static class Sentences
{
    public static List<Sentence> Split(List<Token> tokens)
    {
        List<Sentence> sentences = [];
        int line = 0;
        int start = 0;
        for (int i = 0; i <= tokens.Count; i++)
        {
            if (i < tokens.Count && tokens[i].Kind != TokenKind.Break)
            {
                continue;
            }

            if (i > start)
            {
                SplitLine(tokens, start, i, line, sentences);
            }

            line++;
            start = i + 1;
        }

        return sentences;
    }

    private static void SplitLine(List<Token> tokens, int start, int end, int line, List<Sentence> sentences)
    {
        LineKind kind = KindOf(tokens, start, end);
        int from = start;
        for (int i = start; i < end - 1; i++)
        {
            if (Ends(tokens, i, from))
            {
                int stop = i + 1;
                while (
                    stop < end && tokens[stop].Lower is "”" or "\"" or ")" or "’" && !tokens[stop].SpaceBefore
                )
                {
                    stop++;
                }

                if (stop < end)
                {
                    sentences.Add(new Sentence(from, stop, line, kind));
                    from = stop;
                    i = stop - 1;
                }
            }
        }

        sentences.Add(new Sentence(from, end, line, kind));
    }

    private static bool Ends(List<Token> tokens, int i, int from)
    {
        Token token = tokens[i];
        Token next = tokens[i + 1];
        if (token.Lower is "!" or "?" or ".")
        {
            int k = i + 1;
            while (k < tokens.Count && tokens[k].Lower is "”" or "\"" or ")" or "’" && !tokens[k].SpaceBefore)
            {
                k++;
            }

            bool starts =
                k < tokens.Count
                && tokens[k].SpaceBefore
                && (
                    tokens[k].IsName
                    || tokens[k].Kind == TokenKind.Number
                    || tokens[k].Lower is "“" or "\"" or "‘" or "(" or "["
                );
            // "2. Name" and "(a) Name": a list's number is no sentence.
            return starts && !(i == from + 1 && tokens[from].Kind == TokenKind.Number);
        }

        // "… in the U.S. The company": an abbreviation before a function word that starts sentences.
        return token.Lower.EndsWith('.')
            && token.Length > 1
            && next.Kind == TokenKind.Capital
            && next.SpaceBefore
            && Lexicon.StartsSentence(next.Lower)
            && token.Lower is not ("mr." or "mrs." or "ms." or "dr." or "no." or "st.");
    }

    private static LineKind KindOf(List<Token> tokens, int start, int end)
    {
        int words = 0,
            upper = 0,
            capital = 0,
            longLower = 0,
            letters = 0;
        for (int i = start; i < end; i++)
        {
            Token token = tokens[i];
            if (token.IsWord && token.Kind != TokenKind.Ideographic)
            {
                words++;
                letters += token.Length;
                upper += token.Kind == TokenKind.Upper ? token.Length : 0;
                capital += token.Kind is TokenKind.Capital or TokenKind.Mixed or TokenKind.Upper ? 1 : 0;
                longLower +=
                    token.Kind == TokenKind.Lower
                    && token.Length > 3
                    && token.Lower
                        is not ("with" or "from" or "over" or "after" or "into" or "that" or "under")
                        ? 1
                        : 0;
            }
        }

        bool closed =
            tokens[end - 1].Lower is "." or ";" or "!"
            || (tokens[end - 1].Lower is "”" or "\"" && end - start > 3 && tokens[end - 2].Lower is ".");
        if (words >= 3 && upper * 10 > letters * 7)
        {
            return LineKind.Capitals;
        }

        if (!closed && words >= 4 && longLower * 4 <= capital && words <= 30)
        {
            return LineKind.TitleCase;
        }

        return !closed && words <= 6 ? LineKind.Short : LineKind.Prose;
    }

    // Labelled lines, numbered records, cells and rows that end in a date are not headings, however capitalised.
    private static bool IsRow(List<Token> tokens, int start, int end)
    {
        int commas = 0,
            numbers = 0;
        for (int i = start; i < end; i++)
        {
            commas += tokens[i].Is(",") ? 1 : 0;
            numbers += tokens[i].Kind == TokenKind.Number ? 1 : 0;
            if (
                (tokens[i].Is(":") && i < start + 5 && i + 1 < end)
                || (tokens[i].Is("|") && i + 1 < end && numbers > 0)
            )
            {
                return true;
            }
        }

        Token first = tokens[start];
        bool numbered =
            end - start > 2
            && (first.Kind == TokenKind.Number || first.Is("("))
            && tokens[start + (first.Is("(") ? 2 : 1)].Lower is "." or ")";
        bool dated =
            end - start > 3
            && tokens[end - 1].Kind == TokenKind.Number
            && tokens[end - 1].Length == 4
            && numbers > 1;
        return numbered || dated || (commas >= 2 && numbers > 0) || Lines.AliasPhrase(tokens, start, end) > 0;
    }
}
