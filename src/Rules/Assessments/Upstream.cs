using Ties.Model;

namespace Ties.Rules;

/// <summary>One regime solved over the surroundings on one day.</summary>
internal sealed class Upstream
{
    private readonly Facts _facts;
    private readonly Stake[] _stakes;
    private readonly StakeTable _table = new();
    private readonly Dictionary<string, bool> _seeds = new(StringComparer.Ordinal);

    /// <param name="facts">What is held.</param>
    /// <param name="rule">The rule's id.</param>
    /// <param name="terms">Its terms; suspended ones are computed as if in force.</param>
    /// <param name="day">The day whose holdings and listings count.</param>
    /// <param name="confirmedOnly">Leaves out seeds whose programme mapping is not confirmed.</param>
    /// <param name="alsoSeeds">Parties that count as listed besides (controlled ones).</param>
    public Upstream(
        Facts facts,
        string rule,
        RegimeTerms terms,
        DateOnly day,
        bool confirmedOnly = false,
        IReadOnlyCollection<string>? alsoSeeds = null
    )
    {
        _facts = facts;
        _stakes = [.. facts.StakesOn(day)];
        Subject = _table.Names.Intern(facts.Around.Subject);
        for (int i = 0; i < _stakes.Length; i++)
        {
            _table.Add(_stakes[i], i);
        }

        FindSeeds(rule, terms, day, confirmedOnly);
        foreach (string party in alsoSeeds ?? [])
        {
            _seeds[party] = true;
        }

        List<Seed> seeds = Seeds(terms.Test.Aggregates);
        Solution = new OwnershipSolver(_table).Solve(terms.Test, seeds);
    }

    public int Subject { get; }

    public OwnershipSolution Solution { get; }

    public Verdict Verdict => Solution.Verdict(Subject);

    /// <summary>Whether a seed rests on a programme mapping that is not confirmed.</summary>
    public bool RestsOnUnconfirmed { get; private set; }

    public string Id(int node) => _table.Names.Text(node);

    public string Name(int node) => _facts.Around.Caption(Id(node));

    public bool IsSeed(string party) => _seeds.ContainsKey(party);

    /// <summary>Whether a party is listed, derived or given as restricted.</summary>
    public bool Restricts(string party) =>
        (
            _table.Names.Find(party) is var node and >= 0 && Solution.NodeCount > node
                ? Solution.Verdict(node) == Verdict.Restricted
                : _seeds.TryGetValue(party, out bool certain) && certain
        );

    /// <summary>The proof of a party that is restricted by ownership.</summary>
    public IReadOnlyList<ProofStep> Proof(string party) => Solution.Proof(_table.Names.Find(party));

    /// <summary>The listings that make a party a seed.</summary>
    public Dictionary<string, List<Listing>> SeedListings { get; } = new(StringComparer.Ordinal);

    /// <summary>Every party above the subject that may count, the subject left out.</summary>
    public IReadOnlyList<int> MayCount()
    {
        List<int> reached = [Subject];
        HashSet<int> seen = [Subject];
        for (int next = 0; next < reached.Count; next++)
        {
            foreach (int holder in Solution.Via(reached[next]))
            {
                if (seen.Add(holder))
                {
                    reached.Add(holder);
                }
            }
        }

        return reached[1..];
    }

    /// <summary>A holding of a proof as a step, with all its rows.</summary>
    public Step Step(ProofStep step)
    {
        Stake[] rows = [.. step.Rows.Select(r => _stakes[r])];
        return new Step.Holding(
            Id(step.Owner),
            Id(step.Owned),
            step.Share,
            rows[0].Period,
            rows.Min(r => r.Grade),
            string.Join("; ", rows.Select(r => r.Citation).OfType<string>().Distinct(StringComparer.Ordinal))
                is { Length: > 0 } cited
                ? cited
                : null
        )
        {
            Sources = [.. rows.Select(r => r.Source)],
        };
    }

    /// <summary>The holdings of a party by those that may count, as steps.</summary>
    public IEnumerable<Step> Holdings(int node)
    {
        HashSet<string> via = [.. Solution.Via(node).Select(Id)];
        return _stakes
            .Where(s => s.Owned == Id(node) && via.Contains(s.Owner))
            .Select(s => new Step.Holding(s.Owner, s.Owned, s.Share, s.Period, s.Grade, s.Citation)
            {
                Sources = [s.Source],
            });
    }

    /// <summary>Whether holdings above the subject, or its own, run in a circle.</summary>
    public bool IsCircular() => Circle.Exists(_stakes, _facts.Around.Subject);

    /// <summary>Whether records above the subject contradict each other: more than the whole, or differing rows.</summary>
    public bool HasConflict() =>
        MayCount()
            .Append(Subject)
            .Any(node =>
                Solution.Conflict(node)
                || _stakes
                    .Where(s => s.Owned == Id(node) && s.Class.Length == 0)
                    .GroupBy(s => s.Owner, StringComparer.Ordinal)
                    .Any(g => g.Select(s => s.Share).Distinct().Count() > 1)
            );

    private void FindSeeds(string rule, RegimeTerms terms, DateOnly day, bool confirmedOnly)
    {
        foreach (Listing listing in _facts.Around.Listings.Where(l => terms.Lists.Contains(l.List)))
        {
            bool? stands = day == _facts.Day ? _facts.Stood(listing) : listing.OnListAt(day);
            (bool? counts, bool confirmed) = terms.ByProgramme.Contains(listing.List)
                ? Programmes.Match(rule, listing)
                : (true, true);
            if (stands == false || counts == false || (confirmedOnly && !confirmed))
            {
                continue;
            }

            bool certain = stands == true && counts == true;
            RestsOnUnconfirmed |= !confirmed;
            _seeds[listing.EntityId] =
                certain || (_seeds.TryGetValue(listing.EntityId, out bool held) && held);
            if (!SeedListings.TryGetValue(listing.EntityId, out List<Listing>? listings))
            {
                SeedListings.Add(listing.EntityId, listings = []);
            }

            listings.Add(listing);
        }
    }

    // Only where holdings are not added does an arrangement change anything.
    private List<Seed> Seeds(bool aggregates)
    {
        List<Seed> seeds = [];
        HashSet<string> grouped = [];
        if (!aggregates)
        {
            foreach (HashSet<string> group in JointArrangements.Of(_facts.TiesToday))
            {
                string[] listed = [.. group.Where(_seeds.ContainsKey)];
                if (listed.Length > 0)
                {
                    grouped.UnionWith(listed);
                    seeds.Add(
                        new Seed(
                            [.. group.Select(_table.Names.Intern)],
                            listed.Any(l => _seeds[l]),
                            [.. group.Except(listed).Select(_table.Names.Intern)]
                        )
                    );
                }
            }
        }

        seeds.AddRange(
            _seeds
                .Where(s => !grouped.Contains(s.Key))
                .OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => new Seed([_table.Names.Intern(s.Key)], s.Value))
        );
        return seeds;
    }
}
