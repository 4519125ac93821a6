using System.Text;

namespace Ties.Reading;

/// <summary>
/// Markdown without its marks: headings, emphasis, links (their text stays), images (dropped), code fences,
/// front matter and HTML comments. Tables keep their cells, separated by " | ".
/// </summary>
internal static class MarkdownText
{
    public static string Plain(string text)
    {
        StringBuilder builder = new(text.Length);
        string[] lines = text.Split('\n');
        int first = FrontMatterEnd(lines);
        for (int i = first; i < lines.Length; i++)
        {
            string line = lines[i];
            string trimmed = line.TrimStart();
            if (trimmed.StartsWith("```", StringComparison.Ordinal) || IsRule(trimmed))
            {
                continue;
            }

            builder.Append(Inline(Block(trimmed))).Append('\n');
        }

        return builder.ToString();
    }

    private static int FrontMatterEnd(string[] lines)
    {
        if (lines.Length < 3 || lines[0].Trim() != "---")
        {
            return 0;
        }

        int end = Array.FindIndex(lines, 1, Math.Min(lines.Length - 1, 40), line => line.Trim() == "---");
        return end < 0 ? 0 : end + 1;
    }

    private static bool IsRule(string line)
    {
        string bare = line.Replace(" ", string.Empty, StringComparison.Ordinal).Trim('|');
        return bare.Length >= 3 && bare.All(c => c is '-' or '=' or '*' or '_' or ':' or '|');
    }

    private static string Block(string line)
    {
        string rest = line.TrimStart('#', '>').TrimStart();
        if (rest.Length > 2 && rest[0] is '-' or '*' or '+' && rest.Length > 1 && rest[1] == ' ')
        {
            rest = rest[2..];
        }

        return rest.StartsWith('|')
            ? rest.Trim('|', ' ').Replace("|", " | ", StringComparison.Ordinal)
            : rest;
    }

    private static string Inline(string line)
    {
        StringBuilder builder = new(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '\\' && i + 1 < line.Length && char.IsPunctuation(line[i + 1]))
            {
                builder.Append(line[++i]);
            }
            else if (c == '[' || (c == '!' && i + 1 < line.Length && line[i + 1] == '['))
            {
                i = Link(line, i, builder);
            }
            else if (c is not ('*' or '`') && !(c == '_' && Edge(line, i)))
            {
                builder.Append(c);
            }
        }

        return builder.ToString();
    }

    private static bool Edge(string line, int i) =>
        i == 0
        || i + 1 == line.Length
        || !char.IsLetterOrDigit(line[i - 1])
        || !char.IsLetterOrDigit(line[i + 1]);

    private static int Link(string line, int i, StringBuilder builder)
    {
        bool image = line[i] == '!';
        int open = image ? i + 1 : i;
        int close = line.IndexOf(']', open);
        if (close < 0 || close + 1 >= line.Length || line[close + 1] != '(')
        {
            builder.Append(line[i]);
            return i;
        }

        int end = line.IndexOf(')', close + 1);
        if (end < 0)
        {
            builder.Append(line[i]);
            return i;
        }

        if (!image)
        {
            builder.Append(line, open + 1, close - open - 1);
        }

        return end;
    }
}
