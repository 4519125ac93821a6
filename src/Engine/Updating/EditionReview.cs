using Ties.Model;
using Ties.Sources;

namespace Ties.Engine;

/// <summary>Decides whether a new edition may be taken in, before anything is kept of it.</summary>
/// <param name="current">The snapshot in force; null where there is none.</param>
/// <param name="acceptShrink">Whether the user has said that a much smaller edition is right.</param>
internal sealed class EditionReview(Manifest? current, bool acceptShrink)
{
    // A list that suddenly loses a third of its parties is more often a broken download than a change of policy.
    private const double SmallestShareKept = 2.0 / 3;

    /// <summary>Each edition with the reason to refuse it; null where it may be taken.</summary>
    public IReadOnlyList<(PendingEdition Edition, string? Reason)> Of(
        IReadOnlyList<PendingEdition> editions
    ) => [.. editions.AsParallel().AsOrdered().Select(e => (e, Reason(e)))];

    private string? Reason(PendingEdition pending)
    {
        EditionFacts facts = pending.Read();
        string name = $"{pending.Dataset.Id} {pending.Edition.Name}";
        int parties = facts.Entities.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count();
        if (
            parties + facts.Listings.Count + facts.Stakes.Count + facts.Ties.Count == 0
            && facts.Problems.Count > 0
        )
        {
            return $"{name}: nothing could be read ({facts.Problems[0]}); not taken, what was held stays in force";
        }

        if (CutOff.Of(pending, facts) is { } end)
        {
            return $"{name}: the file is cut off ({end}); not taken, what was held stays in force; fetch it again";
        }

        if (acceptShrink || !pending.Edition.Complete || Before(pending) is not { } before)
        {
            return null;
        }

        return parties >= before.Parties * SmallestShareKept
            ? null
            : $"{name}: {parties} parties, {before.Parties} in {before.Edition.Name}; not taken, the older edition stays in force; check the file, then use --accept-shrink";
    }

    private ManifestEdition? Before(PendingEdition pending) =>
        current
            ?.Editions.Where(e =>
                e.Edition.Dataset == pending.Dataset.Id
                && e.Edition.Complete
                && e.Edition.Date.Latest < pending.Edition.Date.Earliest
            )
            .MaxBy(e => e.Edition.Date.Latest);
}
