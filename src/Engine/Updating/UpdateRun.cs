using Ties.Model;
using Ties.Sources;

namespace Ties.Engine;

/// <summary>
/// Takes editions over from a folder into the archive, builds a snapshot of everything held, and swaps it in.
/// </summary>
public static class UpdateRun
{
    /// <summary>Updates from a folder.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="from">The mirror: a folder of any layout, or one file.</param>
    /// <param name="datasets">Only these datasets; null = all.</param>
    /// <param name="acceptShrink">Take an edition even where it has far fewer parties than the one before.</param>
    /// <param name="now">The time to record.</param>
    /// <exception cref="SnapshotException">Nothing could be taken and nothing was held.</exception>
    public static UpdateOutcome FromFolder(
        DataFolder folder,
        string from,
        IReadOnlyCollection<string>? datasets,
        bool acceptShrink,
        DateTimeOffset now
    )
    {
        using FileStream _ = folder.Lock();
        MirrorScan scan = Mirror.Scan(from, datasets, except: folder.Root);
        List<Problem> problems =
        [
            .. scan.Problems,
            .. scan.Unrecognised.Select(f => new Problem(f.RelativePath, 0, f.Reason, "not taken")),
        ];
        EditionArchive archive = new(folder.Archive);
        List<PendingEdition> held = [.. archive.Editions()];
        HashSet<string> hashes = [.. held.Select(e => e.ContentHash())];
        List<PendingEdition> fresh = [.. scan.Editions.Where(e => hashes.Add(e.ContentHash()))];
        Manifest? current = folder.CurrentId is { } id && folder.Has(id) ? folder.Open().Manifest : null;
        List<string> refused = [];
        EditionReview review = new(current, acceptShrink);
        foreach ((PendingEdition edition, string? reason) in review.Of(fresh))
        {
            if (reason is not null)
            {
                refused.Add(reason);
                fresh.Remove(edition);
            }
        }

        if (fresh.Count + held.Count == 0)
        {
            string why =
                refused.Count > 0 ? refused[0]
                : problems.Count > 0 ? problems[0].ToString()
                : "no file of a known format";
            throw new SnapshotException($"{from}: nothing taken ({why})");
        }

        fresh.ForEach(archive.Add);
        // Read back from the archive, so that a build never depends on a folder that may be gone tomorrow.
        List<PendingEdition> all = [.. CuratedLists.Editions, .. archive.Editions()];
        string snapshotId = SnapshotBuilder.IdOf(all);
        bool build = !folder.Has(snapshotId);
        Manifest manifest = build ? folder.Build(all, now) : folder.Open(snapshotId).Manifest;
        folder.SetCurrent(snapshotId);
        return new UpdateOutcome(
            manifest,
            build,
            scan.Editions.Count,
            [.. fresh.Select(e => e.Edition)],
            refused,
            problems
        );
    }
}
