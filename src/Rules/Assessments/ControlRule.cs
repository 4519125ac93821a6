using Ties.Model;

namespace Ties.Rules;

/// <summary>
/// The control limb of a regime. A right on file to appoint or remove the majority of the board controls (for
/// section 805 also an official or reported statement of control, or a majority); every softer sign is for
/// human review and never restricts.
/// </summary>
internal static class ControlRule
{
    private static readonly string[] Soft =
    [
        "controlled_by",
        "subsidiary_of",
        "subordinate_of",
        "accounting_parent_is",
        "affiliated_with",
        "dominated_by",
        "family_of_controller",
    ];

    private static readonly string[] OfSection805 = ["controlled_by", "subsidiary_of", "subordinate_of"];

    public static Answer Of(Facts facts, Regime regime)
    {
        if (regime.On(facts.Day) is not { Value.InForce: true } terms)
        {
            return new Answer
            {
                Rule = regime.Rule,
                Verdict = Verdict.NotRestricted,
                Grade = Grade.Derived,
                InForce = false,
                Summary = $"The rule {regime.Rule} was not in force on {facts.DayText}: nobody is derived.",
                Why = [new Step.Provision(regime.Terms[0].Value.Text, regime.Terms[0].Citation)],
            };
        }

        (Dictionary<string, Tie> controlled, Upstream upstream) = Spread(facts, regime.Rule, terms.Value);
        string subject = facts.Around.Subject;
        if (
            upstream.SeedListings.TryGetValue(subject, out List<Listing>? own)
            && upstream.Verdict == Verdict.Restricted
        )
        {
            return Reply(facts, regime.Rule, terms, Verdict.Restricted, [.. own.Select(Listed)], [], []) with
            {
                Grade = Grade.Listed,
                Summary = $"{facts.SubjectName} is itself named by a list this rule starts from.",
            };
        }

        List<Step> chain = [];
        if (Reaches(facts, regime.Rule, upstream, controlled, subject, chain))
        {
            return Reply(facts, regime.Rule, terms, Verdict.Restricted, chain, [], []);
        }

        Tie[] soft = [.. SoftSigns(facts, upstream)];
        Flag? review = FlagLaw.Find("control_review", regime.Rule, facts.Day, facts.SubjectName);
        bool minority = upstream.Solution.Share(upstream.Subject).Max > Fraction.Zero;
        Flag[] flags = review is not null && (soft.Length > 0 || minority) ? [review] : [];
        string[] gaps = [.. Lists(facts, terms).Select(facts.Gap).OfType<string>()];
        if (soft.Length > 0)
        {
            string[] missing =
            [
                .. soft.Select(t =>
                    $"whether {facts.Around.Caption(t.To)} controls {facts.Around.Caption(t.From)} ({t.Kind.Replace('_', ' ')}): articles of association, shareholders' agreements, consolidated accounts"
                ),
                .. gaps,
            ];
            return Reply(
                facts,
                regime.Rule,
                terms,
                Verdict.Undetermined,
                [.. soft.Select(Tied)],
                flags,
                missing
            );
        }

        string[] open = [.. OpenQuestions(facts, regime.Rule, upstream, subject)];
        if (open.Length > 0)
        {
            return Reply(
                facts,
                regime.Rule,
                terms,
                Verdict.Undetermined,
                [.. upstream.Holdings(upstream.Subject)],
                flags,
                [.. open, .. gaps]
            );
        }

        Verdict verdict = gaps.Length > 0 ? Verdict.Undetermined : Verdict.NotRestricted;
        return Reply(
            facts,
            regime.Rule,
            terms,
            verdict,
            [.. upstream.Holdings(upstream.Subject)],
            flags,
            gaps
        );
    }

    // A party that may have been listed on the day leaves control by it open; for section 805 a majority does too.
    private static IEnumerable<string> OpenQuestions(
        Facts facts,
        string rule,
        Upstream upstream,
        string subject
    )
    {
        bool tied = facts.TiesToday.Any(t => IsStrong(rule, Directed(t)));
        foreach (Listing listing in upstream.SeedListings.Values.SelectMany(l => l))
        {
            if (facts.Stood(listing) is null && (tied || listing.EntityId == subject))
            {
                yield return $"whether {facts.Around.Caption(listing.EntityId)} was on {listing.List} on {facts.DayText}: the notice of its listing or removal";
            }
        }

        if (rule == "us_dod_805")
        {
            foreach (string missing in MissingText.Of(facts, upstream))
            {
                yield return missing;
            }
        }
    }

    // Parties controlled by a restricted one count as restricted themselves: repeated until nothing is added.
    private static (Dictionary<string, Tie> Controlled, Upstream Upstream) Spread(
        Facts facts,
        string rule,
        RegimeTerms terms
    )
    {
        Dictionary<string, Tie> controlled = new(StringComparer.Ordinal);
        Tie[] strong = [.. facts.TiesToday.Select(Directed).Where(t => IsStrong(rule, t))];
        while (true)
        {
            Upstream upstream = new(facts, rule, terms, facts.Day, alsoSeeds: controlled.Keys);
            Tie? next = strong.FirstOrDefault(t =>
                !controlled.ContainsKey(t.From)
                && !upstream.SeedListings.ContainsKey(t.From)
                && upstream.Restricts(t.To)
            );
            if (next is null)
            {
                return (controlled, upstream);
            }

            controlled.Add(next.From, next);
        }
    }

