using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Ties.Index;

/// <summary>The bytes of a name index after every check: magic, version, checksums, lengths, ranges of all ids.</summary>
/// <remarks>
/// Whatever passes here cannot make a search read outside its section or run without end: starts never fall, ids are
/// below their count, hash tables have a free slot. Spans check their bounds besides.
/// </remarks>
internal sealed class NameIndexData
{
    private readonly ReadOnlyMemory<byte> _data;
    private readonly string _file;
    private readonly (int Offset, int Length)[] _sections = new (int, int)[NameIndexFormat.Sections + 1];

    public NameIndexData(ReadOnlyMemory<byte> data, string file)
    {
        _data = data;
        _file = file;
        ReadHeader(data.Span);
        Tokens = CheckStarts(NameSection.TokenStarts, NameSection.TokenText);
        Rows = CheckStarts(NameSection.RowStarts, NameSection.RowTokens);
        Names = CheckStarts(NameSection.NameTextStarts, NameSection.NameText);
        Identifiers = CheckStarts(NameSection.IdentifierStarts, NameSection.IdentifierText);
        CheckTables();
        CheckIds();
    }

    public int Tokens { get; }

    public int Rows { get; }

    public int Names { get; }

    public int Identifiers { get; }

    public long Length => _data.Length;

    public ReadOnlySpan<T> Section<T>(NameSection id)
        where T : unmanaged
    {
        (int offset, int length) = _sections[(int)id];
        return MemoryMarshal.Cast<byte, T>(_data.Span.Slice(offset, length));
    }

    private void ReadHeader(ReadOnlySpan<byte> data)
    {
        Require(
            BitConverter.IsLittleEndian,
            "header",
            "this machine is big-endian",
            "Use a little-endian machine."
        );
        Require(data.Length >= NameIndexFormat.HeaderBytes, "header", $"{data.Length} bytes are too few");
        Require(
            BinaryPrimitives.ReadUInt64LittleEndian(data) == NameIndexFormat.Magic,
            "header",
            "it does not begin with TIESNAME",
            "point to a name index"
        );
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(data[8..]);
        Require(
            version <= NameIndexFormat.Version,
            "header",
            $"version {version} is newer than {NameIndexFormat.Version}, the newest known here",
            "Update this program, or build the index with it."
        );
        Require(version == NameIndexFormat.Version, "header", $"version {version} never existed");
        uint count = BinaryPrimitives.ReadUInt32LittleEndian(data[12..]);
        Require(
            count == NameIndexFormat.Sections,
            "header",
            $"{count} sections instead of {NameIndexFormat.Sections}"
        );
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(data[16..]);
        Require(
            length == (ulong)data.Length,
            "header",
            $"{data.Length} bytes instead of {length}: cut or extended"
        );
        int headBytes = NameIndexFormat.HeaderBytes + ((int)count * NameIndexFormat.EntryBytes);
        Require(data.Length >= headBytes, "header", "the section table is cut");
        ReadOnlySpan<byte> head = data[..headBytes];
        Require(
            BinaryPrimitives.ReadUInt64LittleEndian(data[24..]) == NameIndexFormat.HeaderChecksum(head),
            "header",
            "checksum differs"
        );
        for (int i = 0; i < count; i++)
        {
            ReadEntry(head.Slice(NameIndexFormat.HeaderBytes + (i * NameIndexFormat.EntryBytes)), i, data);
        }
    }

