namespace Ties.Reading;

/// <summary>
/// Names that shape alone does not bound: annexes and lists that head a page, "the Union", lists and parties with a
/// lower-case head ("EU sanctions list", "Communist party"), and phrases such as "Russian State-owned" that are none.
/// </summary>
internal static class SpecialNames
{
    private static readonly HashSet<string> Movements = new(StringComparer.Ordinal)
    {
        "communist",
        "labour",
        "labor",
        "conservative",
        "republican",
        "democratic",
        "socialist",
        "liberal",
        "workers",
    };

    public static Span? At(List<Token> tokens, int i, Sentence sentence, NameClassifier classifier)
    {
        Token token = tokens[i];
        if (token.Is("annex") && i == sentence.Start && sentence.End - i <= 3)
        {
            return new Span(i, Roman(tokens, i + 1, sentence.End), MentionType.List, 9);
        }

        if (
            token.Is("list")
            && i == sentence.Start
            && sentence.Kind is LineKind.TitleCase or LineKind.Short
            && i + 2 < sentence.End
            && tokens[i + 1].Is("of")
        )
        {
            return new Span(i, Bar(tokens, i, sentence.End), MentionType.List, 9);
        }

        if (
            token.Is("union")
            && token.Kind == TokenKind.Capital
            && i > sentence.Start
            && tokens[i - 1].Is("the")
            && !(i + 1 < sentence.End && tokens[i + 1].IsName)
        )
        {
            return new Span(i, i + 1, MentionType.GovernmentBody, 9);
        }

        if (
            Movements.Contains(token.Lower)
            && i + 1 < sentence.End
            && tokens[i + 1].Is("party")
            && tokens[i + 1].Kind == TokenKind.Lower
        )
        {
            return new Span(i, i + 2, MentionType.Org, 8);
        }

        return Sanctions(tokens, i, sentence, classifier);
    }

    private static Span? Sanctions(List<Token> tokens, int i, Sentence sentence, NameClassifier classifier)
    {
        for (int end = Math.Min(i + 3, sentence.End - 2); end > i; end--)
        {
            if (
                tokens[end].Is("sanctions")
                && tokens[end].Kind == TokenKind.Lower
                && tokens[end + 1].Is("list")
                && (
                    classifier.Known(i, end) is not null
                    || Lexicon.PlaceOfAdjective(classifier.Key(i, end)) is not null
                )
            )
            {
                return new Span(i, end + 2, MentionType.List, 8);
            }
        }

        return null;
    }

    private static int Roman(List<Token> tokens, int i, int end) =>
        i < end && tokens[i].Kind is TokenKind.Upper or TokenKind.Number && tokens[i].Length <= 5 ? i + 1 : i;

    private static int Bar(List<Token> tokens, int i, int end)
    {
        while (i < end && tokens[i].Lower is not ("|" or "(" or "–" or "—"))
        {
            i++;
        }

        return i;
    }
}
