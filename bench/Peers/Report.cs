using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ties.Peers.Bench;

/// <summary>Runs the engines one after the other on one list and the same queries, and prints them side by side.</summary>
internal sealed class Report(List<PoolName> pool, List<Query> queries)
{
    private const int Rounds = 3;

    private readonly StringBuilder _text = new();
    private readonly List<string> _rows = [];

    public void Line(string line)
    {
        Console.WriteLine(line);
        _text.AppendLine(line);
    }

    /// <summary>Builds an engine and says what that cost.</summary>
    public string Build(Rival rival)
    {
        Stopwatch watch = Stopwatch.StartNew();
        long bytes = rival.Build(pool);
        string size = bytes > 0 ? Text($"{bytes / (double)pool.Count:F0}") : "-";
        return Text($"{rival.Name} | {rival.Version()} | {watch.Elapsed.TotalSeconds:F2} | {size}");
    }

    public void Run(Rival rival)
    {
        if (rival.Missing is { Length: > 0 } missing)
        {
            Line($"{rival.Name}: skipped, {missing}");
            return;
        }

        string built = Build(rival);
        // An even sample keeps the mixture of groups for engines too slow for all.
        int count = Math.Min(queries.Count, rival.MostQueries);
        List<Query> asked =
        [
            .. Enumerable.Range(0, count).Select(i => queries[(int)((long)i * queries.Count / count)]),
        ];
        Measure measure = new();
        for (int round = 0; round < (count == queries.Count ? Rounds : 1); round++)
        {
            rival.Restart();
            Measure before = measure;
            measure = Round(rival, asked);
            if (round > 0)
            {
                measure.KeepShorter(before);
            }
        }

        Line(Text($"{rival.Name}, {count:N0} queries: {measure.Speed()}{measure.Groups()}"));
        if (rival is OwnSearch own)
        {
            Line(Text($"{own.Scored / (double)(Rounds * count):F1} names scored a query"));
        }

        _rows.Add(
            Text(
                $"| {built} | {count:N0} | {measure.QueriesPerSecond:N0} | {measure.At(0.5):N0} | {measure.At(0.99):N0} | {measure.RecallAtOne:F3} | {measure.RecallAtTen:F3} |"
            )
        );
    }

    public void Summary()
    {
        Line("");
        Line(
            Text(
                $"{pool.Count:N0} names, one core; of each query the shortest time of {Rounds} rounds where all queries were asked"
            )
        );
        Line("");
        Line(
            "| engine | version | build s | B/name | queries | q/s | p50 µs | p99 µs | recall@1 | recall@10 |"
        );
        Line("|---|---|---|---|---|---|---|---|---|---|");
        _rows.ForEach(Line);
    }

    public void Record(string name)
    {
        string folder = Path.Combine("bench", "results");
        Directory.CreateDirectory(folder);
        string cpu = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo")
                .First(l => l.StartsWith("model name", StringComparison.Ordinal))
                .Split(':')[1]
                .Trim()
            : "unknown processor";
        File.WriteAllText(
            Path.Combine(folder, name + ".md"),
            Text(
                $"# Peers, {pool.Count:N0} names\n\n{DateTime.UtcNow:yyyy-MM-dd}, {cpu}, {Environment.ProcessorCount} processors, {Environment.OSVersion}, .NET {Environment.Version}\n\n{_text}"
            )
        );
    }

    private Measure Round(Rival rival, List<Query> asked)
    {
        Measure measure = new();
        int[] found = new int[10];
        foreach (Query query in asked)
        {
            measure.Start();
            int count = rival.Search(query, found);
            measure.Stop();
            measure.Judge(query, found.AsSpan(0, count), pool, (rival as OwnSearch)?.LastHits);
        }

        return measure;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
