using Ties.Index;
using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>
/// Scores sampled queries against every name of the list and shows what the search does not return although it
/// matches (<c>--complete STEP</c>), by where it was lost.
/// </summary>
internal static class CompleteReport
{
    private const double Threshold = 0.7;

    public static void Print(OwnSearch own, List<Query> queries, int step)
    {
        NameSearcher searcher = own.Index.OpenSearcher();
        SearchOptions options = new() { Limit = 2000, OnePerParty = false };
        AnalysedName[] all = [.. Enumerable.Range(0, own.Index.Names).Select(own.Index.Analysed)];
        (int matches, int lost) = (0, 0);
        for (int q = 0; q < queries.Count; q += step)
        {
            AnalysedName name = NameAnalyser.Analyse(queries[q].Text, queries[q].Kind);
            HashSet<int> found = [.. searcher.Search(name, options).Select(h => h.Name)];
            Dictionary<int, float> ranks = [];
            foreach (Candidate candidate in searcher.Candidates(name, 20_000, 0.01f))
            {
                ranks.TryAdd(own.Index.NameOfRow(candidate.Row), candidate.Rank);
            }

            for (int i = 0; i < all.Length; i++)
            {
                double score = NameComparer.Default.Score(name, all[i]);
                matches += score >= Threshold ? 1 : 0;
                if (score >= Threshold && !found.Contains(i))
                {
                    lost++;
                    string rank = ranks.TryGetValue(i, out float r) ? $"rank {r:F2}" : "no candidate";
                    Console.WriteLine($"{score:F2} {rank} | {name.Original} | {all[i].Original}");
                }
            }
        }

        Console.WriteLine($"{lost} of {matches} matches not returned");
    }
}
