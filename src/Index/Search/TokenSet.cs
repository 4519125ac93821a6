using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Ties.Index;

/// <summary>Gives each distinct token a number in the order of its first appearance. Not thread-safe.</summary>
internal sealed class TokenSet
{
    private readonly List<char> _text = [];
    private readonly List<int> _starts = [0];
    private readonly List<uint> _hashes = [];
    private int[] _slots = new int[1024];

    public int Count => _hashes.Count;

    public static ulong Hash(ReadOnlySpan<char> token) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(token));

    public ReadOnlySpan<char> Text(int id) => CollectionsMarshal.AsSpan(_text)[_starts[id].._starts[id + 1]];

    public int Add(ReadOnlySpan<char> token)
    {
        uint hash = unchecked((uint)Hash(token));
        int at = (int)(hash & (uint)(_slots.Length - 1));
        for (; _slots[at] != 0; at = (at + 1) & (_slots.Length - 1))
        {
            int id = _slots[at] - 1;
            if (_hashes[id] == hash && Text(id).SequenceEqual(token))
            {
                return id;
            }
        }

        _text.AddRange(token);
        _starts.Add(_text.Count);
        _hashes.Add(hash);
        _slots[at] = Count;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return Count - 1;
    }

    /// <summary>Token numbers sorted by (length, ordinal text).</summary>
    public int[] Sorted()
    {
        int[] order = new int[Count];
        ulong[] keys = new ulong[Count];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = i;
            keys[i] = SortKey(Text(i));
        }

        Array.Sort(keys, order);
        // Runs of equal keys share length and first letters: finish them by the whole text.
        for (int from = 0, to; from < order.Length; from = to)
        {
            for (to = from + 1; to < order.Length && keys[to] == keys[from]; to++) { }

            if (to - from > 1)
            {
                order.AsSpan(from, to - from).Sort((a, b) => Text(a).SequenceCompareTo(Text(b)));
            }
        }

        return order;
    }

    /// <summary>The hash table of the format over texts in their final order.</summary>
    public static uint[] Slots(int count, Func<int, ulong> hash)
    {
        uint[] slots = new uint[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count + (count / 2)))];
        for (int i = 0; i < count; i++)
        {
            int at = (int)(hash(i) & (uint)(slots.Length - 1));
            while (slots[at] != 0)
            {
                at = (at + 1) & (slots.Length - 1);
            }

            slots[at] = (uint)i + 1;
        }

        return slots;
    }

    private static ulong SortKey(ReadOnlySpan<char> token)
    {
        ulong key = (ulong)token.Length << 48;
        for (int i = 0; i < Math.Min(3, token.Length); i++)
        {
            key |= (ulong)token[i] << (32 - (16 * i));
        }

        return key;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 4];
        for (int id = 0; id < Count; id++)
        {
            int at = (int)(_hashes[id] & (uint)(_slots.Length - 1));
            while (_slots[at] != 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = id + 1;
        }
    }
}
