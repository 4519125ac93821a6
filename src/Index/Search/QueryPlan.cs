using System.Runtime.InteropServices;
using Ties.Names;

namespace Ties.Index;

/// <summary>
/// One reading of a query made ready to walk: its tokens, the dictionary tokens that may answer each, and what each
/// answer is worth, by token id. Not thread-safe; <see cref="Clear"/> before the next reading.
/// </summary>
internal sealed class QueryPlan(NameIndexData data, TokenLookup lookup)
{
    private const float JoinedShare = 0.97f;
    private const int ShortestSplit = 2;
    private const int ShortestKnown = 3;
    private const int LongestRun = 3;

    private readonly List<int> _touched = [];
    private readonly List<QueryList> _lists = [];
    private readonly List<IndexToken> _tokens = [];
    private readonly List<QueryUnit> _units = [];
    private readonly float[] _initials = new float[26];
    private bool _across;

    /// <summary>What a token of a row is worth, and the number of the list walked for it (0 = not yet).</summary>
    public TokenValue[] Values { get; } = new TokenValue[data.Tokens];

    /// <summary>The query's tokens, heaviest first.</summary>
    public ReadOnlySpan<QueryUnit> Units => CollectionsMarshal.AsSpan(_units);

    /// <summary>Weight of the query.</summary>
    public float Total { get; private set; }

    /// <summary>Weight of the query's initials by letter, and their sum.</summary>
    public ReadOnlySpan<float> Initials => _initials;

    /// <summary>Sum of <see cref="Initials"/>.</summary>
    public float InitialsTotal { get; private set; }

    /// <summary>The lists of a unit, most valuable first.</summary>
    public ReadOnlySpan<QueryList> Lists(in QueryUnit unit) =>
        CollectionsMarshal.AsSpan(_lists).Slice(unit.FirstList, unit.Lists);

    /// <summary>Takes in a reading.</summary>
    public void Prepare(NameReading reading)
    {
        IndexToken.Of(reading, _tokens);
        RemoveRepeated();
        _across = reading.Script != reading.Source;
        ReadOnlySpan<uint> postings = data.Section<uint>(NameSection.PostingStarts);
        Span<float> weights = stackalloc float[NameIndexFormat.MostTokens];
        for (int i = 0; i < _tokens.Count; i++)
        {
            AddToken(_tokens[i], postings, out weights[i]);
        }

        for (int i = 0; i < _tokens.Count; i++)
        {
            AddJoined(i, weights, postings);
            AddSplits(i, weights[i], postings);
        }

        Arrange();
        AddInitials();
    }

    /// <summary>Forgets the reading.</summary>
    public void Clear()
    {
        foreach (int token in _touched)
        {
            Values[token] = default;
        }

        _touched.Clear();
        _lists.Clear();
        _tokens.Clear();
        _units.Clear();
        Total = 0;
    }

    /// <summary>The rarity of a dictionary token.</summary>
    public float RarityOf(int token, ReadOnlySpan<uint> postings) =>
        TokenWeights.Rarity((int)(postings[token + 1] - postings[token]), data.Rows);

    private void RemoveRepeated()
    {
        for (int i = _tokens.Count - 1; i > 0; i--)
        {
            for (int first = 0; first < i; first++)
            {
                if (_tokens[first].Text == _tokens[i].Text)
                {
                    _tokens.RemoveAt(i);
                    break;
                }
            }
        }
    }

    private void AddToken(in IndexToken token, ReadOnlySpan<uint> postings, out float weight)
    {
        QueryUnit unit = new() { FirstList = _lists.Count };
        if (TokenWeights.IsInitial(token.Text))
        {
            weight = TokenWeights.Initial;
            int same = lookup.Exact(token.Text);
            if (same >= 0)
            {
                Give(same, weight);
            }

            if (same >= 0 && _tokens.TrueForAll(t => TokenWeights.IsInitial(t.Text)))
            {
                AddList(ref unit, same, weight, weight);
            }
        }
        else
        {
            float role = TokenWeights.OfRole(token.Role);
            ReadOnlySpan<TokenVariant> variants = lookup.Find(token, _across);
            weight = OwnRarity(variants, postings) * role;
            foreach (TokenVariant variant in variants)
            {
                float ofQuery = weight * variant.Similarity;
                float ofRow = RarityOf(variant.Token, postings) * variant.Similarity * role;
                Give(variant.Token, (ofQuery + ofRow) / 2);
                AddList(ref unit, variant.Token, ofQuery, ofRow);
            }
        }

        unit.Weight = weight;
        Total += weight;
        _units.Add(unit);
    }

