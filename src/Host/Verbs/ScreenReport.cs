using System.Globalization;
using Ties.Engine;
using Ties.Model;

namespace Ties.Host.Verbs;

/// <summary>The answer of <c>screen</c> for people.</summary>
internal sealed class ScreenReport(HostIo io, Snapshot snapshot)
{
    private readonly Report _report = new(io);

    public void Print(ScreenReply reply)
    {
        _report.Opening(snapshot, reply.Coverage);
        _report.Heading($"{string.Join(", ", reply.Query.Names)}, as of {reply.AsOf:yyyy-MM-dd}");
        List<ScreenHit> shown = [.. reply.Results.Where(r => r.Match)];
        if (shown.Count == 0)
        {
            _report.Line(
                StandingSentences.NoListing(
                    reply.Coverage.Where(c => c.Complete).Select(c => $"{c.List} (edition {c.Edition})")
                )
            );
            if (reply.NearestBelow is { } near)
            {
                _report.Line($"Nearest below the threshold: {Describe(near)}.");
            }
        }

        foreach (ScreenHit hit in shown)
        {
            _report.Line(Describe(hit), 1);
            foreach (ScreenReason reason in hit.Reasons)
            {
                _report.Line($"why: {reason.Detail}", 2);
            }

            foreach (Listing listing in hit.Listings)
            {
                _report.Line(Phrases.Listing(listing, reply.AsOf, snapshot), 2);
            }
        }

        if (shown.Count > 0)
        {
            _report.Line(StandingSentences.NameMatch);
        }

        _report.Closing(reply.Coverage);
    }

    private static string Describe(ScreenHit hit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{hit.Party.Entity.Caption} [{hit.Party.Entity.Id}] {Phrases.Kind(hit.Party.Entity)}, score {hit.Score:0.00}"
        );
}