    // The chain up to a listed party; true only where control stands somewhere in it (or a majority, for 805).
    private static bool Reaches(
        Facts facts,
        string rule,
        Upstream upstream,
        Dictionary<string, Tie> controlled,
        string subject,
        List<Step> chain
    )
    {
        if (!upstream.Restricts(subject))
        {
            return false;
        }

        bool byControl = rule == "us_dod_805";
        Queue<string> open = new([subject]);
        HashSet<string> seen = [subject];
        while (open.TryDequeue(out string? party))
        {
            if (controlled.TryGetValue(party, out Tie? tie))
            {
                byControl = true;
                chain.Add(Tied(tie));
                Enqueue(tie.To);
            }
            else if (upstream.SeedListings.TryGetValue(party, out List<Listing>? listings))
            {
                chain.AddRange(listings.Select(Listed));
            }
            else
            {
                foreach (ProofStep step in upstream.Proof(party))
                {
                    chain.Add(upstream.Step(step));
                    if (upstream.IsSeed(upstream.Id(step.Owner)))
                    {
                        Enqueue(upstream.Id(step.Owner));
                    }
                }
            }
        }

        return byControl;

        void Enqueue(string party)
        {
            if (seen.Add(party))
            {
                open.Enqueue(party);
            }
        }
    }

    // Softer ties of the subject, or of a party above it, to a party that is listed or restricted.
    private static IEnumerable<Tie> SoftSigns(Facts facts, Upstream upstream)
    {
        Dictionary<string, Tie> first = new(StringComparer.Ordinal);
        ILookup<string, Tie> from = facts
            .TiesToday.Select(Directed)
            .Where(t => Soft.Contains(t.Kind))
            .ToLookup(t => t.From, StringComparer.Ordinal);
        Queue<string> open = new([facts.Around.Subject]);
        HashSet<string> seen = [facts.Around.Subject];
        while (open.TryDequeue(out string? party))
        {
            foreach (Tie tie in from[party])
            {
                if (upstream.Restricts(tie.To))
                {
                    yield return tie;
                }
                else if (seen.Add(tie.To))
                {
                    open.Enqueue(tie.To);
                }
            }
        }
    }

    private static bool IsStrong(string rule, Tie tie) =>
        tie.Kind == "board_majority_appointed_by"
        || (rule == "us_dod_805" && OfSection805.Contains(tie.Kind));

    // "directly_controlled_by" and "indirectly_controlled_by" are controlled_by; an appointer's own statement is turned round.
    private static Tie Directed(Tie tie)
    {
        string kind = tie.Kind;
        foreach (string prefix in new[] { "indirectly_", "directly_" })
        {
            kind = kind.StartsWith(prefix, StringComparison.Ordinal) ? kind[prefix.Length..] : kind;
        }

        return kind switch
        {
            "appoints_board_majority_of" => tie with
            {
                From = tie.To,
                To = tie.From,
                Kind = "board_majority_appointed_by",
            },
            "controls" or "parent_of" => tie with { From = tie.To, To = tie.From, Kind = "controlled_by" },
            _ => tie with { Kind = kind },
        };
    }

    private static Answer Reply(
        Facts facts,
        string rule,
        Dated<RegimeTerms> terms,
        Verdict verdict,
        IReadOnlyList<Step> why,
        IReadOnlyList<Flag> flags,
        IReadOnlyList<string> missing
    ) =>
        new()
        {
            Rule = rule,
            Verdict = verdict,
            Grade = Grade.Derived,
            Confirmed = terms.Confirmed,
            Otherwise = terms.Confirmed ? null : Verdict.NotRestricted,
            Summary = verdict switch
            {
                Verdict.Restricted =>
                    $"{facts.SubjectName} is under the control of a listed party by what is on file: {terms.Value.Text}.",
                Verdict.Undetermined => $"Whether a listed party controls {facts.SubjectName} is open.",
                Verdict.NotRestricted =>
                    $"No right of a listed party to control {facts.SubjectName} is on file.",
            },
            Why = [.. why, new Step.Provision(terms.Value.Text, terms.Citation)],
            Flags = flags,
            Missing = missing,
        };

    private static IEnumerable<string> Lists(Facts facts, Dated<RegimeTerms> terms) =>
        terms.Value.Lists.Where(l =>
            ListLaw.All.FirstOrDefault(x => x.Id == l)?.Existence.Contains(facts.Day) != false
        );

    private static Step Listed(Listing listing) => new Step.Listed(listing) { Sources = listing.Sources };

    private static Step Tied(Tie tie) => new Step.Tied(tie) { Sources = [tie.Source] };
}
