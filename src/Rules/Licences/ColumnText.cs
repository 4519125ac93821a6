using System.Text;
using System.Text.RegularExpressions;

namespace Ties.Rules;

/// <summary>
/// The slips of print that the two licence columns are known to have, undone: no-break and double spaces, curly
/// quotes, dashes, the letter l for the digit 1 in a section number, a blank inside a section number.
/// </summary>
internal static partial class ColumnText
{
    /// <summary>The column's text with the slips undone; the wording itself is untouched.</summary>
    public static string Tidy(string? column)
    {
        StringBuilder text = new(column?.Length ?? 0);
        foreach (char c in column ?? "")
        {
            text.Append(
                c switch
                {
                    '\u2018' or '\u2019' or '\u2032' => '\'',
                    '\u201C' or '\u201D' or '\u2033' => '"',
                    '\u2010' or '\u2011' or '\u2012' or '\u2013' => '-',
                    _ when char.IsWhiteSpace(c) => ' ',
                    _ => c,
                }
            );
        }

        string tidy = Blanks().Replace(text.ToString(), " ").Trim();
        tidy = LetterForOne().Replace(tidy, "${before}1");
        tidy = BlankInSection().Replace(tidy, "${number}${paragraph}");
        return BareParagraph().Replace(tidy, "${number}(${letter})");
    }

    /// <summary>
    /// All section pointers, in order: part 7xx, section, paragraphs.
    /// </summary>
    /// <param name="tidy">Text already tidied.</param>
    /// <param name="continued">
    /// Whether a following "and (e)" is a pointer of its own to the section before it; not so where it ends the
    /// provision of a licence exception, which is kept as a whole.
    /// </param>
    public static IReadOnlyList<string> Sections(string tidy, bool continued)
    {
        List<string> found = [];
        foreach (Match match in Pointer().Matches(tidy))
        {
            string number = match.Groups["number"].Value;
            string paragraphs = match.Groups["paragraphs"].Value;
            Add(found, number + paragraphs);
            if (continued)
            {
                foreach (Capture more in match.Groups["more"].Captures)
                {
                    Add(found, number + more.Value);
                }
            }
        }

        return found;
    }

    private static void Add(List<string> found, string section)
    {
        if (!found.Contains(section, StringComparer.Ordinal))
        {
            found.Add(section);
        }
    }

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    // "744.2l(b)": a letter l or I in the place of the digit 1.
    [GeneratedRegex(@"(?<before>\b7\d\d\.\d?)[lI](?=[\s(),.;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex LetterForOne();

    // "744.2 (d)" is 744.2(d).
    [GeneratedRegex(
        @"(?<number>\b7\d\d\.\d{1,2}) (?<paragraph>\([a-z0-9]{1,3}\))",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BlankInSection();

    // "744.21e" is 744.21(e).
    [GeneratedRegex(
        @"(?<number>\b7\d\d\.\d{1,2})(?<letter>[a-h])(?=[\s,.;)]|$)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BareParagraph();

    [GeneratedRegex(
        @"(?<![\d.])(?<number>7\d\d\.\d{1,2})(?<paragraphs>(?:\([a-z0-9]{1,3}\))*)(?:(?:,? and |, )(?<more>\([a-z0-9]{1,3}\))(?!\())*",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Pointer();
}
