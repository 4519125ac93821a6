using Ties.Model;
using Ties.Rules;

namespace Ties.Engine;

/// <summary>Picks the wording of a listing for a day and reads the licence requirement in it.</summary>
internal static class ListedRequirement
{
    /// <summary>The requirement as of a day; null where the list's columns are empty.</summary>
    public static Requirement? Of(Listing listing, Snapshot snapshot, DateOnly asOf)
    {
        (Wording? wording, bool held) = WordingOn(listing, snapshot, asOf);
        return wording is null ? null : RequirementReader.Read(wording, listing.List, held);
    }

    /// <summary>
    /// The words of the edition that covers the day; where no held edition covers it, the nearest words, oldest
    /// after the day if none stand before it.
    /// </summary>
    private static (Wording? Wording, bool Held) WordingOn(Listing listing, Snapshot snapshot, DateOnly asOf)
    {
        Wording? before = listing.Wordings.LastOrDefault(w => w.EditionDate.Latest <= asOf);
        if (before is null)
        {
            return (listing.Wordings is [{ } first, ..] ? first : null, false);
        }

        ListCoverage coverage = snapshot.Coverage.Of(listing.List, asOf);
        bool held = coverage.Complete && coverage.From <= before.EditionDate.Latest;
        return (before, held);
    }
}
