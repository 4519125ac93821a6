using Ties.Model;

namespace Ties.Rules;

/// <summary>What a list says about a party it may name.</summary>
internal static class DirectRule
{
    public static Answer Of(Facts facts, ListLaw law)
    {
        Listing[] listings = [.. facts.ListingsOf(facts.Around.Subject, law.Id)];
        Listing[] standing = [.. listings.Where(l => facts.Stood(l) == true)];
        if (standing.Length > 0)
        {
            return Restricted(facts, law, standing);
        }

        Listing[] open = [.. listings.Where(l => facts.Stood(l) is null)];
        if (open.Length > 0)
        {
            return Open(facts, law, open);
        }

        return !law.Existence.Contains(facts.Day) ? NotYet(facts, law) : Absent(facts, law, listings);
    }

    private static Answer Restricted(Facts facts, ListLaw law, Listing[] standing)
    {
        string since = standing[0].From is { IsExact: true, Earliest: { } first }
            ? $" since {Facts.Text(first)}"
            : "";
        return new Answer
        {
            Rule = law.Id,
            Verdict = Verdict.Restricted,
            Grade = Grade.Listed,
            Summary = $"{facts.SubjectName} is named on the {law.Title}{since}: {law.Effect}.",
            Why = [.. standing.Select(Step), Law(law)],
            Requirements = [.. standing.Select(l => Requirements.Of(facts, l, null)).OfType<Requirement>()],
            Flags = Flags(facts, law, listed: true),
        };
    }

    private static Answer Open(Facts facts, ListLaw law, Listing[] open) =>
        new()
        {
            Rule = law.Id,
            Verdict = Verdict.Undetermined,
            Grade = Grade.Listed,
            Summary =
                $"{facts.SubjectName} is named on the {law.Title}; whether it was on {facts.DayText} is not established.",
            Why = [.. open.Select(Step), Law(law)],
            Requirements = [.. open.Select(l => Requirements.Of(facts, l, null)).OfType<Requirement>()],
            Flags = Flags(facts, law, listed: true),
            Missing = [.. open.Select(l => MissingDate(law, l)), .. Gap(facts, law)],
        };

    private static Answer NotYet(Facts facts, ListLaw law)
    {
        bool before = law.Existence.From is { } from && facts.Day < from;
        string when = before
            ? $"did not exist before {Facts.Text(law.Existence.From!.Value)}"
            : "no longer existed";
        return new Answer
        {
            Rule = law.Id,
            Verdict = Verdict.NotRestricted,
            Grade = Grade.Listed,
            InForce = false,
            Summary = $"The {law.Title} {when} ({law.Citation}).",
            Why = [Law(law)],
        };
    }

    private static Answer Absent(Facts facts, ListLaw law, Listing[] ended)
    {
        ListCoverage coverage = facts.Coverage(law.Id);
        string past = ended.Length > 0 ? $" {facts.SubjectName} is named on it for other days only." : "";
        if (facts.Gap(law.Id) is { } gap)
        {
            return new Answer
            {
                Rule = law.Id,
                Verdict = Verdict.Undetermined,
                Grade = Grade.Listed,
                Summary =
                    $"No listing found, but no complete edition of the {law.Title} covers {facts.DayText}.{past}",
                Why = [.. ended.Select(Step)],
                Missing = [gap],
            };
        }

        return new Answer
        {
            Rule = law.Id,
            Verdict = Verdict.NotRestricted,
            Grade = Grade.Listed,
            Summary = $"No listing found in the {law.Title}, edition {coverage.Edition}.{past}",
            Why = [.. ended.Select(Step)],
            Flags = Flags(facts, law, listed: false),
        };
    }

    private static Flag[] Flags(Facts facts, ListLaw law, bool listed)
    {
        List<Flag?> flags = [];
        if (listed && law.Id == "us_bis_uvl")
        {
            flags.Add(FlagLaw.Find("uvl_statement", law.Id, facts.Day, facts.SubjectName));
        }

        if (facts.Coverage(law.Id) is { Complete: true, Stale: true })
        {
            flags.Add(FlagLaw.Find("stale_list", law.Id, facts.Day, facts.SubjectName));
        }

        return [.. flags.OfType<Flag>()];
    }

    private static Step Step(Listing listing) => new Step.Listed(listing) { Sources = listing.Sources };

    private static Step.Provision Law(ListLaw law) => new Step.Provision(law.Effect, law.Citation);

    private static string[] Gap(Facts facts, ListLaw law) => facts.Gap(law.Id) is { } gap ? [gap] : [];

    private static string MissingDate(ListLaw law, Listing listing) =>
        $"{law.Id}: the days of the listing of {listing.ListedName} (begins {Bounds(listing.From)}, ends {Bounds(listing.Until)}): "
        + (
            listing.Citations.Count > 0
                ? "the notice " + string.Join("; ", listing.Citations)
                : $"a dated publication of {law.Authority}"
        );

    private static string Bounds(DateBounds bounds) =>
        (bounds.Earliest, bounds.Latest) switch
        {
            (null, null) => "on a day not known",
            ({ } a, { } b) when a == b => Facts.Text(a),
            ({ } a, { } b) => $"between {Facts.Text(a)} and {Facts.Text(b)}",
            ({ } a, null) => $"on or after {Facts.Text(a)}",
            (null, { } b) => $"on or before {Facts.Text(b)}",
        };
}
