using System.Globalization;
using Ties.Model;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>Holds a claim of ownership against stakes and, for subsidiaries, against ties of subordination.</summary>
internal static class HoldingCheck
{
    /// <summary>The check as of a day.</summary>
    public static ClaimCheck Check(
        Claim claim,
        Subject owner,
        Subject owned,
        DateOnly asOf,
        Snapshot snapshot
    )
    {
        Finding finding = new(asOf, owner.Likely.Count > 0 ? owner : owned);
        foreach (string ownerId in owner.Ids)
        {
            foreach (Stake stake in snapshot.StakesOf(ownerId).Where(s => owned.Ids.Contains(s.Owned)))
            {
                finding.Offer(Compare(claim, stake, asOf, snapshot));
            }

            foreach (Tie tie in snapshot.TiesOf(ownerId).Where(t => Says(t, ownerId, owned, claim)))
            {
                finding.Offer(
                    new Found(
                        CheckVerdict.Supported,
                        $"On record: {Phrases.Tie(tie, snapshot)}.",
                        Phrases.Tie(tie, snapshot),
                        null,
                        [tie.Source],
                        [tie.From, tie.To]
                    )
                );
            }

            finding.Offer(ThroughRelative(claim, ownerId, owned, asOf, snapshot));
        }

        return finding.Result(claim, "no holding between these parties is on record");
    }

    /// <summary>Whether a recorded share agrees with the share a claim states; a claim without a share agrees with any.</summary>
    public static bool Agrees(ShareRange share, Claim claim)
    {
        if (claim.Percent is not { } percent)
        {
            return true;
        }

        return Stated(percent) is { } stated && share.IsExact && share.Min == stated;
    }

    private static Fraction? Stated(decimal percent) =>
        Fraction.TryParse(percent.ToString(CultureInfo.InvariantCulture), 100, out Fraction value)
            ? value
            : null;

    // A claim "subsidiary of" is also borne out by a tie of subordination from the child to the parent.
    private static bool Says(Tie tie, string ownerId, Subject owned, Claim claim) =>
        claim.Predicate == Predicate.SubsidiaryOf
        && tie.Grade != Grade.Inferred
        && tie.To == ownerId
        && owned.Ids.Contains(tie.From)
        && (
            tie.Kind.EndsWith("subordinate_of", StringComparison.Ordinal)
            || tie.Kind.EndsWith("subsidiary_of", StringComparison.Ordinal)
            || tie.Kind.EndsWith("controlled_by", StringComparison.Ordinal)
        );

    private static Found Compare(Claim claim, Stake stake, DateOnly asOf, Snapshot snapshot)
    {
        string record = Phrases.Stake(stake, snapshot);
        string[] joined = [stake.Owner, stake.Owned];
        bool statedLater = snapshot.StatedOnlyAfter(stake.Source, stake.Period, asOf);
        if (statedLater || !stake.Period.Contains(asOf))
        {
            return new Found(
                CheckVerdict.Imprecise,
                statedLater
                    ? $"Stated only in edition {stake.Source.Edition}, which does not say since when: {record}."
                    : $"Another date: {record}.",
                record,
                $"{Phrases.BareStake(stake, snapshot)}.",
                [stake.Source],
                joined
            );
        }

        if (claim.Percent is null || Agrees(stake.Share, claim))
        {
            return new Found(
                CheckVerdict.Supported,
                $"On record: {record}.",
                record,
                null,
                [stake.Source],
                joined
            );
        }

        Fraction stated = Stated(claim.Percent.Value) ?? Fraction.Zero;
        bool possible = stated >= stake.Share.Min && stated <= stake.Share.Max;
        return new Found(
            possible ? CheckVerdict.Imprecise : CheckVerdict.Contradicted,
            possible
                ? $"The share on record is not exact: {record}."
                : $"The share on record is another: {record}.",
            record,
            $"{Phrases.BareStake(stake, snapshot)}.",
            [stake.Source],
            joined
        );
    }

    private static Found? ThroughRelative(
        Claim claim,
        string ownerId,
        Subject owned,
        DateOnly asOf,
        Snapshot snapshot
    )
    {
        foreach (Relative relative in Relatives.Of(ownerId, snapshot))
        {
            Stake? stake = snapshot
                .StakesOf(relative.Id)
                .FirstOrDefault(s => owned.Ids.Contains(s.Owned) && s.Period.Contains(asOf));
            if (stake is not null && Agrees(stake.Share, claim))
            {
                string holder = Phrases.Caption(relative.Id, snapshot);
                string record = Phrases.Stake(stake, snapshot);
                return new Found(
                    CheckVerdict.Imprecise,
                    $"The holder on record is {holder} ({relative.How} {Phrases.Caption(ownerId, snapshot)}, {AnswerJson.Word(relative.Grade)}).",
                    record,
                    $"{Phrases.BareStake(stake, snapshot)}.",
                    [stake.Source, relative.Source],
                    []
                );
            }
        }

        return null;
    }
}
