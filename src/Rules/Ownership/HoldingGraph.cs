using System.Numerics;
using Ties.Model;

namespace Ties.Rules;

/// <summary>
/// All holdings of a day: one record for each holder and party held, sorted by party held and then holder,
/// with an index by holder beside it. Built by two counting sorts, so in time linear in the rows whatever
/// their shape. Self-stakes stand apart: they are never a holder.
/// </summary>
internal sealed class HoldingGraph<T>
    where T : struct, INumber<T>
{
    private readonly Dictionary<int, Holding<T>> _treasury = [];
    private readonly Dictionary<int, int[]> _severalRows = [];
    private readonly Holding<T>[] _holdings;
    private readonly int[] _firstOf;
    private readonly int[] _firstBy;
    private readonly int[] _by;

    /// <param name="table">The rows.</param>
    /// <param name="whole">The number of parts that make the whole.</param>
    /// <param name="figures">The interval of a row in those parts.</param>
    public HoldingGraph(StakeTable table, T whole, Func<int, (T Low, T High)> figures)
    {
        Whole = whole;
        NodeCount = table.Names.Count;
        int[] order = Sorted(table);
        _firstOf = new int[NodeCount + 1];
        _holdings = Merge(table, order, figures);
        _firstBy = new int[NodeCount + 1];
        _by = IndexByHolder();
    }

    /// <summary>A graph over holdings that are already one for each pair.</summary>
    public HoldingGraph(int nodeCount, T whole, IEnumerable<Holding<T>> holdings)
    {
        Whole = whole;
        NodeCount = nodeCount;
        List<Holding<T>> kept = [];
        foreach (Holding<T> holding in holdings)
        {
            if (holding.Owner == holding.Owned)
            {
                _treasury[holding.Owned] = holding;
            }
            else
            {
                kept.Add(holding);
            }
        }

        _holdings = [.. kept.OrderBy(h => h.Owned).ThenBy(h => h.Owner)];
        _firstOf = new int[NodeCount + 1];
        foreach (Holding<T> holding in _holdings)
        {
            _firstOf[holding.Owned + 1]++;
        }

        Accumulate(_firstOf);
        _firstBy = new int[NodeCount + 1];
        _by = IndexByHolder();
    }

    public int NodeCount { get; }

    /// <summary>The number of parts that make the whole.</summary>
    public T Whole { get; }

    /// <summary>The holdings in a party, by holder.</summary>
    public ReadOnlySpan<Holding<T>> HoldersOf(int node) =>
        _holdings.AsSpan(_firstOf[node], _firstOf[node + 1] - _firstOf[node]);

    /// <summary>Indexes into <see cref="At"/> of the holdings of a holder.</summary>
    public ReadOnlySpan<int> HeldBy(int node) =>
        _by.AsSpan(_firstBy[node], _firstBy[node + 1] - _firstBy[node]);

    public ref readonly Holding<T> At(int index) => ref _holdings[index];

    /// <summary>The holding of one party in another; it must exist.</summary>
    public Holding<T> Of(int owner, int owned)
    {
        ReadOnlySpan<Holding<T>> holders = HoldersOf(owned);
        return holders[holders.BinarySearch(new ByOwner(owner))];
    }

    public Holding<T>? Treasury(int node) => _treasury.TryGetValue(node, out Holding<T> held) ? held : null;

    /// <summary>All source rows of a holding.</summary>
    public IReadOnlyList<int> Rows(in Holding<T> holding)
    {
        if ((holding.Marks & Holding<T>.Several) == 0)
        {
            return [holding.Row];
        }

        return holding.Owner == holding.Owned
            ? _severalRows[-1 - holding.Owned]
            : _severalRows[
                _firstOf[holding.Owned] + HoldersOf(holding.Owned).BinarySearch(new ByOwner(holding.Owner))
            ];
    }

    /// <summary>A holding with its rows, for people.</summary>
    public ProofStep ToStep(in Holding<T> holding)
    {
        Fraction low = new(BigInteger.CreateChecked(holding.Low), BigInteger.CreateChecked(Whole));
        Fraction high = new(BigInteger.CreateChecked(holding.High), BigInteger.CreateChecked(Whole));
        ShareRange share = new(low, high, holding.LowOpen != 0, holding.HighOpen != 0);
        return new ProofStep(holding.Owner, holding.Owned, share, Rows(holding));
    }

    private readonly struct ByOwner(int owner) : IComparable<Holding<T>>
    {
        private readonly int _owner = owner;

        public int CompareTo(Holding<T> other) => _owner.CompareTo(other.Owner);
    }

    // Rows by (owned, owner, row): by owner first, then stably by owned.
    private int[] Sorted(StakeTable table)
    {
        int[] byOwner = new int[table.Count];
        int[] next = Starts(table.Owners);
        for (int row = 0; row < byOwner.Length; row++)
        {
            byOwner[next[table.Owners[row]]++] = row;
        }

        int[] order = new int[table.Count];
        next = Starts(table.Owned);
        ReadOnlySpan<int> owned = table.Owned;
        foreach (int row in byOwner)
        {
            order[next[owned[row]]++] = row;
        }

        return order;
    }

    private int[] Starts(ReadOnlySpan<int> nodes)
    {
        int[] starts = new int[NodeCount + 1];
        foreach (int node in nodes)
        {
            starts[node + 1]++;
        }

        Accumulate(starts);
        return starts;
    }

    private static void Accumulate(int[] counts)
    {
        for (int i = 1; i < counts.Length; i++)
        {
            counts[i] += counts[i - 1];
        }
    }

    private Holding<T>[] Merge(StakeTable table, int[] order, Func<int, (T Low, T High)> figures)
    {
        ReadOnlySpan<int> owners = table.Owners;
        ReadOnlySpan<int> owned = table.Owned;
        Holding<T>[] holdings = new Holding<T>[order.Length];
        int count = 0;
        for (int start = 0; start < order.Length; )
        {
            int first = order[start];
            int end = start + 1;
            while (
                end < order.Length && owners[order[end]] == owners[first] && owned[order[end]] == owned[first]
            )
            {
                end++;
            }

            Holding<T> holding = One(table, order.AsSpan(start, end - start), figures, count);
            if (holding.Owner == holding.Owned)
            {
                _treasury.Add(holding.Owned, holding);
            }
            else
            {
                holdings[count++] = holding;
                _firstOf[holding.Owned + 1]++;
            }

            start = end;
        }

        Accumulate(_firstOf);
        if (count < holdings.Length)
        {
            Array.Resize(ref holdings, count);
        }

        return holdings;
    }

    private Holding<T> One(
        StakeTable table,
        ReadOnlySpan<int> rows,
        Func<int, (T Low, T High)> figures,
        int index
    )
    {
        int first = rows[0];
        int owner = table.Owners[first];
        int owned = table.Owned[first];
        if (rows.Length == 1)
        {
            (T low, T high) = figures(first);
            return new(owner, owned, low, high, table.SourceRow(first), table.Marks(first));
        }

        var readings = new (int, HoldingHull.Interval<T>)[rows.Length];
        int[] sourceRows = new int[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            (T low, T high) = figures(rows[i]);
            readings[i] = (table.ClassOf(rows[i]), new(low, high, table.Marks(rows[i])));
            sourceRows[i] = table.SourceRow(rows[i]);
        }

        HoldingHull.Interval<T> hull = HoldingHull.Of<T>(readings, Whole);
        _severalRows.Add(owner == owned ? -1 - owned : index, sourceRows);
        return new(owner, owned, hull.Low, hull.High, sourceRows[0], hull.Open | Holding<T>.Several);
    }

    private int[] IndexByHolder()
    {
        foreach (ref readonly Holding<T> holding in _holdings.AsSpan())
        {
            _firstBy[holding.Owner + 1]++;
        }

        Accumulate(_firstBy);
        int[] next = [.. _firstBy];
        int[] by = new int[_holdings.Length];
        for (int i = 0; i < _holdings.Length; i++)
        {
            by[next[_holdings[i].Owner]++] = i;
        }

        return by;
    }
}
