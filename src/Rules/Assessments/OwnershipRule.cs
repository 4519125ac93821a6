using Ties.Model;

namespace Ties.Rules;

/// <summary>What a derived ownership rule says about a party on a day.</summary>
internal sealed class OwnershipRule
{
    private readonly Facts _facts;
    private readonly Regime _regime;
    private readonly Dated<RegimeTerms>? _terms;

    private OwnershipRule(Facts facts, Regime regime)
    {
        (_facts, _regime) = (facts, regime);
        _terms = regime.On(facts.Day);
    }

    private string Rule => _regime.Rule;

    public static Answer Of(Facts facts, Regime regime) => new OwnershipRule(facts, regime).Answer();

    private Answer Answer()
    {
        if (_terms is not { } terms)
        {
            return NotInForce(
                $"The rule {Rule} was not in force on {_facts.DayText}: nobody is derived.",
                _regime.Terms[0],
                null
            );
        }

        Upstream upstream = new(_facts, Rule, terms.Value, _facts.Day);
        if (upstream.IsSeed(_facts.Around.Subject) && upstream.Verdict == Verdict.Restricted)
        {
            return Named(terms, upstream);
        }

        if (!terms.Value.InForce)
        {
            return NotInForce(
                $"The rule {Rule} is suspended on {_facts.DayText}: nobody is derived.",
                terms,
                upstream
            );
        }

        // The United States' own companies are outside a rule about foreign entities.
        if (Rule == "us_bis_affiliates" && Country() == "us")
        {
            return NotInForce(
                $"{_facts.SubjectName} is a United States party; the rule reaches foreign entities.",
                terms,
                null
            ) with
            {
                InForce = true,
            };
        }

        Answer answer = upstream.Verdict switch
        {
            Verdict.Restricted => Restricted(terms, upstream),
            Verdict.Undetermined => Undetermined(terms, upstream),
            Verdict.NotRestricted => NotRestricted(terms, upstream),
        };
        return Confirm(answer, terms, upstream) with { Flags = [.. Flags(answer, upstream)] };
    }

    private string? Country() =>
        _facts.Around.Countries.TryGetValue(_facts.Around.Subject, out string? country) ? country : null;

    private Answer NotInForce(string summary, Dated<RegimeTerms> cited, Upstream? upstream)
    {
        bool wouldReach = upstream is not null && upstream.Verdict != Verdict.NotRestricted;
        Flag? flag = wouldReach ? FlagLaw.Find("listed_owner", Rule, _facts.Day, _facts.SubjectName) : null;
        return new Answer
        {
            Rule = Rule,
            Verdict = Verdict.NotRestricted,
            Grade = Grade.Derived,
            InForce = false,
            Summary = summary,
            Why = wouldReach
                ? [Provision(cited), .. upstream!.Holdings(upstream.Subject)]
                : [Provision(cited)],
            Flags = flag is null ? [] : [flag],
        };
    }

    private Answer Named(Dated<RegimeTerms> terms, Upstream upstream) =>
        new()
        {
            Rule = Rule,
            Verdict = Verdict.Restricted,
            Grade = Grade.Listed,
            InForce = terms.Value.InForce,
            Summary =
                $"{_facts.SubjectName} is itself named by a list this rule starts from; its owners decide nothing.",
            Why = [.. upstream.SeedListings[_facts.Around.Subject].Select(Listed)],
        };

    private Answer Restricted(Dated<RegimeTerms> terms, Upstream upstream)
    {
        IReadOnlyList<ProofStep> proof = upstream.Solution.Proof(upstream.Subject);
        string[] seeds = [.. proof.Select(s => upstream.Id(s.Owner)).Distinct().Where(upstream.IsSeed)];
        ShareRange share = upstream.Solution.Share(upstream.Subject);
        return new Answer
        {
            Rule = Rule,
            Verdict = Verdict.Restricted,
            Grade = Grade.Derived,
            Summary =
                $"{Percent(share)} of {_facts.SubjectName} is held by {Names(seeds)} or parties they own to {Threshold(terms)}: {terms.Value.Text}.",
            Share = share,
            Why =
            [
                .. proof.Select(upstream.Step),
                .. seeds.SelectMany(s => upstream.SeedListings[s]).Select(Listed),
                Provision(terms),
            ],
            Requirements = Inherited(upstream),
        };
    }

