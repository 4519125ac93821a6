using Ties.Model;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>Holds claims of partnership, supply, office, order and the like against ties and shared holdings.</summary>
internal sealed class TieCheck(Snapshot snapshot, DateOnly asOf)
{
    private static readonly Dictionary<Predicate, string[]> Kinds = new()
    {
        [Predicate.JointVentureWith] = ["joint_venture_with"],
        [Predicate.PartnersWith] = ["partners_with", "joint_venture_with"],
        [Predicate.Supplies] = ["supplies"],
        [Predicate.WorksWith] = ["works_with", "affiliated_with", "supplies", "controlled_by"],
        [Predicate.OfficerOf] = ["officer_of"],
        [Predicate.Regulates] = ["regulates", "orders"],
        [Predicate.Divests] = ["ordered_to_divest", "divests"],
        [Predicate.Acquires] = ["acquires"],
    };

    private static readonly HashSet<Predicate> Symmetric =
    [
        Predicate.JointVentureWith,
        Predicate.PartnersWith,
        Predicate.WorksWith,
    ];

    /// <summary>The check.</summary>
    public ClaimCheck Check(Claim claim, Subject subject, Subject target)
    {
        Finding finding = new(asOf, subject.Likely.Count > 0 ? target : subject);
        foreach (string id in subject.Ids)
        {
            foreach (Tie tie in snapshot.TiesOf(id).Where(t => Joins(t, claim.Predicate, id, target)))
            {
                finding.Offer(Compare(claim, tie));
            }

            if (claim.Predicate is Predicate.JointVentureWith or Predicate.PartnersWith)
            {
                finding.Offer(SharedHolding(id, target));
            }
        }

        return finding.Result(claim, "no record of such a tie between these parties is held");
    }

    private static bool Joins(Tie tie, Predicate predicate, string subject, Subject target)
    {
        if (
            tie.Grade == Grade.Inferred
            || !Kinds[predicate].Any(k => tie.Kind.EndsWith(k, StringComparison.Ordinal))
        )
        {
            return false;
        }

        bool forward = tie.From == subject && target.Ids.Contains(tie.To);
        bool backward = tie.To == subject && target.Ids.Contains(tie.From);
        return forward || (backward && Symmetric.Contains(predicate));
    }

    private Found Compare(Claim claim, Tie tie)
    {
        string record = Phrases.Tie(tie, snapshot);
        bool statedLater = snapshot.StatedOnlyAfter(tie.Source, tie.Period, asOf);
        bool current = tie.Period.Contains(asOf) && Within(claim.Date, tie.Period) && !statedLater;
        return new Found(
            current ? CheckVerdict.Supported : CheckVerdict.Imprecise,
            current ? $"On record: {record}."
                : statedLater
                    ? $"Stated only in edition {tie.Source.Edition}, which does not say since when: {record}."
                : $"Another date: {record}.",
            record,
            current ? null : $"{Phrases.BareTie(tie, snapshot)}.",
            [tie.Source],
            [tie.From, tie.To]
        );
    }

    // Two parties that hold shares in one company are partners in it.
    private Found? SharedHolding(string id, Subject target)
    {
        foreach (Stake own in snapshot.StakesOf(id).Where(s => s.Period.Contains(asOf)))
        {
            Stake? other = target
                .Ids.SelectMany(snapshot.StakesOf)
                .FirstOrDefault(s => s.Owned == own.Owned && s.Period.Contains(asOf));
            if (other is not null)
            {
                string record = $"{Phrases.Stake(own, snapshot)}; {Phrases.Stake(other, snapshot)}";
                return new Found(
                    CheckVerdict.Supported,
                    $"Both hold shares in one company: {record}.",
                    record,
                    null,
                    [own.Source, other.Source],
                    [id, other.Owner]
                );
            }
        }

        return null;
    }

    private static bool Within(PartialDate? claimed, Period period) =>
        claimed is not { } date
        || period.From is not { } from
        || (date.Year == from.Year && (date.Month == 0 || date.Month == from.Month))
        || (date.Year > from.Year && (period.Until is null || date.Year <= period.Until.Value.Year));
}
