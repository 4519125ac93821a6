using System.Text;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>The document's text with every name and every claim's words marked where they stand.</summary>
internal static class AnnotatedText
{
    /// <summary>Writes the text as paragraphs.</summary>
    public static void Write(Html html, CheckedDocument document)
    {
        string text = document.Document.Text;
        int[] offsets = Utf16Offsets(text);
        List<Mark> marks = [.. MentionMarks(document), .. ClaimMarks(document, offsets)];
        SortedSet<int> cuts = [0, text.Length, .. marks.SelectMany(m => new[] { m.Start, m.End })];
        ILookup<int, Mark> endings = marks.Where(m => m.Claim > 0).ToLookup(m => m.End);
        html.Raw("<p>");
        int from = 0;
        foreach (int cut in cuts.Where(c => c > 0))
        {
            WriteRun(html, text[from..cut], marks.FindAll(m => m.Start <= from && cut <= m.End));
            foreach (Mark claim in endings[cut])
            {
                html.Raw($"<a class=\"ref\" href=\"#c{claim.Claim}\">{claim.Claim}</a>");
            }

            from = cut;
        }

        html.Raw("</p>");
    }

    private static void WriteRun(Html html, string run, List<Mark> marks)
    {
        string css = string.Join(' ', marks.Select(m => m.Css).Distinct());
        string[] paragraphs = run.Split('\n');
        for (int i = 0; i < paragraphs.Length; i++)
        {
            // One break for any run of line ends.
            if (i == 1 || (i > 1 && paragraphs[i - 1].Length > 0))
            {
                html.Raw("</p>\n<p>");
            }

            if (paragraphs[i].Length == 0)
            {
                continue;
            }

            if (css.Length == 0)
            {
                html.Text(paragraphs[i]);
            }
            else
            {
                html.Element("span", paragraphs[i], css);
            }
        }
    }

    private static IEnumerable<Mark> MentionMarks(CheckedDocument document) =>
        document.Reading.Mentions.Select(m => new Mark(
            m.Utf16Start,
            m.Utf16End,
            "m " + Wire.Name(m.Type),
            0
        ));

    private static IEnumerable<Mark> ClaimMarks(CheckedDocument document, int[] offsets) =>
        document.Claims.Select(
            (c, i) => new Mark(offsets[c.Claim.QuoteStart], offsets[c.Claim.QuoteEnd], "q", i + 1)
        );

    // Offsets of a reading count code points; .NET strings count UTF-16 units.
    private static int[] Utf16Offsets(string text)
    {
        List<int> offsets = [];
        int position = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            offsets.Add(position);
            position += rune.Utf16SequenceLength;
        }

        offsets.Add(position);
        return [.. offsets];
    }

    private readonly record struct Mark(int Start, int End, string Css, int Claim);
}
