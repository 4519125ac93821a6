namespace Ties.Reading;

/// <summary>Each claim once: those that only lack a share or a date that another gives are merged into it.</summary>
internal static class ClaimSet
{
    public static List<ClaimDraft> Distinct(List<ClaimDraft> claims)
    {
        List<ClaimDraft> distinct = [];
        Dictionary<(Predicate, int, int), List<int>> byParties = [];
        foreach (ClaimDraft claim in claims)
        {
            (Predicate, int, int) key = (
                claim.Predicate,
                Math.Min(claim.Subject, claim.Object),
                Math.Max(claim.Subject, claim.Object)
            );
            List<int> alike = byParties.TryGetValue(key, out List<int>? known) ? known : byParties[key] = [];
            int at = alike.FindIndex(index => Same(distinct[index], claim));
            int same = at < 0 ? -1 : alike[at];
            if (same < 0)
            {
                alike.Add(distinct.Count);
                distinct.Add(claim);
            }
            else
            {
                ClaimDraft other = distinct[same];
                bool better = other.Percent is null && claim.Percent is not null;
                ClaimDraft kept = better ? claim : other;
                ClaimDraft dropped = better ? other : claim;
                distinct[same] = kept with
                {
                    Percent = kept.Percent ?? dropped.Percent,
                    Date = kept.Date ?? dropped.Date,
                    Note = kept.Note ?? dropped.Note,
                    Speaker = kept.Speaker >= 0 ? kept.Speaker : dropped.Speaker,
                };
            }
        }

        // Not doubled: "wholly owned subsidiary of" is subsidiary_of.
        return distinct;
    }

    private static bool Same(ClaimDraft a, ClaimDraft b)
    {
        bool symmetric =
            a.Predicate is Predicate.JointVentureWith or Predicate.PartnersWith or Predicate.WorksWith;
        bool parties =
            (a.Subject == b.Subject && a.Object == b.Object)
            || (symmetric && a.Subject == b.Object && a.Object == b.Subject);
        return parties
            && a.Predicate == b.Predicate
            && a.Modality == b.Modality
            && (a.Percent is null || b.Percent is null || a.Percent == b.Percent)
            && (
                a.Date is null
                || b.Date is null
                || a.Date == b.Date
                || a.Predicate is not (Predicate.Acquires or Predicate.Divests or Predicate.Owns)
            );
    }
}
