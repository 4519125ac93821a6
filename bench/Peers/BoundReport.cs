using Ties.Index;
using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>How the comparer's score depends on the rank of a candidate (<c>--bounds</c>), by twentieths of the rank.</summary>
internal static class BoundReport
{
    public static void Print(OwnSearch own, List<Query> queries, int step, bool across)
    {
        NameSearcher searcher = own.Index.OpenSearcher();
        (long Pairs, double Most, long Matches, string Example)[] bins = new (long, double, long, string)[21];
        long scored = 0;
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int q = 0; q < queries.Count; q += step)
        {
            AnalysedName name = NameAnalyser.Analyse(queries[q].Text, queries[q].Kind);
            if ((name.Readings[0].Script == NameScript.Latin) == across)
            {
                continue;
            }

            foreach (Candidate candidate in searcher.Candidates(name, 500, 0.15f))
            {
                int other = own.Index.NameOfRow(candidate.Row);
                double score = NameComparer.Default.Score(name, own.Index.Analysed(other));
                scored++;
                ref (long Pairs, double Most, long Matches, string Example) bin = ref bins[
                    (int)(candidate.Rank * 20)
                ];
                bin.Pairs++;
                bin.Matches += score >= 0.7 ? 1 : 0;
                if (score >= 0.7 && candidate.Rank < 0.5)
                {
                    Console.WriteLine(
                        $"  {candidate.Rank:F2} {score:F2} {queries[q].Text} ~ {own.Index.Text(other)}"
                    );
                }

                if (score > bin.Most)
                {
                    (bin.Most, bin.Example) = (score, $"{queries[q].Text} ~ {own.Index.Text(other)}");
                }
            }
        }

        double cost = (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / scored;
        Console.WriteLine($"{scored:N0} pairs, {cost:F2} µs a pair with all else");
        for (int i = 0; i < bins.Length; i++)
        {
            Console.WriteLine(
                $"rank {i / 20.0:F2}: {bins[i].Pairs, 9:N0} pairs, at most {bins[i].Most:F3}, matches {bins[i].Matches, 6:N0}  {bins[i].Example}"
            );
        }
    }
}