    private Answer Undetermined(Dated<RegimeTerms> terms, Upstream upstream)
    {
        ShareRange share = upstream.Solution.Share(upstream.Subject);
        return new Answer
        {
            Rule = Rule,
            Verdict = Verdict.Undetermined,
            Grade = Grade.Derived,
            Summary =
                $"Between {Decimal(share.Min, false)} and {Decimal(share.Max, true)} % of {_facts.SubjectName} may be held by listed parties or parties they own; the rule needs {Threshold(terms)}.",
            Share = share,
            Why =
            [
                .. upstream.Holdings(upstream.Subject),
                .. upstream.MayCount().SelectMany(upstream.Holdings),
                .. SeedsAbove(upstream).SelectMany(s => upstream.SeedListings[s]).Select(Listed),
                Provision(terms),
            ],
            Requirements = Inherited(upstream),
            Missing = [.. MissingText.Of(_facts, upstream), .. Gaps(terms)],
        };
    }

    private Answer NotRestricted(Dated<RegimeTerms> terms, Upstream upstream)
    {
        string[] gaps = Gaps(terms);
        ShareRange share = upstream.Solution.Share(upstream.Subject);
        string held =
            share.Max > Fraction.Zero
                ? $"At most {Decimal(share.Max, true)} % of {_facts.SubjectName} is held by listed parties or parties they own; the rule needs {Threshold(terms)}"
            : _facts.StakesOn(_facts.Day).Any(s => s.Owned == _facts.Around.Subject)
                ? $"No listed party was found among the holders of {_facts.SubjectName} on record"
            : $"No holder of {_facts.SubjectName} is on record";
        return new Answer
        {
            Rule = Rule,
            Verdict = gaps.Length > 0 ? Verdict.Undetermined : Verdict.NotRestricted,
            Grade = Grade.Derived,
            Summary =
                gaps.Length > 0
                    ? held + $", but not every list the rule reads covers {_facts.DayText}."
                    : held + ".",
            Share = share,
            Why = [.. upstream.Holdings(upstream.Subject), Provision(terms)],
            Missing = gaps,
        };
    }

    private Answer Confirm(Answer answer, Dated<RegimeTerms> terms, Upstream upstream)
    {
        if (!terms.Confirmed)
        {
            return answer with { Confirmed = false, Otherwise = Verdict.NotRestricted };
        }

        if (!upstream.RestsOnUnconfirmed || answer.Verdict == Verdict.NotRestricted)
        {
            return answer;
        }

        Verdict otherwise = new Upstream(_facts, Rule, terms.Value, _facts.Day, confirmedOnly: true).Verdict;
        return otherwise == answer.Verdict
            ? answer
            : answer with
            {
                Confirmed = false,
                Otherwise = otherwise,
            };
    }

    private IEnumerable<Flag> Flags(Answer answer, Upstream upstream)
    {
        bool someone = upstream.Solution.Share(upstream.Subject).Max > Fraction.Zero;
        List<string> ids = [];
        if (upstream.Verdict == Verdict.Undetermined)
        {
            ids.Add("red_flag_29");
        }

        if (upstream.Verdict == Verdict.Restricted)
        {
            ids.Add("tgl_conditions");
        }

        if (upstream.Verdict == Verdict.NotRestricted && someone)
        {
            ids.Add("minority_owner");
        }

        if (answer.Verdict != Verdict.Restricted && Rule == "us_ofac_50" && WasRestricted())
        {
            ids.Add("blocked_before_stays_blocked");
        }

        if (upstream.IsCircular())
        {
            ids.Add("circular_ownership");
        }

        if (upstream.HasConflict())
        {
            ids.Add("conflicting_records");
        }

        if (_terms!.Value.Lists.Any(l => _facts.Coverage(l) is { Complete: true, Stale: true }))
        {
            ids.Add("stale_list");
        }

        return ids.Select(id => FlagLaw.Find(id, Rule, _facts.Day, _facts.SubjectName)).OfType<Flag>();
    }

