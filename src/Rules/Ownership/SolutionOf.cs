using System.Numerics;
using Ties.Model;

namespace Ties.Rules;

/// <summary>Solves one regime over one graph and keeps what its answers need.</summary>
internal sealed class SolutionOf<T> : OwnershipSolution
    where T : struct, INumber<T>
{
    private readonly HoldingGraph<T> _graph;
    private readonly T _threshold;
    private readonly OwnershipTest _test;
    private readonly IReadOnlyList<Seed> _seeds;
    private readonly Fixpoint<T> _run;
    private readonly byte[] _marks;
    private readonly int[] _slots;
    private readonly Dictionary<int, int> _certainBy = [];
    private (T Certain, bool Open, Bound<T> Possible)[] _shares = [];
    private int _shareCount;

    private const byte Listed = 1;
    private const byte InCertain = 2;
    private const byte InPossible = 4;

    public SolutionOf(HoldingGraph<T> graph, T threshold, OwnershipTest test, IReadOnlyList<Seed> seeds)
    {
        _graph = graph;
        _threshold = threshold;
        _test = test;
        _seeds = seeds;
        _run = new Fixpoint<T>(graph, threshold, test.Above);
        _marks = new byte[graph.NodeCount];
        _slots = new int[graph.NodeCount];
        if (test.Aggregates)
        {
            _run.Run(seeds);
            Fold(-1);
        }
        else
        {
            RunEachSeed();
        }

        MarkSeeds();
    }

    public override int NodeCount => _graph.NodeCount;

    public override bool IsListed(int node) => (_marks[node] & Listed) != 0;

    public override Verdict Verdict(int node) =>
        (_marks[node] & (Listed | InCertain)) != 0 ? Model.Verdict.Restricted
        : (_marks[node] & InPossible) != 0 ? Model.Verdict.Undetermined
        : Model.Verdict.NotRestricted;

    public override ShareRange Share(int node)
    {
        if (_slots[node] == 0)
        {
            return ShareRange.Exactly(Fraction.Zero);
        }

        (T certain, bool open, Bound<T> possible) = _shares[_slots[node] - 1];
        Fraction min = ToFraction(certain);
        Fraction max = possible.ToFraction();
        return min == max ? ShareRange.Exactly(min) : new ShareRange(min, max, open, !possible.Met);
    }

    public override bool Conflict(int node) =>
        NodeState<T>.Of(_graph, node).Conflicts(_graph.Whole, _graph.Treasury(node));

    public override IReadOnlyList<int> Via(int node)
    {
        List<int> certain = [];
        List<int> possible = [];
        foreach (ref readonly Holding<T> holding in _graph.HoldersOf(node))
        {
            byte marks = _marks[holding.Owner];
            if (T.IsPositive(holding.High) && !T.IsZero(holding.High) && (marks & InPossible) != 0)
            {
                ((marks & InCertain) != 0 ? certain : possible).Add(holding.Owner);
            }
        }

        return [.. certain, .. possible];
    }

    public override IReadOnlyList<ProofStep> Proof(int node)
    {
        if (IsListed(node) || Verdict(node) != Model.Verdict.Restricted)
        {
            return [];
        }

        return _test.Aggregates
            ? OwnershipProof<T>.Of(_graph, _threshold, _test.Above, _run, node)
            : ProofFromOneSeed(_seeds[_certainBy[node]], node);
    }

    public override MissingFact? Missing(int node) =>
        Verdict(node) == Model.Verdict.Undetermined
            ? new MissingSearch<T>(_graph, _threshold, _test, _seeds, n => (_marks[n] & InPossible) != 0).Of(
                node
            )
            : null;

    // The seed whose run first reached the party may do so through another listed party, from whom a shorter
    // proof starts; each turn drops at least the steps above that party.
    private IReadOnlyList<ProofStep> ProofFromOneSeed(Seed seed, int node)
    {
        Fixpoint<T> run = new(_graph, _threshold, _test.Above);
        run.Run([seed], possible: false);
        IReadOnlyList<ProofStep> proof = OwnershipProof<T>.Of(_graph, _threshold, _test.Above, run, node);
        while (ShorterProof<T>.Of(_graph, _threshold, _test.Above, proof, IsListed, node) is { } shorter)
        {
            proof = shorter;
        }

        return proof;
    }

    // Rule 7. A seed that another seed's run reached adds nothing: its own sets lie inside that run's. Seeds
    // are therefore taken from the top of the graph downwards.
    private void RunEachSeed()
    {
        _run.Run(_seeds);
        foreach (int index in SeedOrder.TopDown(_graph, _seeds, _run.IsPossible).ToArray())
        {
            Seed seed = _seeds[index];
            byte reached = seed.Certain ? InCertain : InPossible;
            if (seed.Nodes.Count == 1 && (_marks[seed.Nodes[0]] & reached) != 0)
            {
                continue;
            }

            bool grow = seed.Nodes.Count > 1 || (_marks[seed.Nodes[0]] & InPossible) == 0;
            _run.Run([seed], grow);
            Fold(index);
        }
    }

    private void Fold(int seed)
    {
        for (int i = 0; i < _run.Touched; i++)
        {
            ref readonly NodeState<T> state = ref _run.State(i);
            Holding<T>? treasury = _graph.Treasury(state.Node);
            bool conflict = state.Conflicts(_graph.Whole, treasury);
            T certain = state.Certain(_graph.Whole, conflict);
            bool open = state.OpenLowCertain > 0 && !T.IsZero(certain);
            Keep(state.Node, certain, open, state.Possible(_graph.Whole, treasury, conflict));
        }

        foreach (int node in _run.CertainOrder)
        {
            if ((_marks[node] & InCertain) == 0)
            {
                _marks[node] |= InCertain;
                if (seed >= 0)
                {
                    _certainBy[node] = seed;
                }
            }
        }

        foreach (int node in _run.PossibleOrder)
        {
            _marks[node] |= InPossible;
        }
    }

    private void Keep(int node, T certain, bool open, Bound<T> possible)
    {
        if (_slots[node] == 0)
        {
            if (_shareCount == _shares.Length)
            {
                Array.Resize(ref _shares, Math.Max(1024, Math.Max(_run.Touched, _shareCount * 2)));
            }

            _shares[_shareCount] = (certain, open, possible);
            _slots[node] = ++_shareCount;
            return;
        }

        ref (T Certain, bool Open, Bound<T> Possible) held = ref _shares[_slots[node] - 1];
        if (certain > held.Certain)
        {
            (held.Certain, held.Open) = (certain, open);
        }

        if (possible.Exceeds(held.Possible))
        {
            held.Possible = possible;
        }
    }

    private void MarkSeeds()
    {
        foreach (Seed seed in _seeds)
        {
            foreach (int node in seed.Nodes)
            {
                if (seed.Unlisted?.Contains(node) != true)
                {
                    _marks[node] |= (byte)(seed.Certain ? Listed | InCertain | InPossible : InPossible);
                }
            }
        }

        ClearUnlistedMembers();
    }

    // A party that only stands in a joint arrangement with a listed one is restricted if its own holders make it so.
    private void ClearUnlistedMembers()
    {
        foreach (int node in _seeds.SelectMany(s => s.Unlisted ?? []).Where(n => !IsListed(n)).Distinct())
        {
            _marks[node] = 0;
            if (_slots[node] == 0)
            {
                continue;
            }

            (T certain, bool open, Bound<T> possible) = _shares[_slots[node] - 1];
            int order = certain.CompareTo(_threshold);
            if (order > 0 || (order == 0 && (!_test.Above || open)))
            {
                _marks[node] = InCertain | InPossible;
                continue;
            }

            order = possible.CompareTo(_threshold, _graph.Whole);
            if (order > 0 || (order == 0 && !_test.Above && possible.Met))
            {
                _marks[node] = InPossible;
            }
        }
    }

    private Fraction ToFraction(T parts) =>
        new(BigInteger.CreateChecked(parts), BigInteger.CreateChecked(_graph.Whole));
}
