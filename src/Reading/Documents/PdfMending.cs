using System.Text;

namespace Ties.Reading;

/// <summary>Joins the lines of PDF pages into paragraphs and mends what fonts did to characters.</summary>
internal static class PdfMending
{
    public static string Mend(List<string[]> pages)
    {
        StringBuilder builder = new();
        int width = Width(pages);
        foreach (string[] page in pages)
        {
            foreach (string line in page)
            {
                Append(builder, Characters(line.Trim()), width);
            }
        }

        return builder.ToString();
    }

    // A line clearly shorter than the common width ends its paragraph.
    private static int Width(List<string[]> pages)
    {
        int[] lengths =
        [
            .. pages.SelectMany(page => page).Select(line => line.Trim().Length).Where(n => n > 20).Order(),
        ];
        return lengths.Length == 0 ? 80 : lengths[lengths.Length * 3 / 4];
    }

    private static void Append(StringBuilder builder, string line, int width)
    {
        if (line.Length == 0)
        {
            if (builder.Length > 0 && builder[^1] != '\n')
            {
                builder.Append('\n');
            }

            return;
        }

        bool continues = builder.Length > 0 && builder[^1] != '\n';
        if (continues && EndsDivided(builder) && char.IsLower(line[0]))
        {
            builder.Length--;
        }
        else if (continues)
        {
            builder.Append(' ');
        }

        builder.Append(line);
        bool sentenceEnd = line[^1] is '.' or '!' or '?' or ':' or ';' or '”' or '"';
        if (
            line.Length * 10 < width * 7
            && (sentenceEnd || !char.IsLower(line[0]))
            && line[^1] is not (',' or '-')
        )
        {
            builder.Append('\n');
        }
    }

    private static bool EndsDivided(StringBuilder builder) =>
        builder.Length > 1
        && builder[^1] is '-' or '\u00AD' or '\u2010'
        && builder.Length > 1
        && char.IsLower(builder[^2]);

    private static string Characters(string line)
    {
        if (line.All(c => c < '\u0600'))
        {
            return line.Replace("\u00AD ", string.Empty, StringComparison.Ordinal);
        }

        StringBuilder builder = new(line.Length);
        foreach (char c in line)
        {
            builder.Append(CharacterForms.Mend(c));
        }

        return RightToLeft.Reorder(builder.ToString(), line);
    }
}
