using System.Diagnostics;
using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>Measures analysing and scoring on one core; prints rates and bytes allocated per score.</summary>
internal static class SpeedCommand
{
    public static int Run(string shared)
    {
        List<OfficialParty> parties = [.. OfficialParty.ConsolidatedScreeningList(shared)];
        List<(string Name, NameKind Kind)> texts =
        [
            .. parties.SelectMany(p => p.Names.Select(n => (n, p.Kind))),
        ];
        List<AnalysedName> names = [];
        for (int round = 0; round < 3; round++)
        {
            names.Clear();
            long start = Stopwatch.GetTimestamp();
            names.AddRange(texts.Select(t => NameAnalyser.Analyse(t.Name, t.Kind)));
            Console.WriteLine(
                $"analyse: {texts.Count / Stopwatch.GetElapsedTime(start).TotalSeconds:0} names/s"
            );
        }

        // Look-alikes: neighbours in the order of their keys, as an index would hand them over.
        AnalysedName[] sorted = [.. names.Where(n => !n.IsEmpty).OrderBy(n => n.Key, StringComparer.Ordinal)];
        for (int round = 0; round < 4; round++)
        {
            double sum = 0;
            int count = 0;
            long bytes = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i + 20 < sorted.Length; i += 2)
            {
                for (int j = 1; j <= 20; j++)
                {
                    sum += NameComparer.Default.Score(sorted[i], sorted[i + j]);
                    count++;
                }
            }

            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            Console.WriteLine(
                $"score: {count} pairs, {seconds * 1e9 / count:0} ns a pair, {bytes / (double)count:0.0} bytes a pair, mean {sum / count:0.000}"
            );
        }

        return 0;
    }
}
