namespace Ties.Reading;

/// <summary>Names in headings and lines of capitals, where shape says nothing: those the running text or a table knows.</summary>
internal static class HeadingNames
{
    public static void Apply(
        List<Token> tokens,
        List<Sentence> sentences,
        List<Span> spans,
        NameClassifier classifier
    )
    {
        Dictionary<string, Span> names = new(StringComparer.Ordinal);
        foreach (Span span in spans.Where(span => span.Strength >= 2))
        {
            names.TryAdd(span.Key, span);
        }

        HashSet<string> firsts = [.. spans.Select(span => tokens[span.Start].Lower)];
        bool[] taken = new bool[tokens.Count];
        foreach (Span span in spans)
        {
            taken.AsSpan(span.Start, span.End - span.Start).Fill(true);
        }

        for (int s = 0; s < sentences.Count; s++)
        {
            Sentence sentence = sentences[s];
            if (sentence.Kind is LineKind.TitleCase or LineKind.Capitals or LineKind.Short)
            {
                Line(tokens, sentence, s, names, taken, spans, classifier);
            }
            else
            {
                Missed(tokens, sentence, s, names, firsts, taken, spans, classifier);
            }
        }
    }

    private static void Line(
        List<Token> tokens,
        Sentence sentence,
        int index,
        Dictionary<string, Span> names,
        bool[] taken,
        List<Span> spans,
        NameClassifier classifier
    )
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (!tokens[i].IsName || taken[i])
            {
                continue;
            }

            for (int end = Math.Min(sentence.End, i + 12); end > i; end--)
            {
                if (
                    Match(i, end, names, classifier, capitals: sentence.Kind == LineKind.Capitals) is { } type
                    && !taken[end - 1]
                )
                {
                    spans.Add(
                        new Span(i, end, type.Type, type.Strength)
                        {
                            Key = classifier.Key(i, end),
                            Sentence = index,
                        }
                    );
                    i = end - 1;
                    break;
                }
            }
        }
    }

    // A name turned down inside a longer phrase ("Boeing Class A shares") or at a sentence's start.
    private static void Missed(
        List<Token> tokens,
        Sentence sentence,
        int index,
        Dictionary<string, Span> names,
        HashSet<string> firsts,
        bool[] taken,
        List<Span> spans,
        NameClassifier classifier
    )
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (
                !tokens[i].IsName
                || !firsts.Contains(tokens[i].Lower)
                || taken[i]
                || (i > sentence.Start && tokens[i - 1].Is("-") && !tokens[i].SpaceBefore)
                || (
                    i + 1 < sentence.End
                    && tokens[i + 1].Is("-")
                    && !tokens[i + 1].SpaceBefore
                    && i + 2 < sentence.End
                    && tokens[i + 2].IsName
                )
            )
            {
                continue;
            }

            for (int end = Math.Min(sentence.End, i + 8); end > i; end--)
            {
                string key = classifier.Key(i, end);
                if (
                    !(
                        end < sentence.End
                        && tokens[end].IsName
                        && Lexicon.IsHead("law/last", tokens[end].Lower)
                    )
                    && names.TryGetValue(key, out Span? known)
                    && known.Strength >= 4
                    && !taken.AsSpan(i, end - i).Contains(true)
                    && (end - i > 1 || !Lexicon.IsCommon(key) || !Lexicon.StartsSentence(key))
                )
                {
                    spans.Add(new Span(i, end, known.Type, known.Strength) { Key = key, Sentence = index });
                    i = end - 1;
                    break;
                }
            }
        }
    }

    private static (MentionType Type, int Strength)? Match(
        int start,
        int end,
        Dictionary<string, Span> names,
        NameClassifier classifier,
        bool capitals
    )
    {
        string key = classifier.Key(start, end);
        if (names.TryGetValue(key, out Span? known) && (known.Strength >= 3 || !Lexicon.IsCommon(key)))
        {
            return (known.Type, known.Strength);
        }

        if (classifier.Known(start, end) is { } type)
        {
            return (type, 9);
        }

        return capitals && Lexicon.Place(key) is not null and not PlaceKind.City
            ? (MentionType.Place, 6)
            : null;
    }
}
