namespace Ties.Scenarios.Tests;

/// <summary>One scenario: a heading, prose, facts as list items, and a table of questions with expected answers.</summary>
/// <param name="File">The file, for messages.</param>
/// <param name="Line">The line of the heading.</param>
/// <param name="Title">The heading.</param>
/// <param name="Facts">The list items, one sentence each.</param>
/// <param name="Questions">The rows of the table, by column.</param>
internal sealed record Scenario(
    string File,
    int Line,
    string Title,
    IReadOnlyList<string> Facts,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Questions
)
{
    /// <summary>Reads the scenarios of a Markdown file; each begins with a second-level heading.</summary>
    public static IReadOnlyList<Scenario> Read(string path)
    {
        List<Scenario> scenarios = [];
        List<string> facts = [];
        List<IReadOnlyDictionary<string, string>> questions = [];
        string title = "";
        int heading = 0;
        string[]? columns = null;
        string[] lines = System.IO.File.ReadAllLines(path);
        for (int i = 0; i <= lines.Length; i++)
        {
            string line = i < lines.Length ? lines[i].Trim() : "## ";
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (title.Length > 0)
                {
                    scenarios.Add(new(Path.GetFileName(path), heading, title, [.. facts], [.. questions]));
                }

                (title, heading, columns) = (line[3..], i + 1, null);
                facts.Clear();
                questions.Clear();
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                facts.Add(line[2..].Trim());
            }
            else if (line.StartsWith('|'))
            {
                string[] cells = [.. line.Trim('|').Split('|').Select(c => c.Trim())];
                if (columns is null)
                {
                    columns = cells;
                }
                else if (!cells[0].StartsWith("--", StringComparison.Ordinal))
                {
                    questions.Add(columns.Zip(cells).ToDictionary(p => p.First, p => p.Second));
                }
            }
        }

        return scenarios;
    }
}
