using System.Numerics;
using Ties.Model;

namespace Ties.Rules;

/// <summary>
/// Rule 9: one irreducible set of holdings whose resolution decides an undetermined verdict, a single holding
/// where one exists. Works on the part of the graph above the party; lowering holdings can only shrink the
/// possible set, so the set is found by bisection (each member costs a logarithmic number of trials).
/// </summary>
internal sealed class MissingSearch<T>(
    HoldingGraph<T> graph,
    T threshold,
    OwnershipTest test,
    IReadOnlyList<Seed> seeds,
    Func<int, bool> isPossible
)
    where T : struct, INumber<T>
{
    // Trials times holdings; beyond it single holdings farther away are no longer tried one by one.
    private const long Effort = 40_000_000;

    private readonly List<int> _nodes = [];
    private readonly Dictionary<int, int> _local = [];
    private readonly List<Holding<T>> _holdings = [];
    private readonly List<Holding<T>> _treasuries = [];
    private readonly List<int> _ranges = [];
    private List<Seed> _seeds = [];

    public MissingFact Of(int node)
    {
        CopyUpstream(node);
        _seeds = [.. LocalSeeds(_ => true)];
        if (SingleHolding() is { } single)
        {
            return Fact([single.Index], single.Decides);
        }

        if (Decide(_ranges, toLow: true) == Verdict.NotRestricted)
        {
            return Fact(Irreducible(), Verdict.NotRestricted);
        }

        return OtherKind();
    }

    private void CopyUpstream(int node)
    {
        Local(node);
        for (int next = 0; next < _nodes.Count; next++)
        {
            int here = _nodes[next];
            if (next > 0 && !isPossible(here))
            {
                continue;
            }

            foreach (ref readonly Holding<T> holding in graph.HoldersOf(here))
            {
                if (holding.IsRange && isPossible(holding.Owner))
                {
                    _ranges.Add(_holdings.Count);
                }

                _holdings.Add(holding with { Owner = Local(holding.Owner), Owned = next });
            }

            if (graph.Treasury(here) is { } treasury)
            {
                _treasuries.Add(treasury with { Owner = next, Owned = next });
            }
        }
    }

    private int Local(int node)
    {
        if (!_local.TryGetValue(node, out int local))
        {
            local = _nodes.Count;
            _local.Add(node, local);
            _nodes.Add(node);
        }

        return local;
    }

    private IEnumerable<Seed> LocalSeeds(Func<Seed, bool> kept)
    {
        foreach (Seed seed in seeds.Where(kept))
        {
            int[] nodes = [.. seed.Nodes.Where(_local.ContainsKey).Select(n => _local[n])];
            if (nodes.Length > 0)
            {
                int[] unlisted = [.. (seed.Unlisted ?? []).Where(_local.ContainsKey).Select(n => _local[n])];
                yield return new Seed(nodes, seed.Certain, unlisted);
            }
        }
    }

    private (int Index, Verdict Decides)? SingleHolding()
    {
        long trials = Math.Max(8, Effort / Math.Max(1, _holdings.Count));
        foreach (int index in _ranges.Take((int)Math.Min(int.MaxValue, trials)))
        {
            if (Decide([index], toLow: true) == Verdict.NotRestricted)
            {
                return (index, Verdict.NotRestricted);
            }

            if (Decide([index], toLow: false) == Verdict.Restricted)
            {
                return (index, Verdict.Restricted);
            }
        }

        return null;
    }

    // Each turn finds the shortest prefix of the pool that decides together with what was found: its last
    // member is needed, and nothing behind it is.
    private List<int> Irreducible()
    {
        List<int> found = [];
        int pool = _ranges.Count;
        while (Decide(found, toLow: true) != Verdict.NotRestricted)
        {
            int low = 1;
            int high = pool;
            while (low < high)
            {
                int middle = low + ((high - low) / 2);
                bool decides =
                    Decide([.. found, .. _ranges.Take(middle)], toLow: true) == Verdict.NotRestricted;
                (low, high) = decides ? (low, middle) : (middle + 1, high);
            }

            found.Add(_ranges[low - 1]);
            pool = low - 1;
        }

        return found;
    }

    private MissingFact OtherKind()
    {
        if (_seeds.Any(s => !s.Certain))
        {
            _seeds = [.. LocalSeeds(s => s.Certain)];
            if (Decide([], toLow: true) != Verdict.Undetermined)
            {
                return new MissingFact(MissingKind.Listing, [], null);
            }
        }

        HashSet<int> conflicting = [];
        for (int i = 0; i < _nodes.Count; i++)
        {
            if (
                (i == 0 || isPossible(_nodes[i]))
                && NodeState<T>.Of(graph, _nodes[i]).Conflicts(graph.Whole, graph.Treasury(_nodes[i]))
            )
            {
                conflicting.Add(i);
            }
        }

        IEnumerable<Holding<T>> shown =
            conflicting.Count > 0
                ? _holdings.Concat(_treasuries).Where(h => conflicting.Contains(h.Owned))
                : _treasuries;
        return new MissingFact(
            conflicting.Count > 0 ? MissingKind.Conflict : MissingKind.Denominator,
            [.. shown.Select(Step)],
            null
        );
    }

    private Verdict Decide(IReadOnlyList<int> resolved, bool toLow)
    {
        Holding<T>[] holdings = [.. _holdings];
        foreach (int index in resolved)
        {
            Holding<T> held = holdings[index];
            if (!toLow && held.HighOpen != 0)
            {
                // The holding stays below this end by an unknown amount.
                return Verdict.Undetermined;
            }

            T end = toLow ? held.Low : held.High;
            holdings[index] = held with { Low = end, High = end, Marks = 0 };
        }

        HoldingGraph<T> local = new(_nodes.Count, graph.Whole, holdings.Concat(_treasuries));
        return new SolutionOf<T>(local, threshold, test, _seeds).Verdict(0);
    }

    private MissingFact Fact(IReadOnlyList<int> indexes, Verdict decides) =>
        new(MissingKind.Holding, [.. indexes.Select(i => Step(_holdings[i]))], decides);

    private ProofStep Step(Holding<T> local) =>
        graph.ToStep(local with { Owner = _nodes[local.Owner], Owned = _nodes[local.Owned] });
}