    /// <summary>
    /// The rarity of a token just looked up: its own where the index holds it, else that of the best correction:
    /// a misspelt common word is common.
    /// </summary>
    private float OwnRarity(ReadOnlySpan<TokenVariant> variants, ReadOnlySpan<uint> postings)
    {
        float best = 0;
        foreach (TokenVariant variant in variants)
        {
            float rarity = RarityOf(variant.Token, postings);
            if (variant.Similarity == 1)
            {
                return rarity;
            }

            best = Math.Max(best, rarity * variant.Similarity);
        }

        return best > 0 ? best : TokenWeights.Rarity(0, data.Rows);
    }

    /// <summary>Two or three neighbours that the index may hold as one token.</summary>
    private void AddJoined(int i, ReadOnlySpan<float> weights, ReadOnlySpan<uint> postings)
    {
        Span<char> joined = stackalloc char[NameIndexFormat.LongestToken];
        QueryUnit unit = new() { FirstList = _lists.Count };
        int length = 0;
        float weight = 0;
        for (int k = i; k < Math.Min(i + LongestRun, _tokens.Count); k++)
        {
            string text = _tokens[k].Text;
            if (length + text.Length > joined.Length)
            {
                break;
            }

            text.CopyTo(joined[length..]);
            length += text.Length;
            weight += weights[k];
            if (k == i)
            {
                continue;
            }

            foreach (TokenVariant variant in lookup.FindNear(joined[..length]))
            {
                float own = RarityOf(variant.Token, postings) * variant.Similarity;
                Give(variant.Token, ((weight * variant.Similarity) + own) / 2);
                AddList(ref unit, variant.Token, weight * variant.Similarity, own);
            }
        }

        AddUnit(unit, weight);
    }

    /// <summary>Two or three tokens that the query may have run together, one of two with an edit.</summary>
    private void AddSplits(int i, float weight, ReadOnlySpan<uint> postings)
    {
        ReadOnlySpan<char> token = _tokens[i].Text;
        QueryUnit unit = new() { FirstList = _lists.Count };
        bool unknown = lookup.Exact(token) < 0;
        Span<SplitPart> parts = stackalloc SplitPart[3];
        for (int cut = ShortestSplit; cut <= token.Length - ShortestSplit; cut++)
        {
            ReadOnlySpan<char> left = token[..cut];
            ReadOnlySpan<char> right = token[cut..];
            (int first, int second) = (lookup.Exact(left), lookup.Exact(right));
            if (first >= 0 && second >= 0)
            {
                parts[0] = new SplitPart(first, left.Length, 1);
                parts[1] = new SplitPart(second, right.Length, 1);
                AddSplit(ref unit, parts[..2], weight, postings);
            }
            else if (unknown && (first >= 0 || second >= 0))
            {
                AddEditedSplit(ref unit, left, first, right, second, weight, postings);
            }

            for (int next = ShortestSplit; first >= 0 && next <= right.Length - ShortestSplit; next++)
            {
                int middle = lookup.Exact(right[..next]);
                int last = middle < 0 ? -1 : lookup.Exact(right[next..]);
                if (last >= 0)
                {
                    parts[0] = new SplitPart(first, left.Length, 1);
                    parts[1] = new SplitPart(middle, next, 1);
                    parts[2] = new SplitPart(last, right.Length - next, 1);
                    AddSplit(ref unit, parts, weight, postings);
                }
            }
        }

        AddUnit(unit, weight);
    }

