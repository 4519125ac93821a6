using System.Diagnostics;
using System.Globalization;
using Ties.Peers.Bench;

// Usage: --shared DIR [--names dev|100k|1m|10m|N] [--only TEXT] [--candidates FLOOR] [--record NAME]
string shared = Argument("--shared") ?? "../shared";
int size = (Argument("--names") ?? "100k") switch
{
    "dev" => 0,
    "100k" => 100_000,
    "1m" => 1_000_000,
    "10m" => 10_000_000,
    string other => int.Parse(other, CultureInfo.InvariantCulture),
};
SharedNames names = new(shared);
List<Query> queries = names.Queries();
List<PoolName> pool = size == 0 ? names.List() : Pool.Build(names, size);
Report report = new(pool, queries);
if (Argument("--candidates") is { } floor)
{
    using OwnSearch own = new();
    report.Line(report.Build(own));
    CandidateReport.Print(own, queries, pool, float.Parse(floor, CultureInfo.InvariantCulture), 128);
    return;
}

if (Argument("--bounds") is { } step)
{
    using OwnSearch own = new();
    report.Line(report.Build(own));
    BoundReport.Print(own, queries, int.Parse(step, CultureInfo.InvariantCulture), false);
    BoundReport.Print(own, queries, int.Parse(step, CultureInfo.InvariantCulture), true);
    return;
}

if (Argument("--complete") is { } every)
{
    using OwnSearch own = new();
    report.Line(report.Build(own));
    CompleteReport.Print(own, queries, int.Parse(every, CultureInfo.InvariantCulture));
    return;
}

Func<Rival>[] rivals =
[
    () => new OwnSearch(),
    () => new ScanSearch(),
    () => new PgTrgm(),
    () => new MiniSearch(),
    () => new DuckDbScan(),
];
foreach (Func<Rival> create in rivals)
{
    using Rival rival = create();
    if (Argument("--only") is not { } only || rival.Name.Contains(only, StringComparison.OrdinalIgnoreCase))
    {
        report.Run(rival);
    }
}

report.Summary();
if (Argument("--record") is { } name)
{
    report.Record(name);
}

string? Argument(string option)
{
    int at = Array.IndexOf(args, option);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
}
