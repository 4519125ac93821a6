using System.Runtime.InteropServices;
using Ties.Names;

namespace Ties.Index;

/// <summary>The rows of an index under construction: which tokens each reading of each name has.</summary>
internal sealed class RowSet
{
    private readonly TokenSet _tokens = new();
    private readonly List<int> _rowTokens = [];
    private readonly List<int> _rowStarts = [0];
    private readonly List<int> _rowNames = [];
    private readonly List<byte> _rowRoles = [];
    private readonly List<byte> _rowSources = [];
    private readonly HashSet<(ushort Group, int Token)> _groups = [];

    public int Count => _rowNames.Count;

    /// <summary>Adds a row; repeated, empty and surplus tokens are left out. Without any token nothing is added.</summary>
    public void Add(int name, ReadOnlySpan<IndexToken> tokens, NameScript source = NameScript.Latin)
    {
        int start = _rowTokens.Count;
        foreach (IndexToken token in tokens)
        {
            string text = token.Text;
            if (text.Length == 0 || _rowTokens.Count - start >= NameIndexFormat.MostTokens)
            {
                continue;
            }

            int id = _tokens.Add(text.AsSpan(0, Math.Min(text.Length, NameIndexFormat.LongestToken)));
            if (!CollectionsMarshal.AsSpan(_rowTokens)[start..].Contains(id))
            {
                _rowTokens.Add(id);
                _rowRoles.Add((byte)token.Role);
            }

            AddGroups(token.Meanings, id);
            AddGroups(token.Variants, id);
        }

        if (_rowTokens.Count > start)
        {
            _rowStarts.Add(_rowTokens.Count);
            _rowNames.Add(name);
            _rowSources.Add((byte)source);
        }
    }

    private void AddGroups(ulong groups, int token)
    {
        for (; groups != 0; groups >>= 16)
        {
            _groups.Add(((ushort)(groups & 0xffff), token));
        }
    }

    /// <summary>Writes the sections 1 to 14.</summary>
    public void WriteTo(NameIndexWriter writer)
    {
        int[] order = _tokens.Sorted();
        int[] newIds = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            newIds[order[i]] = i;
        }

        Span<int> rowTokens = CollectionsMarshal.AsSpan(_rowTokens);
        int[] frequencies = new int[order.Length];
        foreach (ref int token in rowTokens)
        {
            token = newIds[token];
            frequencies[token]++;
        }

        WriteTokens(writer, order);
        WriteDeletions(writer, order);
        WriteKeys(writer, order, newIds);
        WriteRows(writer, order, frequencies);

