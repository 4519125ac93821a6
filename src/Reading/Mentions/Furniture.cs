namespace Ties.Reading;

/// <summary>Bylines and writers' notes, and runs of short lines that are navigation.</summary>
internal static class Furniture
{
    private const int Run = 6;

    public static void Mark(List<Token> tokens, List<Sentence> sentences, List<Span> spans)
    {
        HashSet<int> bylines = [];
        for (int s = 0; s < sentences.Count; s++)
        {
            if (IsByline(tokens, sentences[s], s, sentences.Count))
            {
                bylines.Add(s);
            }
        }

        HashSet<int> furniture = Navigation(tokens, sentences);
        foreach (Span span in spans)
        {
            span.Byline = bylines.Contains(span.Sentence) && span.Type == MentionType.Person;
            span.Furniture = furniture.Contains(span.Sentence);
        }
    }

    private static bool IsByline(List<Token> tokens, Sentence sentence, int index, int count)
    {
        int i = sentence.Start;
        string first = tokens[i].Lower;
        bool by = first is "by" && sentence.End - i <= 12 && i + 1 < sentence.End && tokens[i + 1].IsName;
        bool written =
            first
                is "written"
                    or "reporting"
                    or "reported"
                    or "editing"
                    or "edited"
                    or "photo"
                    or "photograph"
            && i + 1 < sentence.End
            && tokens[i + 1].Is("by");
        bool parenthesised =
            first is "("
            && i + 2 < sentence.End
            && tokens[i + 1].Lower is "reporting" or "editing" or "writing";
        return by || written || parenthesised || (index * 3 > count && IsWritersNote(tokens, sentence));
    }

    // "Luis Miguel is a marketer and writer whose …"
    private static bool IsWritersNote(List<Token> tokens, Sentence sentence)
    {
        for (int i = sentence.Start + 1; i + 2 < sentence.End && i < sentence.Start + 6; i++)
        {
            if (tokens[i].Is("is") && tokens[i + 1].Lower is "a" or "an" or "the")
            {
                for (int k = i + 2; k < sentence.End && k < i + 9; k++)
                {
                    if (
                        tokens[k].Lower
                        is "writer"
                            or "journalist"
                            or "reporter"
                            or "correspondent"
                            or "columnist"
                            or "author"
                            or "editor"
                            or "contributor"
                            or "marketer"
                            or "freelance"
                    )
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static HashSet<int> Navigation(List<Token> tokens, List<Sentence> sentences)
    {
        HashSet<int> furniture = [];
        int start = 0;
        for (int s = 0; s <= sentences.Count; s++)
        {
            bool shortLine =
                s < sentences.Count
                && sentences[s].Kind is LineKind.Short or LineKind.TitleCase
                && sentences[s].End - sentences[s].Start <= 10
                && !HasNumber(tokens, sentences[s]);
            if (shortLine)
            {
                continue;
            }

            if (s - start >= Run)
            {
                furniture.UnionWith(Enumerable.Range(start, s - start));
            }

            start = s + 1;
        }

        return furniture;
    }

    private static bool HasNumber(List<Token> tokens, Sentence sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }
}
