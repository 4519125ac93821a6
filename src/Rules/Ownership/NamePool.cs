using System.Buffers.Binary;
using System.Text;

namespace Ties.Rules;

/// <summary>
/// Numbers ids from 0 in order of first appearance. Ids are kept as UTF-8 bytes in blocks of 16 MiB, found
/// through an open-addressing table whose slots hold 32 bits of the hash and the number plus one: about 30
/// bytes for each id beside its text, and one cache miss for most look-ups.
/// </summary>
public sealed class NamePool
{
    private const int BlockBits = 24;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<byte[]> _blocks = [];
    private long[] _starts = new long[1024];
    private int[] _lengths = new int[1024];
    private ulong[] _slots = new ulong[4096];
    private long _end;

    /// <summary>How many ids there are.</summary>
    public int Count { get; private set; }

    /// <summary>The number of an id, which is added where it is new.</summary>
    public int Intern(ReadOnlySpan<byte> id)
    {
        uint hash = Hash(id);
        int slot = Find(id, hash);
        if (_slots[slot] != 0)
        {
            return (int)(_slots[slot] & uint.MaxValue) - 1;
        }

        if (Count * 2L >= _slots.Length)
        {
            Rehash();
            slot = Find(id, hash);
        }

        _slots[slot] = ((ulong)hash << 32) | (uint)(Count + 1);
        Store(id);
        return Count++;
    }

    /// <summary>The number of an id, which is added where it is new.</summary>
    public int Intern(string id) => Intern(Encoding.UTF8.GetBytes(id));

    /// <summary>The number of an id, or −1 where it was never seen.</summary>
    public int Find(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(id);
        ulong slot = _slots[Find(bytes, Hash(bytes))];
        return (int)(slot & uint.MaxValue) - 1;
    }

    /// <summary>The bytes of id <paramref name="number"/>.</summary>
    public ReadOnlySpan<byte> Bytes(int number)
    {
        long start = _starts[number];
        return _blocks[(int)(start >> BlockBits)].AsSpan((int)(start & (BlockSize - 1)), _lengths[number]);
    }

    /// <summary>The text of id <paramref name="number"/>.</summary>
    public string Text(int number) => Encoding.UTF8.GetString(Bytes(number));

    /// <summary>
    /// Sorts numbers by their ids in order of code points (which is the order of UTF-8 bytes).
    /// </summary>
    public void Sort(int[] numbers)
    {
        ulong[] keys = new ulong[numbers.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            keys[i] = Prefix(Bytes(numbers[i]));
        }

        Array.Sort(keys, numbers);
        Comparison<int> byBytes = (a, b) => Bytes(a).SequenceCompareTo(Bytes(b));
        for (int start = 0; start < numbers.Length; )
        {
            int end = start + 1;
            while (end < numbers.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                numbers.AsSpan(start, end - start).Sort(byBytes);
            }

            start = end;
        }
    }

    private static ulong Prefix(ReadOnlySpan<byte> bytes)
    {
        Span<byte> first = stackalloc byte[8];
        first.Clear();
        bytes[..Math.Min(8, bytes.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }

    private int Find(ReadOnlySpan<byte> id, uint hash)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(hash & (uint)mask);
        while (true)
        {
            ulong held = _slots[slot];
            if (
                held == 0
                || ((uint)(held >> 32) == hash && Bytes((int)(held & uint.MaxValue) - 1).SequenceEqual(id))
            )
            {
                return slot;
            }

            slot = (slot + 1) & mask;
        }
    }

    private void Store(ReadOnlySpan<byte> id)
    {
        int size = Math.Max(1, id.Length);
        long room = ((long)_blocks.Count << BlockBits) - _end;
        if (room < size)
        {
            // A longer id than a block has a block of its own length, which no other id shares.
            _end = (long)_blocks.Count << BlockBits;
            _blocks.Add(new byte[Math.Max(BlockSize, size)]);
        }

        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _lengths, Count * 2);
        }

        id.CopyTo(_blocks[(int)(_end >> BlockBits)].AsSpan((int)(_end & (BlockSize - 1))));
        _starts[Count] = _end;
        _lengths[Count] = id.Length;
        _end = Math.Min(_end + size, (long)_blocks.Count << BlockBits);
    }

    private void Rehash()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        int mask = _slots.Length - 1;
        foreach (ulong held in old)
        {
            if (held == 0)
            {
                continue;
            }

            int slot = (int)((uint)(held >> 32) & (uint)mask);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = held;
        }
    }

    // Eight bytes at a time through a multiply and a fold; the constants are odd numbers with well-spread bits.
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            ulong hash = 0x9E3779B97F4A7C15UL ^ ((ulong)bytes.Length * 0xD6E8FEB86659FD93UL);
            while (bytes.Length >= 8)
            {
                hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
                bytes = bytes[8..];
            }

            ulong tail = 0;
            for (int i = 0; i < bytes.Length; i++)
            {
                tail |= (ulong)bytes[i] << (8 * i);
            }

            hash = Mix(hash ^ tail);
            return (uint)(hash ^ (hash >> 32));
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value *= 0xFF51AFD7ED558CCDUL;
            value ^= value >> 32;
            value *= 0xC4CEB9FE1A85EC53UL;
            return value ^ (value >> 29);
        }
    }
}
