namespace Ties.Reading;

/// <summary>Two named owners whose shares in one described venture add up to the whole have a joint venture.</summary>
internal static class JointVentures
{
    public static void Add(List<ClaimDraft> claims, List<PartyDraft> parties)
    {
        foreach (
            IGrouping<int, ClaimDraft> group in claims
                .Where(claim =>
                    claim.Predicate == Predicate.Owns
                    && claim.Percent is not null
                    && claim.Modality != Modality.Denied
                    && parties[claim.Object].IsDescribed
                    && IsVenture(parties[claim.Object].Name)
                )
                .GroupBy(claim => claim.Object)
                .ToList()
        )
        {
            List<ClaimDraft> owners = [.. group.DistinctBy(claim => claim.Subject)];
            bool known = claims.Exists(claim =>
                claim.Predicate == Predicate.JointVentureWith
                && owners.Exists(owner => owner.Subject == claim.Subject)
                && owners.Exists(owner => owner.Subject == claim.Object)
            );
            if (owners.Count == 2 && owners.Sum(owner => owner.Percent) == 100 && !known)
            {
                claims.Add(
                    new ClaimDraft(
                        Predicate.JointVentureWith,
                        owners[0].Subject,
                        owners[1].Subject,
                        "venture.owners"
                    )
                    {
                        Modality = owners[0].Modality,
                        Speaker = owners[0].Speaker,
                        Start = Math.Min(owners[0].Start, owners[1].Start),
                        End = Math.Max(owners[0].End, owners[1].End),
                        Words = [.. owners[0].Words, .. owners[1].Words],
                    }
                );
            }
        }
    }

    private static bool IsVenture(string name) =>
        name.Contains("venture", StringComparison.OrdinalIgnoreCase);
}
