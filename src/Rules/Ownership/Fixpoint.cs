using System.Numerics;

namespace Ties.Rules;

/// <summary>
/// The two least fixpoints of one run (rule 5): a party enters when what the members hold of it meets the
/// threshold. A party is looked at only when one of its holders enters, each holding at most once for each
/// set: linear in the holdings of the members. The work arrays are kept from run to run.
/// </summary>
internal sealed class Fixpoint<T>
    where T : struct, INumber<T>
{
    private readonly HoldingGraph<T> _graph;
    private readonly T _threshold;
    private readonly bool _above;
    private readonly int[] _slots;
    private readonly Membership[] _members;
    private readonly List<int> _certain = [];
    private readonly List<int> _possible = [];
    private NodeState<T>[] _states = new NodeState<T>[1024];
    private int[]? _ranks;

    public Fixpoint(HoldingGraph<T> graph, T threshold, bool above)
    {
        _graph = graph;
        _threshold = threshold;
        _above = above;
        _slots = new int[graph.NodeCount];
        _members = new Membership[graph.NodeCount];
    }

    [Flags]
    private enum Membership : byte
    {
        None = 0,
        Certain = 1,
        Possible = 2,
    }

    /// <summary>Parties with at least one holder that entered a set.</summary>
    public int Touched { get; private set; }

    /// <summary>The members of the certain set in the order in which they entered; seeds first.</summary>
    public IReadOnlyList<int> CertainOrder => _certain;

    /// <summary>The members of the possible set in the order in which they entered.</summary>
    public IReadOnlyList<int> PossibleOrder => _possible;

    public ref readonly NodeState<T> State(int index) => ref _states[index];

    public bool IsCertain(int node) => (_members[node] & Membership.Certain) != 0;

    public bool IsPossible(int node) => (_members[node] & Membership.Possible) != 0;

    /// <summary>How many members of the certain set were seeds.</summary>
    public int CertainSeeds { get; private set; }

    /// <summary>The place of a certain party in <see cref="CertainOrder"/>; −1 for any other.</summary>
    public int Rank(int node)
    {
        if (_ranks is null)
        {
            _ranks = new int[_graph.NodeCount];
            for (int i = 0; i < _certain.Count; i++)
            {
                _ranks[_certain[i]] = i + 1;
            }
        }

        return _ranks[node] - 1;
    }

    /// <summary>Runs from <paramref name="seeds"/>; the sets of the run before are forgotten.</summary>
    /// <param name="seeds">Where to start.</param>
    /// <param name="possible">False where only the certain set is wanted; the possible one is then not grown.</param>
    public void Run(IEnumerable<Seed> seeds, bool possible = true)
    {
        Reset();
        foreach (Seed seed in seeds)
        {
            foreach (int node in seed.Nodes)
            {
                if (seed.Certain)
                {
                    EnterCertain(node);
                }

                EnterPossible(node);
            }
        }

        CertainSeeds = _certain.Count;
        GrowCertain();
        // What is certain is possible, also where excluded ends that add up to the whole leave no world.
        for (int i = 0; i < _certain.Count; i++)
        {
            EnterPossible(_certain[i]);
        }

        if (possible)
        {
            GrowPossible();
        }
    }

    public bool CertainMeets(in NodeState<T> state)
    {
        bool conflict = state.Conflicts(_graph.Whole, _graph.Treasury(state.Node));
        int order = state.Certain(_graph.Whole, conflict).CompareTo(_threshold);
        return order > 0 || (order == 0 && (!_above || state.OpenLowCertain > 0));
    }

    public bool PossibleMeets(in NodeState<T> state)
    {
        Holding<T>? treasury = _graph.Treasury(state.Node);
        bool conflict = state.Conflicts(_graph.Whole, treasury);
        Bound<T> share = state.Possible(_graph.Whole, treasury, conflict);
        int order = share.CompareTo(_threshold, _graph.Whole);
        return order > 0 || (order == 0 && !_above && share.Met);
    }

    private void GrowCertain()
    {
        for (int next = 0; next < _certain.Count; next++)
        {
            foreach (int index in _graph.HeldBy(_certain[next]))
            {
                ref readonly Holding<T> holding = ref _graph.At(index);
                ref NodeState<T> state = ref Touch(holding.Owned);
                state.AddCertain(holding);
                if (!IsCertain(holding.Owned) && CertainMeets(state))
                {
                    EnterCertain(holding.Owned);
                }
            }
        }
    }

    private void GrowPossible()
    {
        for (int next = 0; next < _possible.Count; next++)
        {
            foreach (int index in _graph.HeldBy(_possible[next]))
            {
                ref readonly Holding<T> holding = ref _graph.At(index);
                ref NodeState<T> state = ref Touch(holding.Owned);
                state.AddPossible(holding);
                if (!IsPossible(holding.Owned) && PossibleMeets(state))
                {
                    EnterPossible(holding.Owned);
                }
            }
        }
    }

    private void EnterCertain(int node)
    {
        if (!IsCertain(node))
        {
            _members[node] |= Membership.Certain;
            _certain.Add(node);
        }
    }

    private void EnterPossible(int node)
    {
        if (!IsPossible(node))
        {
            _members[node] |= Membership.Possible;
            _possible.Add(node);
        }
    }

    private ref NodeState<T> Touch(int node)
    {
        if (_slots[node] == 0)
        {
            if (Touched == _states.Length)
            {
                Array.Resize(ref _states, Touched * 2);
            }

            _states[Touched] = NodeState<T>.Of(_graph, node);
            _slots[node] = ++Touched;
        }

        return ref _states[_slots[node] - 1];
    }

    private void Reset()
    {
        for (int i = 0; i < Touched; i++)
        {
            _slots[_states[i].Node] = 0;
        }

        // The certain set is a part of the possible one.
        foreach (int node in _possible)
        {
            _members[node] = Membership.None;
        }

        Touched = 0;
        _ranks = null;
        _certain.Clear();
        _possible.Clear();
    }
}
