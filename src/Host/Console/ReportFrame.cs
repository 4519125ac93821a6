using Ties.Engine;
using Ties.Model;

namespace Ties.Host;

/// <summary>What every report begins and ends with.</summary>
internal static class ReportFrame
{
    /// <summary>First lines: demonstration lists, stale lists.</summary>
    public static void Opening(this Report report, Snapshot snapshot, IReadOnlyList<ListCoverage> coverage)
    {
        if (snapshot.Manifest.Sample)
        {
            report.Line(StandingSentences.Sample);
        }

        string stale = Phrases.Stale(coverage);
        if (stale.Length > 0)
        {
            report.Line($"Older than their refresh interval: {stale}.");
        }
    }

    /// <summary>Last lines: what was searched, what was not covered, the standing sentence.</summary>
    public static void Closing(this Report report, IReadOnlyList<ListCoverage> coverage)
    {
        string covered = string.Join(
            ", ",
            coverage.Where(c => c.Complete).Select(c => $"{c.List} {c.Edition}")
        );
        string open = string.Join(", ", coverage.Where(c => !c.Complete).Select(c => c.List));
        report.Line($"Searched, complete for this day: {(covered.Length == 0 ? "no list" : covered)}.");
        if (open.Length > 0)
        {
            report.Line($"Not covered on this day by a complete edition: {open}.");
        }

        report.Line(StandingSentences.NotLegalAdvice);
    }
}
