namespace Ties.Reading;

/// <summary>Aliases that a text gives: "X, a.k.a. Y; Z", "X (also known as Y)", and alias lines of a numbered record.</summary>
internal static class Aliases
{
    public static void Apply(
        List<Token> tokens,
        List<Sentence> sentences,
        List<Span> spans,
        List<(Span, Span)> sameAs
    )
    {
        List<Line> lines = Lines.Of(tokens, sentences, spans);
        Span? record = null;
        bool listing = false;
        foreach (Line line in lines)
        {
            Span? head = RecordHead(tokens, line);
            if (head is not null)
            {
                record = head;
                listing = false;
            }

            if (line.Label == "alias" && record is not null)
            {
                Join(record, line.Spans, sameAs);
                continue;
            }

            if (listing && record is not null && tokens[line.Start].Lower is "—" or "-" or "–" or "•" or "*")
            {
                Join(record, line.Spans, sameAs);
                continue;
            }

            listing =
                Inline(tokens, line, sameAs)
                || (listing && line.Spans.Count == 0 && line.End - line.Start < 4);
        }
    }

    /// <summary>The name that heads a numbered record ("841. X", "(2) X, …"), or null.</summary>
    public static Span? RecordHead(List<Token> tokens, Line line)
    {
        int i = line.Start;
        bool bracket = tokens[i].Is("(");
        i += bracket ? 1 : 0;
        bool number =
            i < line.End && (tokens[i].Kind == TokenKind.Number || (bracket && tokens[i].Length == 1));
        int after = i + 1;
        bool closed = number && after < line.End && tokens[after].Lower is "." or ")";
        return closed
            && line.Spans.Count > 0
            && line.Spans[0].Start == after + 1
            && line.Spans[0].Type
                is MentionType.Org
                    or MentionType.Person
                    or MentionType.GovernmentBody
                    or MentionType.Product
                ? line.Spans[0]
            : line.Label == "name" && line.Spans.Count > 0 && line.Spans[0].Start <= line.Content + 1
                ? line.Spans[0]
            : null;
    }

    private static bool Inline(List<Token> tokens, Line line, List<(Span, Span)> sameAs)
    {
        bool open = false;
        for (int n = 0; n < line.Spans.Count; n++)
        {
            Span span = line.Spans[n];
            if (
                span.Type
                is not (
                    MentionType.Org
                    or MentionType.Person
                    or MentionType.GovernmentBody
                    or MentionType.Product
                )
            )
            {
                continue;
            }

            int i = span.End;
            bool bracket = i < line.End && tokens[i].Is("(");
            while (i < line.End && tokens[i].Lower is "," or "(" or "and" or "or")
            {
                i++;
            }

            int phrase = Lines.AliasPhrase(tokens, i, line.End);
            if (phrase < 0)
            {
                continue;
            }

            // "a.k.a., the following two aliases:" goes on in lines of its own.
            while (phrase < line.End && tokens[phrase].Lower is "," or ":")
            {
                phrase++;
            }

            int more = Lines.AliasPhrase(tokens, phrase, line.End);
            phrase = more > 0 ? more : phrase;
            open |= phrase >= line.End - 1;
            int stop = bracket ? Close(tokens, phrase, line.End) : End(tokens, phrase, line.End);
            Join(span, [.. line.Spans.Where(other => other.Start >= phrase && other.Start < stop)], sameAs);
        }

        return open;
    }

    private static void Join(Span record, List<Span> others, List<(Span, Span)> sameAs)
    {
        foreach (
            Span other in others.Where(other => other.Type is not MentionType.Place and not MentionType.List)
        )
        {
            other.Type = record.Type;
            other.Strength = Math.Max(other.Strength, 7);
            sameAs.Add((record, other));
        }
    }

    private static int Close(List<Token> tokens, int i, int end)
    {
        while (i < end && !tokens[i].Is(")"))
        {
            i++;
        }

        return i;
    }

    private static int End(List<Token> tokens, int i, int end)
    {
        while (i < end && tokens[i].Lower is not ("." or ":" or "is" or "was" or "has"))
        {
            i++;
        }

        return i;
    }
}
