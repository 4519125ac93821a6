using Ties.Names;

namespace Ties.Index;

/// <summary>
/// Finds the rows that share tokens, or variants of tokens, with one reading of a query. Not thread-safe.
/// </summary>
/// <remarks>
/// The lists of rows are walked rarest token first. Each new row is ranked by the values of its tokens against the
/// weight of both names, which is the most its pairing with the query can be worth. A list is skipped where a row that
/// holds only its token and those still to come cannot rank above the worst candidate kept, and the walk ends where
/// that holds for all that remain. A row met again is known by holding a token whose list has been walked before, so
/// that no array of rows seen is needed.
/// </remarks>
internal sealed class CandidateWalk(NameIndexData data, TokenLookup lookup)
{
    /// <summary>Share of a row's token that an initial explains.</summary>
    private const float InitialShare = 0.7f;

    /// <summary>Most weight of a row's token explained by an initial, in weights of the initial.</summary>
    private const float MostInitialGain = 4;

    private readonly QueryPlan _plan = new(data, lookup);
    private int _lists;
    private byte _excluded;

    public void Run(NameReading reading, CandidateHeap heap)
    {
        _plan.Prepare(reading);

        // Names of one script are compared in it alone: their romanised readings must not find each other.
        _excluded = reading.Script == reading.Source ? byte.MaxValue : (byte)reading.Source;
        _lists = 0;
        float restQuery = _plan.Total;
        float restRow = _plan.InitialsTotal * MostInitialGain;
        foreach (ref readonly QueryUnit unit in _plan.Units)
        {
            restRow += unit.Weight > 0 ? unit.MostOfRow : 0;
        }

        foreach (ref readonly QueryUnit unit in _plan.Units)
        {
            if (unit.Weight > 0)
            {
                restQuery -= unit.Weight;
                restRow -= unit.MostOfRow;
            }

            foreach (QueryList list in _plan.Lists(unit))
            {
                WalkList(list.Token, restQuery + list.OfQuery, restRow + list.OfRow, heap);
            }
        }

        _plan.Clear();
    }

    /// <param name="token">Whose rows to walk.</param>
    /// <param name="ofQuery">The most of the query's weight that a row not met before can explain.</param>
    /// <param name="ofRow">The most of its own weight that the query can explain.</param>
    /// <param name="heap">Receives the rows.</param>
    private void WalkList(int token, float ofQuery, float ofRow, CandidateHeap heap)
    {
        float total = _plan.Total;
        TokenValue[] values = _plan.Values;
        if (values[token].Walked != 0 || Bound(ofQuery, ofRow, total, ofRow) <= heap.Least)
        {
            return;
        }

        int number = ++_lists;
        values[token].Walked = number;
        ReadOnlySpan<uint> starts = data.Section<uint>(NameSection.PostingStarts);
        ReadOnlySpan<uint> rows = data.Section<uint>(NameSection.Postings)[
            (int)starts[token]..(int)starts[token + 1]
        ];
        ReadOnlySpan<uint> rowStarts = data.Section<uint>(NameSection.RowStarts);
        ReadOnlySpan<uint> rowTokens = data.Section<uint>(NameSection.RowTokens);
        ReadOnlySpan<ushort> weights = data.Section<ushort>(NameSection.RowWeights);
        ReadOnlySpan<byte> sources = data.Section<byte>(NameSection.RowSources);
        byte excluded = _excluded;
        float least = heap.Least;
        bool initials = _plan.InitialsTotal > 0;
        foreach (uint row in rows)
        {
            float weight = weights[(int)row] * NameIndexFormat.WeightUnit;
            if (
                Bound(ofQuery, Math.Min(ofRow, weight), total, weight) <= least
                || (excluded != byte.MaxValue && sources[(int)row] == excluded)
            )
            {
                continue;
            }

            float sum = 0;
            bool met = false;
            foreach (uint t in rowTokens[(int)rowStarts[(int)row]..(int)rowStarts[(int)row + 1]])
            {
                TokenValue value = values[(int)t];
                sum += value.Value;
                met |= value.Walked > 0 & value.Walked < number;
            }

            if (met)
            {
                continue;
            }

            if (initials)
            {
                // The most that initials can explain is the rest of the row: look closer only where that would do.
                float most = sum + ((_plan.InitialsTotal + Math.Max(0, weight - sum)) / 2);
                sum += 2 * most > least * (total + weight) ? InitialsOf((int)row) : 0;
            }

            float rank = Math.Min(1, 2 * sum / (total + weight));
            if (rank > least)
            {
                heap.Add(new Candidate((int)row, rank));
                least = heap.Least;
            }
        }
    }

    private static float Bound(float ofQuery, float ofRow, float total, float weight) =>
        (ofQuery + ofRow) / (total + weight);

    /// <summary>What the query's initials are worth against the tokens of a row that nothing else explains.</summary>
    private float InitialsOf(int row)
    {
        ReadOnlySpan<uint> rowStarts = data.Section<uint>(NameSection.RowStarts);
        ReadOnlySpan<uint> starts = data.Section<uint>(NameSection.TokenStarts);
        ReadOnlySpan<char> text = data.Section<char>(NameSection.TokenText);
        ReadOnlySpan<uint> postings = data.Section<uint>(NameSection.PostingStarts);
        ReadOnlySpan<uint> tokens = data.Section<uint>(NameSection.RowTokens);
        Span<float> left = stackalloc float[26];
        _plan.Initials.CopyTo(left);
        float sum = 0;
        foreach (uint token in tokens[(int)rowStarts[row]..(int)rowStarts[row + 1]])
        {
            int letter = text[(int)starts[(int)token]] - 'a';
            if (letter is >= 0 and < 26 && left[letter] > 0 && _plan.Values[(int)token].Value == 0)
            {
                left[letter] -= TokenWeights.Initial;
                float explained = _plan.RarityOf((int)token, postings) * InitialShare;
                explained = Math.Min(explained, TokenWeights.Initial * MostInitialGain);
                sum += (TokenWeights.Initial + explained) / 2;
            }
        }

        return sum;
    }
}
