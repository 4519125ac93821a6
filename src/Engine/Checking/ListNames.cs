namespace Ties.Engine;

/// <summary>Which lists a document means by what it calls them (<c>data/law/list_names.csv</c>).</summary>
internal static class ListNames
{
    private static readonly Lazy<List<Row>> Rows = new(Read);

    /// <summary>The lists meant, and whether one list was named rather than its authority; none where unknown.</summary>
    public static (IReadOnlyList<string> Lists, bool Named) Parse(string text)
    {
        string words = $" {Fold(text)} ";
        Row? best = Rows
            .Value.Where(r => words.Contains($" {r.Phrase} ", StringComparison.Ordinal))
            .MaxBy(r => r.Phrase.Length);
        return best is null ? ([], false) : (best.Lists, best.Named);
    }

    private static string Fold(string text) =>
        string.Join(
            ' ',
            string.Concat(
                    text.Select(c =>
                        char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c)
                        : c is '.' ? '\0'
                        : ' '
                    )
                )
                .Replace("\0", "", StringComparison.Ordinal)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );

    private static List<Row> Read()
    {
        using StreamReader reader = new(
            typeof(ListNames).Assembly.GetManifestResourceStream("law/list_names.csv")!
        );
        List<Row> rows = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.StartsWith("phrase,", StringComparison.Ordinal))
            {
                continue;
            }

            string[] cells = line.Split(',');
            rows.Add(new Row(cells[0], cells[1] == "list", cells[2].Split(' ')));
        }

        return rows;
    }

    private sealed record Row(string Phrase, bool Named, IReadOnlyList<string> Lists);
}