    // Verdicts change only on days on which a holding or listing begins or ends: the days before the ends that
    // lie behind us are looked at, newest first.
    private bool WasRestricted()
    {
        const int most = 40;
        IEnumerable<DateOnly> ends = _facts
            .Around.Stakes.Select(s => s.Period.Until)
            .Concat(_facts.Around.Listings.Select(l => l.Until.Earliest))
            .OfType<DateOnly>()
            .Where(d => d <= _facts.Day && d > DateOnly.MinValue)
            .Distinct()
            .OrderDescending();
        foreach (DateOnly day in ends.Take(most).Select(d => d.AddDays(-1)))
        {
            if (
                _regime.On(day) is { Value.InForce: true } terms
                && new Upstream(_facts, Rule, terms.Value, day).Verdict == Verdict.Restricted
            )
            {
                return true;
            }
        }

        return false;
    }

    // "To the same degree as if": every listed owner that counts; the strictest governs, the rest stand behind.
    private Requirement[] Inherited(Upstream upstream)
    {
        if (Rule != "us_bis_affiliates")
        {
            return [];
        }

        List<Requirement> all =
        [
            .. SeedsAbove(upstream)
                .SelectMany(s => upstream.SeedListings[s])
                .Select(l => Requirements.Of(_facts, l, l.EntityId))
                .OfType<Requirement>(),
        ];
        IReadOnlyList<Requirement> governing = RequirementOrder.Governing(all);
        string note =
            governing.Count > 1
                ? "governs together with the others so marked (union)"
                : "governs (most restrictive owner)";
        return all.Count < 2
            ? [.. all]
            :
            [
                .. governing.Select(r => r with { Notes = [.. r.Notes, note] }),
                .. all.Where(r => !governing.Contains(r)),
            ];
    }

    private static string[] SeedsAbove(Upstream upstream) =>
        [.. upstream.MayCount().Select(upstream.Id).Where(upstream.SeedListings.ContainsKey)];

    private string[] Gaps(Dated<RegimeTerms> terms) => [.. Lists(terms).Select(_facts.Gap).OfType<string>()];

    // A list that was closed, or did not yet exist, on the day leaves no gap.
    private IEnumerable<string> Lists(Dated<RegimeTerms> terms) =>
        terms.Value.Lists.Where(l =>
            ListLaw.All.FirstOrDefault(x => x.Id == l)?.Existence.Contains(_facts.Day) != false
        );

    private static Step Listed(Listing listing) => new Step.Listed(listing) { Sources = listing.Sources };

    private static Step.Provision Provision(Dated<RegimeTerms> terms) =>
        new(terms.Value.Text, terms.Citation);

    private string Names(string[] parties) =>
        parties.Length <= 3
            ? string.Join(" and ", parties.Select(_facts.Around.Caption))
            : $"{_facts.Around.Caption(parties[0])} and {parties.Length - 1} other listed parties";

    private static string Threshold(Dated<RegimeTerms> terms)
    {
        string percent = Decimal(terms.Value.Test.Threshold, false);
        return terms.Value.Test.Above ? $"more than {percent} %" : $"{percent} % or more";
    }

    private static string Percent(ShareRange share) =>
        share.IsExact
            ? Decimal(share.Min, false) + " %"
            : $"Between {Decimal(share.Min, false)} and {Decimal(share.Max, true)} %";

    private static string Decimal(Fraction share, bool roundUp) =>
        (share * new Fraction(100, 1)).ToDecimal(roundUp);
}