        // The numbers were replaced in place; put them back so that the builder can go on or write again.
        foreach (ref int token in rowTokens)
        {
            token = order[token];
        }
    }

    private void WriteTokens(NameIndexWriter writer, int[] order)
    {
        uint[] starts = new uint[order.Length + 1];
        for (int i = 0; i < order.Length; i++)
        {
            starts[i + 1] = starts[i] + (uint)_tokens.Text(order[i]).Length;
        }

        char[] text = new char[starts[^1]];
        for (int i = 0; i < order.Length; i++)
        {
            _tokens.Text(order[i]).CopyTo(text.AsSpan((int)starts[i]));
        }

        writer.Add(NameSection.TokenText, text);
        writer.Add(NameSection.TokenStarts, starts);
        writer.Add(
            NameSection.TokenSlots,
            TokenSet.Slots(order.Length, i => TokenSet.Hash(_tokens.Text(order[i])))
        );
    }

    private void WriteDeletions(NameIndexWriter writer, int[] order)
    {
        long count = 0;
        ulong[] keys = new ulong[DeletionKeys.Most];
        foreach (int id in order)
        {
            count += DeletionKeys.Write(_tokens.Text(id), keys);
        }

        (uint[] starts, uint[] entries) = BucketTable.Build(
            count,
            order.Length,
            visit =>
            {
                for (int i = 0; i < order.Length; i++)
                {
                    int distinct = DeletionKeys.Write(_tokens.Text(order[i]), keys);
                    for (int k = 0; k < distinct; k++)
                    {
                        visit(keys[k], i);
                    }
                }
            }
        );
        writer.Add(NameSection.DeletionStarts, starts);
        writer.Add(NameSection.DeletionEntries, entries);
    }

    private void WriteKeys(NameIndexWriter writer, int[] order, int[] newIds)
    {
        (ushort Group, int Token)[] groups = [.. _groups.Select(g => (g.Group, newIds[g.Token])).Order()];
        long count = groups.Length + order.LongCount(id => Skeleton.Key(_tokens.Text(id)) != 0);
        (uint[] starts, uint[] entries) = BucketTable.Build(
            count,
            order.Length,
            visit =>
            {
                for (int i = 0; i < order.Length; i++)
                {
                    ulong key = Skeleton.Key(_tokens.Text(order[i]));
                    if (key != 0)
                    {
                        visit(key, i);
                    }
                }

                foreach ((ushort group, int token) in groups)
                {
                    visit(TokenLookup.GroupKey(group), token);
                }
            }
        );
        writer.Add(NameSection.KeyStarts, starts);
        writer.Add(NameSection.KeyEntries, entries);
    }

    private void WriteRows(NameIndexWriter writer, int[] order, int[] frequencies)
    {
        int[] rows = SortedRows(frequencies);
        uint[] starts = new uint[rows.Length + 1];
        uint[] tokens = new uint[_rowTokens.Count];
        ushort[] weights = new ushort[rows.Length];
        uint[] names = new uint[rows.Length];
        byte[] sources = new byte[rows.Length];
        int at = 0;
        for (int r = 0; r < rows.Length; r++)
        {
            float weight = 0;
            for (int i = _rowStarts[rows[r]]; i < _rowStarts[rows[r] + 1]; i++)
            {
                int token = _rowTokens[i];
                tokens[at++] = (uint)token;
                weight += TokenWeights.IsInitial(_tokens.Text(order[token]))
                    ? TokenWeights.Initial
                    : TokenWeights.Rarity(frequencies[token], rows.Length)
                        * TokenWeights.OfRole((TokenRole)_rowRoles[i]);
            }

            starts[r + 1] = (uint)at;
            names[r] = (uint)_rowNames[rows[r]];
            sources[r] = _rowSources[rows[r]];
            weights[r] = (ushort)Math.Min(ushort.MaxValue, weight / NameIndexFormat.WeightUnit);
        }

        uint[] postingStarts = new uint[frequencies.Length + 1];
        for (int t = 0; t < frequencies.Length; t++)
        {
            postingStarts[t + 1] = postingStarts[t] + (uint)frequencies[t];
        }

        uint[] next = postingStarts[..^1];
        uint[] postings = new uint[tokens.Length];
        for (int r = 0; r < rows.Length; r++)
        {
            for (uint i = starts[r]; i < starts[r + 1]; i++)
            {
                postings[next[tokens[i]]++] = (uint)r;
            }
        }

        writer.Add(NameSection.PostingStarts, postingStarts);
        writer.Add(NameSection.Postings, postings);
        writer.Add(NameSection.RowStarts, starts);
        writer.Add(NameSection.RowTokens, tokens);
        writer.Add(NameSection.RowWeights, weights);
        writer.Add(NameSection.RowNames, names);
        writer.Add(NameSection.RowSources, sources);
    }

    /// <summary>Row numbers in the order of the format: by their tokens, the commonest first.</summary>
    private int[] SortedRows(int[] frequencies)
    {
        int[] byFrequency = new int[frequencies.Length];
        int[] rank = new int[frequencies.Length];
        ulong[] tokenKeys = new ulong[frequencies.Length];
        for (int t = 0; t < rank.Length; t++)
        {
            byFrequency[t] = t;
            tokenKeys[t] = ((ulong)(uint.MaxValue - (uint)frequencies[t]) << 32) | (uint)t;
        }

        Array.Sort(tokenKeys, byFrequency);
        for (int i = 0; i < rank.Length; i++)
        {
            rank[byFrequency[i]] = i;
        }

        int[] rows = new int[Count];
        UInt128[] keys = new UInt128[Count];
        for (int r = 0; r < rows.Length; r++)
        {
            rows[r] = r;
            keys[r] = RowKey(Row(r), rank, (uint)r);
        }

        Array.Sort(keys, rows);
        return rows;
    }

    private static UInt128 RowKey(ReadOnlySpan<int> tokens, int[] rank, uint row)
    {
        uint first = uint.MaxValue,
            second = uint.MaxValue,
            third = uint.MaxValue;
        foreach (int token in tokens)
        {
            uint value = (uint)rank[token];
            (first, value) = (Math.Min(first, value), Math.Max(first, value));
            (second, value) = (Math.Min(second, value), Math.Max(second, value));
            third = Math.Min(third, value);
        }

        return new UInt128(((ulong)first << 32) | second, ((ulong)third << 32) | row);
    }

    private Span<int> Row(int row) =>
        CollectionsMarshal.AsSpan(_rowTokens)[_rowStarts[row].._rowStarts[row + 1]];
}