    private void AddEditedSplit(
        ref QueryUnit unit,
        ReadOnlySpan<char> left,
        int first,
        ReadOnlySpan<char> right,
        int second,
        float weight,
        ReadOnlySpan<uint> postings
    )
    {
        ReadOnlySpan<char> known = first >= 0 ? left : right;
        int id = first >= 0 ? first : second;
        ReadOnlySpan<char> edited = first >= 0 ? right : left;
        if (known.Length < ShortestKnown || edited.Length < ShortestKnown)
        {
            return;
        }

        Span<SplitPart> parts = stackalloc SplitPart[2];
        foreach (TokenVariant variant in lookup.FindNear(edited))
        {
            parts[0] = new SplitPart(id, known.Length, 1);
            parts[1] = new SplitPart(variant.Token, edited.Length, variant.Similarity);
            AddSplit(ref unit, parts, weight, postings);
        }
    }

    /// <summary>A row that holds all parts is in the list of each: the rarest is walked, all get a value.</summary>
    private void AddSplit(
        ref QueryUnit unit,
        ReadOnlySpan<SplitPart> parts,
        float weight,
        ReadOnlySpan<uint> postings
    )
    {
        int letters = 0;
        foreach (SplitPart part in parts)
        {
            letters += part.Length;
        }

        (int rarest, float most, float ofRow) = (0, -1, 0);
        foreach (SplitPart part in parts)
        {
            float rarity = RarityOf(part.Token, postings);
            float worth = JoinedShare * part.Similarity;
            Give(part.Token, ((weight * part.Length / letters) + rarity) * worth / 2);
            ofRow += rarity * worth;
            (rarest, most) = rarity > most ? (part.Token, rarity) : (rarest, most);
        }

        AddList(ref unit, rarest, weight * JoinedShare, ofRow);
    }

    private void AddUnit(QueryUnit unit, float weight)
    {
        if (unit.Lists > 0)
        {
            // Its weight is counted by the tokens it stands for; here it only orders the walk.
            unit.Weight = -weight;
            _units.Add(unit);
        }
    }

    private void AddList(ref QueryUnit unit, int token, float ofQuery, float ofRow)
    {
        unit.MostOfRow = Math.Max(unit.MostOfRow, ofRow);
        unit.Lists++;
        _lists.Add(new QueryList(token, ofQuery, ofRow));
    }

    private void Give(int token, float value)
    {
        ref TokenValue slot = ref Values[token];
        if (slot.Value == 0)
        {
            _touched.Add(token);
        }

        slot.Value = Math.Max(slot.Value, value);
    }

    /// <summary>Heaviest units first, and in each the most valuable lists first.</summary>
    private void Arrange()
    {
        Span<QueryList> lists = CollectionsMarshal.AsSpan(_lists);
        foreach (ref QueryUnit unit in CollectionsMarshal.AsSpan(_units))
        {
            lists
                .Slice(unit.FirstList, unit.Lists)
                .Sort(static (a, b) => Order(b.OfQuery + b.OfRow, a.OfQuery + a.OfRow, a.Token, b.Token));
        }

        CollectionsMarshal
            .AsSpan(_units)
            .Sort(static (a, b) => Order(Math.Abs(b.Weight), Math.Abs(a.Weight), a.FirstList, b.FirstList));
    }

    private static int Order(float a, float b, int tieA, int tieB) =>
        a != b ? a.CompareTo(b) : tieA.CompareTo(tieB);

    /// <summary>
    /// Letters of the query that may stand for a longer token of a row, and letters of a row that may stand for a
    /// token of the query. Neither has lists to walk: such rows are found by their other tokens.
    /// </summary>
    private void AddInitials()
    {
        Array.Clear(_initials);
        InitialsTotal = 0;
        Span<char> letter = stackalloc char[1];
        foreach (IndexToken whole in _tokens)
        {
            string token = whole.Text;
            letter[0] = token[0];
            if (!TokenWeights.IsInitial(letter))
            {
                continue;
            }

            if (token.Length == 1)
            {
                _initials[token[0] - 'a'] += TokenWeights.Initial;
                InitialsTotal += TokenWeights.Initial;
                continue;
            }

            int id = lookup.Exact(letter);
            if (id >= 0 && whole.Role is TokenRole.Core or TokenRole.Patronymic)
            {
                Give(id, TokenWeights.Initial);
            }
        }
    }
}
