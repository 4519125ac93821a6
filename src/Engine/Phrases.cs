using Ties.Model;

namespace Ties.Engine;

/// <summary>Short phrases that stand in reports of every form.</summary>
public static class Phrases
{
    /// <summary>Schema and countries, such as "Company, cn".</summary>
    public static string Kind(Entity entity) =>
        string.Join(", ", new[] { entity.Schema }.Concat(entity.Values("country")));

    /// <summary>A listing on one line: list, dates, citation, edition.</summary>
    public static string Listing(Listing listing, DateOnly asOf, Snapshot snapshot)
    {
        SourceRow newest = listing.Sources[^1];
        string state = listing.OnListAt(asOf) switch
        {
            true => "on the list",
            false => "no longer on the list",
            null => "perhaps on the list (its dates leave this day open)",
        };
        string citation = listing.Citations.Count > 0 ? $"; {string.Join("; ", listing.Citations)}" : "";
        string programs = listing.Programs.Count > 0 ? $"; {string.Join(", ", listing.Programs)}" : "";
        string dataset = snapshot.Dataset(newest.Dataset)?.Title ?? newest.Dataset;
        return $"{listing.List}: {state}, {Since(listing)}{programs}{citation} ({dataset}, edition {newest.Edition}, row {newest.Row})";
    }

    /// <summary>"since 2020-08-27", "since a day not after 2022-04-22", and the end where there is one.</summary>
    public static string Since(Listing listing)
    {
        string from = Bounds(listing.From, "since", "since a day");
        return listing.Ended ? $"{from}, {Bounds(listing.Until, "until", "until a day")}" : from;
    }

    /// <summary>A holding as a sentence, with its grade and citation.</summary>
    public static string Stake(Stake stake, Snapshot snapshot) =>
        $"{BareStake(stake, snapshot)} ({AnswerJson.Word(stake.Grade)}; {stake.Citation ?? stake.Source.Dataset})";

    /// <summary>A holding as a sentence alone.</summary>
    public static string BareStake(Stake stake, Snapshot snapshot) =>
        $"{Caption(stake.Owner, snapshot)} holds {Share(stake.Share)} of {Caption(stake.Owned, snapshot)}{Period(stake.Period)}";

    /// <summary>A tie as a sentence, with its grade and citation.</summary>
    public static string Tie(Tie tie, Snapshot snapshot) =>
        $"{BareTie(tie, snapshot)} ({AnswerJson.Word(tie.Grade)}; {tie.Citation ?? tie.Source.Dataset})";

    /// <summary>A tie as a sentence alone.</summary>
    public static string BareTie(Tie tie, Snapshot snapshot) =>
        $"{Caption(tie.From, snapshot)} {tie.Kind.Replace('_', ' ')} {Caption(tie.To, snapshot)}{Period(tie.Period)}";

    /// <summary>One step of a proof or path.</summary>
    public static string Step(Step step, Snapshot snapshot) =>
        step switch
        {
            Step.Holding h => Stake(
                new Stake
                {
                    Owner = h.Owner,
                    Owned = h.Owned,
                    Share = h.Share,
                    Period = h.Period,
                    Grade = h.Grade,
                    Citation = h.Citation,
                    Source = h.Sources.Count > 0 ? h.Sources[0] : default,
                },
                snapshot
            ),
            Step.Listed l =>
                $"{Caption(l.Listing.EntityId, snapshot)} is on {l.Listing.List} {Since(l.Listing)}"
                    + (l.Listing.Citations.Count > 0 ? $" ({string.Join("; ", l.Listing.Citations)})" : ""),
            Step.Tied t => Tie(t.Tie, snapshot),
            Step.Provision p => $"{p.Text} ({p.Citation})",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "a step of a closed family"),
        };

    /// <summary>A licence requirement in words.</summary>
    public static string Requirement(Requirement requirement)
    {
        string footnotes =
            requirement.Footnotes.Count > 0 ? $", footnote {string.Join(", ", requirement.Footnotes)}" : "";
        string sections =
            requirement.Sections.Count > 0 ? $" (§ {string.Join(", ", requirement.Sections)})" : "";
        string exceptions =
            requirement.PolicyExceptions.Count > 0
                ? $"; otherwise for {string.Join("; ", requirement.PolicyExceptions)}"
                : "";
        string notes = requirement.Notes.Count > 0 ? $"; note: {string.Join("; ", requirement.Notes)}" : "";
        return $"{requirement.Scope.Replace('_', ' ')}{sections}{footnotes}; review: {requirement.Policy.Replace('_', ' ')}{exceptions}; licence exceptions: {requirement.LicenseExceptions}{notes}";
    }

    /// <summary>A share in percent: "51 %", "25 to 50 %", "an unknown share".</summary>
    public static string Share(ShareRange share)
    {
        Fraction hundred = new(100, 1);
        if (share == ShareRange.Whole)
        {
            return "an unknown share";
        }

        string min = (share.Min * hundred).ToString();
        return share.IsExact
            ? $"{min} %"
            : $"{(share.MinExcluded ? "more than " : "")}{min} to {(share.MaxExcluded ? "less than " : "")}{(share.Max * hundred).ToDecimal(roundUp: true)} %";
    }

    /// <summary>A party's caption by id; the id where the snapshot does not hold it.</summary>
    public static string Caption(string id, Snapshot snapshot) => snapshot.Party(id)?.Entity.Caption ?? id;

    /// <summary>The lists that are older than their refresh interval, by edition; empty where none is.</summary>
    public static string Stale(IEnumerable<ListCoverage> coverage) =>
        string.Join(
            "; ",
            coverage
                .Where(c => c.Stale)
                .GroupBy(c => (c.Edition, c.AgeDays))
                .Select(g =>
                    $"{string.Join(", ", g.Select(c => c.List))} (edition {g.Key.Edition}, {g.Key.AgeDays} days old)"
                )
        );

    private static string Period(Period period) =>
        (period.From, period.Until) switch
        {
            (null, null) => "",
            ({ } from, null) => $" from {from:yyyy-MM-dd}",
            (null, { } until) => $" until {until:yyyy-MM-dd}",
            ({ } from, { } until) => $" from {from:yyyy-MM-dd} until {until:yyyy-MM-dd}",
        };

    private static string Bounds(DateBounds bounds, string exact, string open) =>
        (bounds.Earliest, bounds.Latest) switch
        {
            ({ } day, _) when bounds.IsExact => $"{exact} {day:yyyy-MM-dd}",
            ({ } from, { } to) => $"{open} between {from:yyyy-MM-dd} and {to:yyyy-MM-dd}",
            ({ } from, null) => $"{open} not before {from:yyyy-MM-dd}",
            (null, { } to) => $"{open} not after {to:yyyy-MM-dd}",
            (null, null) => $"{open} not known",
        };
}
