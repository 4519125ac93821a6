using Ties.Model;

namespace Ties.Rules;

/// <summary>Says what would settle an undetermined share, and which document holds it.</summary>
internal static class MissingText
{
    public static IEnumerable<string> Of(Facts facts, Upstream upstream)
    {
        if (upstream.Solution.Missing(upstream.Subject) is not { } fact)
        {
            yield break;
        }

        if (fact.Kind == MissingKind.Listing)
        {
            foreach (
                Listing listing in upstream
                    .SeedListings.Values.SelectMany(l => l)
                    .Where(l => facts.Stood(l) is null)
            )
            {
                yield return $"whether {facts.Around.Caption(listing.EntityId)} was on {listing.List} on {facts.DayText}: the notice of its listing or removal";
            }

            yield break;
        }

        foreach (ProofStep step in fact.Holdings)
        {
            string owner = upstream.Name(step.Owner);
            string owned = upstream.Name(step.Owned);
            yield return fact.Kind switch
            {
                MissingKind.Holding =>
                    $"the share of {owned} that {owner} held on {facts.DayText} ({Interval(step.Share)} is on record): the share register or annual report of {owned}",
                MissingKind.Denominator =>
                    $"whether shares count on issued or outstanding capital of {owned}, which holds {Interval(step.Share)} of itself: its articles and annual report",
                MissingKind.Conflict =>
                    $"which records of {owned} are right ({owner}: {Interval(step.Share)}; more than the whole is held): its share register",
                MissingKind.Listing => "",
            };
        }
    }

    private static string Interval(ShareRange share)
    {
        Fraction hundred = new(100, 1);
        string min = (share.Min * hundred).ToDecimal(roundUp: false);
        string max = (share.Max * hundred).ToDecimal(roundUp: true);
        return share.IsExact ? $"{min} %"
            : share == ShareRange.Whole ? "no figure"
            : $"{(share.MinExcluded ? "more than " : "")}{min} to {(share.MaxExcluded ? "less than " : "")}{max} %";
    }
}
