namespace Ties.Reading;

/// <summary>Lines with their labels ("Address: …") from <c>labels.txt</c>.</summary>
internal static class Lines
{
    private static readonly Dictionary<string, string> Labels = Load();

    public static List<Line> Of(List<Token> tokens, List<Sentence> sentences, List<Span> spans)
    {
        List<Line> lines = [];
        int next = 0;
        for (int s = 0; s < sentences.Count; )
        {
            int first = s;
            while (s < sentences.Count && sentences[s].Line == sentences[first].Line)
            {
                s++;
            }

            int start = sentences[first].Start;
            int end = sentences[s - 1].End;
            List<Span> inside = [];
            while (next < spans.Count && spans[next].Start < end)
            {
                if (spans[next].Start >= start)
                {
                    inside.Add(spans[next]);
                }

                next++;
            }

            (string? label, int content) = Label(tokens, start, end);
            lines.Add(
                new Line(
                    start,
                    end,
                    inside,
                    label,
                    content,
                    [.. Enumerable.Range(first, s - first)],
                    sentences[first].Kind
                )
            );
        }

        return lines;
    }

    /// <summary>The label that starts at a token, with the token after it.</summary>
    public static (string? Label, int Content) Label(List<Token> tokens, int start, int end)
    {
        string phrase = string.Empty;
        for (int i = start; i < end && i < start + 6; i++)
        {
            if (tokens[i].Is(":"))
            {
                return Labels.TryGetValue(phrase, out string? label) ? (label, i + 1) : (null, start);
            }

            phrase = phrase.Length == 0 ? tokens[i].Lower : phrase + " " + tokens[i].Lower;
            if (
                Labels.TryGetValue(phrase, out string? alias)
                && alias == "alias"
                && i + 1 < end
                && tokens[i + 1].Lower is not ":"
            )
            {
                return (alias, i + 1);
            }
        }

        return (null, start);
    }

    /// <summary>Whether the words from a token on say "also known as".</summary>
    public static int AliasPhrase(List<Token> tokens, int start, int end)
    {
        string phrase = string.Empty;
        int found = -1;
        for (int i = start; i < end && i < start + 4; i++)
        {
            phrase = phrase.Length == 0 ? tokens[i].Lower : phrase + " " + tokens[i].Lower;
            if (Labels.TryGetValue(phrase, out string? label) && label == "alias" && phrase is not "formerly")
            {
                found = i + 1;
            }
        }

        return found;
    }

    private static Dictionary<string, string> Load()
    {
        Dictionary<string, string> labels = new(StringComparer.Ordinal);
        foreach (string[] row in DataFile.Rows("labels.txt"))
        {
            foreach (string label in row[1].Split('|'))
            {
                labels[label] = row[0];
            }
        }

        return labels;
    }
}
