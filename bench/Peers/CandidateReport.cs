using Ties.Index;
using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>
/// What the index alone does, before the comparer (<c>--candidates FLOOR</c>): lookups, time and recall of the
/// candidates, and the queries whose right name is not among them.
/// </summary>
internal static class CandidateReport
{
    public static void Print(OwnSearch own, List<Query> queries, List<PoolName> pool, float floor, int most)
    {
        NameSearcher searcher = own.Index.OpenSearcher();
        int[] found = new int[most];
        for (int round = 0; round < 3; round++)
        {
            (Measure ten, Measure all) = (new(), new());
            List<string> misses = [];
            TimeSpan start = Environment.CpuUsage.TotalTime;
            foreach (Query query in queries)
            {
                ten.Start();
                AnalysedName name = NameAnalyser.Analyse(query.Text, query.Kind);
                ReadOnlySpan<Candidate> candidates = searcher.Candidates(name, most, floor);
                ten.Stop();
                for (int i = 0; i < candidates.Length; i++)
                {
                    found[i] = own.Index.NameOfRow(candidates[i].Row);
                }

                ten.Judge(query, found.AsSpan(0, Math.Min(10, candidates.Length)), pool, null);
                if (!all.Judge(query, found.AsSpan(0, candidates.Length), pool, null))
                {
                    misses.Add($"{query.Group} | {query.Text} | {query.Expected[0]}");
                }
            }

            double cpu = (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / queries.Count;
            Console.WriteLine($"candidates: {ten.Speed()}, CPU {cpu:F1} µs a query with judging");
            if (round == 2)
            {
                Console.WriteLine($"first 10:{ten.Groups()}");
                Console.WriteLine($"first {most}:{all.Groups()}");
                misses.ForEach(Console.WriteLine);
            }
        }
    }
}
