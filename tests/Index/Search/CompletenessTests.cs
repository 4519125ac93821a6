using Ties.Names;

namespace Ties.Index.Tests;

/// <summary>
/// Scoring every name of a list against a query must find nothing at or above the threshold that the search does not
/// return. Names in one script: what is read across scripts is measured by the bench instead.
/// </summary>
public sealed class CompletenessTests
{
    private const double Threshold = 0.7;

    [Fact]
    public void Search_finds_every_match_that_scoring_the_whole_labelled_list_finds()
    {
        string folder = Shared.Require("names/retrieval-dev");
        string[] names = [.. Column(Path.Combine(folder, "list.csv"), 2).Distinct()];
        string[] queries = [.. Column(Path.Combine(folder, "queries.csv"), 0)];
        Check([.. names.Where((_, i) => i % 3 == 0)], [.. queries.Where((_, i) => i % 500 == 250)]);
    }

    [Fact]
    public void Search_finds_every_match_among_made_up_names_with_edits()
    {
        Random random = new(20261125);
        string[] names = [.. Enumerable.Range(0, 1500).Select(_ => Invent(random))];
        Check(names, [.. names.Where((_, i) => i % 50 == 0).Select(n => Edit(n, random))]);
    }

    private static void Check(string[] names, string[] queries)
    {
        NameIndexBuilder builder = new();
        for (int i = 0; i < names.Length; i++)
        {
            builder.AddName(i, names[i], NameKind.Unknown, false);
        }

        NameIndex index = NameIndex.Open(IndexBytes.Of(builder));
        AnalysedName[] all = [.. names.Select(n => NameAnalyser.Analyse(n, NameKind.Unknown))];
        SearchOptions options = new() { Limit = 1000, Threshold = Threshold };
        List<string> lost = [];
        foreach (string text in queries)
        {
            AnalysedName query = NameAnalyser.Analyse(text, NameKind.Unknown);
            if (query.IsEmpty)
            {
                continue;
            }

            HashSet<int> found = [.. index.Search(query, options).Select(h => h.Name)];
            for (int i = 0; i < all.Length; i++)
            {
                bool same = !all[i].IsEmpty && all[i].Readings[0].Script == query.Readings[0].Script;
                double score = same ? NameComparer.Default.Score(query, all[i]) : 0;
                if (score >= Threshold && !found.Contains(i))
                {
                    lost.Add($"{score:F3} {text} ~ {names[i]}");
                }
            }
        }

        Assert.True(lost.Count == 0, string.Join('\n', lost.Prepend($"{lost.Count} lost")));
    }

    private static string Invent(Random random)
    {
        string[] common = ["Mohammad", "Ali", "Ivan", "Maria", "Trading", "Group", "Jose", "Kim"];
        List<string> parts = [];
        int count = 2 + random.Next(2);
        for (int i = 0; i < count; i++)
        {
            parts.Add(
                random.Next(3) == 0
                    ? common[random.Next(common.Length)]
                    : string.Concat(
                        Enumerable
                            .Range(0, 2 + random.Next(3))
                            .Select(_ => $"{"bdfgklmnprstvz"[random.Next(14)]}{"aeiou"[random.Next(5)]}")
                    )
            );
        }

        return string.Join(' ', parts);
    }

    private static string Edit(string name, Random random)
    {
        int at = random.Next(name.Length);
        return random.Next(5) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, "e"),
            2 => string.Join(' ', name.Split(' ').Reverse()),
            3 => name.Replace(" ", "", StringComparison.Ordinal),
            _ => name[..at] + "o" + name[(at + 1)..],
        };
    }

    /// <summary>A column of a well-formed CSV file without line breaks in its fields.</summary>
    private static IEnumerable<string> Column(string path, int column)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            List<string> fields = [];
            string rest = line;
            while (rest.Length > 0)
            {
                int end =
                    rest[0] == '"' ? rest.IndexOf("\",", 1, StringComparison.Ordinal) + 1 : rest.IndexOf(',');
                end = end <= 0 ? rest.Length : end;
                fields.Add(rest[..end].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal));
                rest = end < rest.Length ? rest[(end + 1)..] : "";
            }

            yield return fields[Math.Min(column, fields.Count - 1)];
        }
    }
}