    private void ReadEntry(ReadOnlySpan<byte> entry, int place, ReadOnlySpan<byte> data)
    {
        NameSection id = (NameSection)BinaryPrimitives.ReadUInt32LittleEndian(entry);
        Require((uint)id == place + 1, "section table", $"entry {place} is section {(uint)id}");
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
        Require(size == NameIndexFormat.ElementSize(id), $"{id}", $"elements of {size} bytes");
        ulong offset = BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]);
        bool inside = offset <= (ulong)data.Length && length <= (ulong)data.Length - offset;
        Require(
            inside && offset % NameIndexFormat.Alignment == 0 && length % size == 0,
            $"{id}",
            $"offset {offset}, length {length} do not fit"
        );
        ulong checksum = XxHash3.HashToUInt64(data.Slice((int)offset, (int)length));
        Require(
            checksum == BinaryPrimitives.ReadUInt64LittleEndian(entry[24..]),
            $"{id}",
            "checksum differs"
        );
        _sections[(int)id] = ((int)offset, (int)length);
    }

    /// <summary>Checks that starts begin at 0, never fall and end at the target's length; returns their number - 1.</summary>
    private int CheckStarts(NameSection id, NameSection target)
    {
        ReadOnlySpan<uint> starts = Section<uint>(id);
        int end = _sections[(int)target].Length / NameIndexFormat.ElementSize(target);
        Require(
            starts.Length > 0 && starts[0] == 0 && starts[^1] == (uint)end,
            $"{id}",
            "starts do not span the target"
        );
        uint before = 0;
        bool rising = true;
        foreach (uint start in starts)
        {
            rising &= start >= before;
            before = start;
        }

        Require(rising, $"{id}", "starts fall");
        return starts.Length - 1;
    }

    private void CheckTables()
    {
        CheckBuckets(NameSection.DeletionStarts, NameSection.DeletionEntries);
        CheckBuckets(NameSection.KeyStarts, NameSection.KeyEntries);
        CheckSlots(NameSection.TokenSlots, Tokens);
        CheckSlots(NameSection.IdentifierSlots, Identifiers);
        Require(
            CheckStarts(NameSection.PostingStarts, NameSection.Postings) == Tokens,
            nameof(NameSection.PostingStarts),
            "not one per token"
        );
        CheckCount(NameSection.RowWeights, Rows);
        CheckCount(NameSection.RowNames, Rows);
        CheckCount(NameSection.RowSources, Rows);
        CheckCount(NameSection.NameParties, Names);
        CheckCount(NameSection.NameFlags, Names);
        CheckCount(NameSection.IdentifierParties, Identifiers);

        // Lengths must rise with the ids and stay in the range the distance computation takes.
        ReadOnlySpan<uint> starts = Section<uint>(NameSection.TokenStarts);
        uint before = 1;
        bool fine = true;
        for (int i = 1; i < starts.Length; i++)
        {
            uint length = starts[i] - starts[i - 1];
            fine &= length >= before && length <= NameIndexFormat.LongestToken;
            before = length;
        }

        Require(
            fine,
            nameof(NameSection.TokenStarts),
            "tokens are not in the order of their lengths, 1 to 64"
        );
    }

    private void CheckIds()
    {
        CheckBelow(NameSection.RowTokens, Tokens, uint.MaxValue);
        CheckBelow(NameSection.Postings, Rows, uint.MaxValue);
        CheckBelow(NameSection.RowNames, Names, uint.MaxValue);
        uint idMask = BucketTable.IdMask(Tokens);
        CheckBelow(NameSection.DeletionEntries, Tokens, idMask);
        CheckBelow(NameSection.KeyEntries, Tokens, idMask);
    }

    private void CheckBuckets(NameSection id, NameSection target)
    {
        int buckets = CheckStarts(id, target);
        Require(buckets >= 2 && int.IsPow2(buckets), $"{id}", $"{buckets} buckets are no power of two");
    }

    private void CheckSlots(NameSection id, int count)
    {
        ReadOnlySpan<uint> slots = Section<uint>(id);
        Require(
            int.IsPow2(slots.Length) && slots.Length > count,
            $"{id}",
            $"{slots.Length} slots for {count}"
        );
        Require(slots.Contains(0u), $"{id}", "no free slot");
        CheckBelow(id, count + 1, uint.MaxValue);
    }

    private void CheckCount(NameSection id, int count)
    {
        int found = _sections[(int)id].Length / NameIndexFormat.ElementSize(id);
        Require(found == count, $"{id}", $"{found} elements instead of {count}");
    }

    private void CheckBelow(NameSection id, int limit, uint mask)
    {
        uint most = 0;
        foreach (uint value in Section<uint>(id))
        {
            most = Math.Max(most, value & mask);
        }

        Require(
            most < (uint)limit || Section<uint>(id).Length == 0,
            $"{id}",
            $"id {most} is not below {limit}"
        );
    }

    private void Require(
        bool condition,
        string section,
        string reason,
        string nextStep = "run ties update to build it again"
    )
    {
        if (!condition)
        {
            throw new SegmentException(_file, $"section {section}: {reason}", nextStep);
        }
    }
}
