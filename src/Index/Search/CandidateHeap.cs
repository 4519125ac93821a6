namespace Ties.Index;

/// <summary>
/// Keeps the candidates that may matter: the best few of all, however low they rank, and beyond them those that rank
/// high enough to match. Not thread-safe.
/// </summary>
internal sealed class CandidateHeap
{
    private Candidate[] _items = new Candidate[128];
    private int _capacity;
    private readonly PriorityQueue<int, float> _nearest = new();
    private int _few;
    private float _floor;
    private float _enough;

    /// <summary>How many are kept.</summary>
    public int Count { get; private set; }

    /// <summary>A row must rank above this to be kept.</summary>
    public float Least { get; private set; }

    /// <summary>Empties the heap.</summary>
    /// <param name="capacity">Most to keep.</param>
    /// <param name="few">How many to keep however low they rank, as long as above <paramref name="floor"/>.</param>
    /// <param name="enough">The rank from which all are kept.</param>
    /// <param name="floor">The rank below which none is.</param>
    public void Reset(int capacity, int few, float enough, float floor)
    {
        if (_items.Length < capacity)
        {
            _items = new Candidate[capacity];
        }

        (_capacity, _few, _enough, _floor) = (capacity, few, enough, floor);
        (Least, Count) = (floor, 0);
        _nearest.Clear();
    }

    /// <summary>Takes a candidate whose rank is above <see cref="Least"/>.</summary>
    public void Add(Candidate candidate)
    {
        int at;
        if (Count < _capacity)
        {
            at = Count++;
            for (int up; at > 0 && Worse(candidate, _items[up = (at - 1) / 2]); at = up)
            {
                _items[at] = _items[up];
            }

            _items[at] = candidate;
        }
        else
        {
            Sink(candidate);
        }

        if (_nearest.Count < _few)
        {
            _nearest.Enqueue(0, candidate.Rank);
        }
        else
        {
            _nearest.EnqueueDequeue(0, candidate.Rank);
        }

        float few = _nearest.Count == _few && _nearest.TryPeek(out _, out float rank) ? rank : _floor;
        Least = Math.Max(Math.Min(few, _enough), Count == _capacity ? _items[0].Rank : _floor);
    }

    /// <summary>Sorts the kept candidates, best first; the heap must be reset before the next use.</summary>
    public Span<Candidate> Sorted()
    {
        Span<Candidate> kept = _items.AsSpan(0, Count);
        kept.Sort();
        return kept;
    }

    private void Sink(Candidate candidate)
    {
        int at = 0;
        for (int down = 1; down < Count; down = (2 * at) + 1)
        {
            down += down + 1 < Count && Worse(_items[down + 1], _items[down]) ? 1 : 0;
            if (!Worse(_items[down], candidate))
            {
                break;
            }

            _items[at] = _items[down];
            at = down;
        }

        _items[at] = candidate;
    }

    private static bool Worse(Candidate a, Candidate b) =>
        a.Rank < b.Rank || (a.Rank == b.Rank && a.Row > b.Row);
}
