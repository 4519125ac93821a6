using Ties.Names;

namespace Ties.Index;

/// <summary>
/// Searches a <see cref="NameIndex"/> with scratch and memory of its own. Not thread-safe: take one for each thread of
/// a batch (<see cref="NameIndex.OpenSearcher"/>) and keep it, since it remembers the tokens it has looked up.
/// </summary>
public sealed class NameSearcher
{
    private const int CandidatesKept = 128;

    /// <summary>Names scored, in limits, before giving up on filling the list with what can only be near.</summary>
    private const int MostTries = 3;

    private readonly NameIndex _index;
    private readonly CandidateWalk _walk;
    private readonly CandidateHeap _heap = new();
    private readonly List<NameHit> _hits = [];

    /// <summary>Names scored so far, to measure what the bounds save.</summary>
    internal long Scored { get; private set; }

    internal NameSearcher(NameIndex index)
    {
        _index = index;
        _walk = new CandidateWalk(index.Data, new TokenLookup(index.Data));
    }

    /// <summary>Finds the names most like the query's.</summary>
    /// <param name="query">The analysed name asked for.</param>
    /// <param name="options">What to return; null = <see cref="SearchOptions.Default"/>.</param>
    /// <returns>Hits, best first; equal scores by what their tokens share. The list is the caller's.</returns>
    /// <exception cref="EmptyNameException">The query's name holds nothing comparable.</exception>
    public IReadOnlyList<NameHit> Search(AnalysedName query, SearchOptions? options = null)
    {
        options ??= SearchOptions.Default;
        options.Check();
        if (query.IsEmpty)
        {
            throw new EmptyNameException(query.Original);
        }

        _heap.Reset(
            Math.Max(CandidatesKept, options.Limit * 4),
            options.Limit * MostTries,
            ScoreBound.LeastRank(options.Threshold),
            ScoreBound.Floor
        );
        foreach (NameReading reading in query.ReadingList)
        {
            _walk.Run(reading, _heap);
        }

        Score(query, options);
        return _hits.ToArray();
    }

    /// <summary>The candidates alone, best rank first, without scoring.</summary>
    internal ReadOnlySpan<Candidate> Candidates(AnalysedName query, int most, double floor)
    {
        _heap.Reset(most, most, (float)floor, (float)floor);
        foreach (NameReading reading in query.ReadingList)
        {
            _walk.Run(reading, _heap);
        }

        return _heap.Sorted();
    }

    private void Score(AnalysedName query, SearchOptions options)
    {
        _hits.Clear();
        int scored = 0;
        int most = options.Limit * MostTries;
        foreach (Candidate candidate in _heap.Sorted())
        {
            double bound = ScoreBound.Of(candidate.Rank);
            bool full = _hits.Count == options.Limit;
            double least = full ? _hits[^1].Score : options.Floor;
            if (
                full
                    ? bound <= least || bound < options.Threshold
                    : scored >= most && bound < options.Threshold
            )
            {
                break;
            }

            int name = _index.NameOfRow(candidate.Row);
            NameHit hit = _index.Hit(name, 0);
            if (!Wanted(hit, bound, options))
            {
                continue;
            }

            scored++;
            Scored++;
            double score = NameComparer.Default.Score(query, _index.Analysed(name));
            if (score >= least && score > 0)
            {
                Insert(hit with { Score = score }, options);
            }
        }
    }

    private bool Wanted(NameHit hit, double bound, SearchOptions options)
    {
        if (options.StrongOnly && hit.Weak)
        {
            return false;
        }

        if (
            options.Kind is { } kind
            && _index.Kind(hit.Name) is var own
            && own != kind
            && own != NameKind.Unknown
        )
        {
            return false;
        }

        foreach (NameHit other in _hits)
        {
            if (
                other.Name == hit.Name
                || (options.OnePerParty && other.Party == hit.Party && other.Score >= bound)
            )
            {
                return false;
            }
        }

        return true;
    }

    private void Insert(NameHit hit, SearchOptions options)
    {
        if (options.OnePerParty)
        {
            int same = PlaceOf(hit.Party);
            if (same >= 0 && !Before(hit, _hits[same]))
            {
                return;
            }

            if (same >= 0)
            {
                _hits.RemoveAt(same);
            }
        }

        int at = _hits.Count;
        while (at > 0 && Before(hit, _hits[at - 1]))
        {
            at--;
        }

        _hits.Insert(at, hit);
        if (_hits.Count > options.Limit)
        {
            _hits.RemoveAt(_hits.Count - 1);
        }
    }

    private int PlaceOf(int party)
    {
        for (int i = 0; i < _hits.Count; i++)
        {
            if (_hits[i].Party == party)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Before(NameHit a, NameHit b) => a.Score > b.Score;
}
