using System.Buffers.Binary;
using System.IO.Hashing;

namespace Ties.Index;

/// <summary>
/// Writes a segment: one immutable file of numbered sections.
/// </summary>
/// <remarks>
/// <para>Layout, little-endian throughout:</para>
/// <code>
/// 0    8  magic "TIESSEG\0"
/// 8    4  kind: four ASCII letters, such as "FACT"
/// 12   4  version of the kind's layout
/// 16   4  number of sections n
/// 20   4  zero
/// 24  24n per section: offset u64, length u64, XxHash3 of its bytes u64
/// …    8  XxHash3 of everything before
/// …       the sections, each at a multiple of 64, zeros between
/// </code>
/// </remarks>
public sealed class SegmentWriter
{
    internal const int HeaderLength = 24;
    internal const int EntryLength = 24;
    internal const int Alignment = 64;
    internal static readonly byte[] Magic = "TIESSEG\0"u8.ToArray();

    private readonly string _kind;
    private readonly int _version;
    private readonly List<ReadOnlyMemory<byte>> _sections = [];

    /// <summary>Starts a segment.</summary>
    /// <param name="kind">Four ASCII letters.</param>
    /// <param name="version">Version of the kind's layout.</param>
    public SegmentWriter(string kind, int version)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(kind.Length, 4);
        _kind = kind;
        _version = version;
    }

    /// <summary>Adds the next section; sections are numbered from 0 in the order added.</summary>
    public void Add(ReadOnlyMemory<byte> section) => _sections.Add(section);

    /// <summary>Writes the segment.</summary>
    public void WriteTo(Stream output)
    {
        byte[] header = new byte[HeaderLength + (EntryLength * _sections.Count) + 8];
        Magic.CopyTo(header, 0);
        for (int i = 0; i < 4; i++)
        {
            header[8 + i] = (byte)_kind[i];
        }

        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), _version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), _sections.Count);
        long offset = Align(header.Length);
        for (int i = 0; i < _sections.Count; i++)
        {
            Span<byte> entry = header.AsSpan(HeaderLength + (EntryLength * i));
            BinaryPrimitives.WriteInt64LittleEndian(entry, offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[8..], _sections[i].Length);
            BinaryPrimitives.WriteUInt64LittleEndian(entry[16..], XxHash3.HashToUInt64(_sections[i].Span));
            offset = Align(offset + _sections[i].Length);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(
            header.AsSpan(header.Length - 8),
            XxHash3.HashToUInt64(header.AsSpan(0, header.Length - 8))
        );
        output.Write(header);
        long written = header.Length;
        foreach (ReadOnlyMemory<byte> section in _sections)
        {
            written += Pad(output, written);
            output.Write(section.Span);
            written += section.Length;
        }

        Pad(output, written);
    }

    private static long Align(long offset) => (offset + Alignment - 1) / Alignment * Alignment;

    private static int Pad(Stream output, long written)
    {
        int count = (int)(Align(written) - written);
        output.Write(new byte[count]);
        return count;
    }
}
