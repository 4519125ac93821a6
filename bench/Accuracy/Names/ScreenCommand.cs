using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>
/// Every n-th query of the retrieval set against every name of its list, without an index: how often the right party
/// scores above the threshold, and how often a stranger does.
/// </summary>
internal static class ScreenCommand
{
    private const double Threshold = 0.70;
    private const int Every = 41;

    public static int Run(string shared, bool errors)
    {
        string folder = Path.Combine(shared, "names/retrieval-dev");
        List<(string Id, AnalysedName Name)> list =
        [
            .. Csv.Rows(Path.Combine(folder, "list.csv"))
                .Select(r => (r["id"], NameAnalyser.Analyse(r["name"], NameKinds.FromSchema(r["schema"])))),
        ];
        Dictionary<string, (int All, int Hit)> kinds = [];
        foreach (
            Dictionary<string, string> row in Csv.Rows(Path.Combine(folder, "queries.csv"))
                .Where((_, i) => i % Every == 0)
        )
        {
            AnalysedName query = NameAnalyser.Analyse(row["query"], NameKinds.FromSchema(row["schema"]));
            string[] expected = row["expected_id"].Split('|', StringSplitOptions.RemoveEmptyEntries);
            (string Id, double Score, string Name) best = ("", 0, "");
            double right = 0;
            foreach ((string id, AnalysedName name) in list)
            {
                double score = NameComparer.Default.Score(query, name);
                best = score > best.Score ? (id, score, name.Original) : best;
                right = expected.Contains(id) ? Math.Max(right, score) : right;
            }

            bool hit = expected.Length == 0 ? best.Score >= Threshold : right >= Threshold;
            (int all, int hits) = kinds.GetValueOrDefault(row["kind"]);
            kinds[row["kind"]] = (all + 1, hits + (hit ? 1 : 0));
            if (errors && hit == (expected.Length == 0))
            {
                string[] names =
                [
                    .. list.Where(n => expected.Contains(n.Id)).Select(n => n.Name.Original).Take(3),
                ];
                Console.WriteLine(
                    $"{row["kind"]} [{row["schema"]}] {row["query"]} | right {right:0.00} {string.Join(" / ", names)} | best {best.Score:0.00} {best.Name}"
                );
            }
        }

        foreach ((string kind, (int all, int hits)) in kinds.OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{kind, -22}{hits, 5} of {all, 5}  {hits / (double)all:0.000}");
        }

        return 0;
    }
}
