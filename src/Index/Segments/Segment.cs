using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Ties.Index;

/// <summary>
/// A segment opened for reading (layout: <see cref="SegmentWriter"/>). The header is verified on opening, each
/// section on first use, so that opening costs the same whatever the size and no damaged byte is ever read as
/// a fact.
/// </summary>
public sealed class Segment
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly string _file;
    private readonly bool[] _verified;

    private Segment(ReadOnlyMemory<byte> bytes, string file, int sections)
    {
        _bytes = bytes;
        _file = file;
        _verified = new bool[sections];
    }

    /// <summary>Number of sections.</summary>
    public int Count => _verified.Length;

    /// <summary>Opens a segment over bytes in memory or mapped.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="kind">The kind expected.</param>
    /// <param name="version">The newest version this program reads; older ones are handed through <paramref name="found"/>.</param>
    /// <param name="found">The version found, 1 to <paramref name="version"/>.</param>
    /// <exception cref="SegmentException">Damaged, of another kind, or newer.</exception>
    public static Segment Open(
        ReadOnlyMemory<byte> bytes,
        string file,
        string kind,
        int version,
        out int found
    )
    {
        ReadOnlySpan<byte> span = bytes.Span;
        if (
            span.Length < SegmentWriter.HeaderLength + 8
            || !span[..8].SequenceEqual(SegmentWriter.Magic)
            || Encoding.ASCII.GetString(span.Slice(8, 4)) != kind
        )
        {
            throw Damaged(file, $"is not a segment of kind {kind}");
        }

        found = BinaryPrimitives.ReadInt32LittleEndian(span[12..]);
        if (found > version)
        {
            throw new SegmentException(
                file,
                $"has layout version {found}; this program reads up to {version}",
                "use the newer program that built it, or run ties update to build it again"
            );
        }

        int count = BinaryPrimitives.ReadInt32LittleEndian(span[16..]);
        long headerEnd = SegmentWriter.HeaderLength + ((long)SegmentWriter.EntryLength * count);
        if (count < 0 || found < 1 || headerEnd + 8 > span.Length)
        {
            throw Damaged(file, "its header is cut short");
        }

        ulong expected = BinaryPrimitives.ReadUInt64LittleEndian(span[(int)headerEnd..]);
        if (XxHash3.HashToUInt64(span[..(int)headerEnd]) != expected)
        {
            throw Damaged(file, "its header fails its checksum");
        }

        return new Segment(bytes, file, count);
    }

    /// <summary>The bytes of a section, verified.</summary>
    /// <exception cref="SegmentException">The section is missing, cut short or damaged.</exception>
    public ReadOnlyMemory<byte> Section(int number)
    {
        if (number < 0 || number >= Count)
        {
            throw Damaged(_file, $"has no section {number}");
        }

        ReadOnlySpan<byte> entry = _bytes.Span.Slice(
            SegmentWriter.HeaderLength + (SegmentWriter.EntryLength * number),
            SegmentWriter.EntryLength
        );
        long offset = BinaryPrimitives.ReadInt64LittleEndian(entry);
        long length = BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);
        if (offset < 0 || length < 0 || offset > _bytes.Length - length)
        {
            throw Damaged(_file, $"section {number} is cut short");
        }

        ReadOnlyMemory<byte> section = _bytes.Slice((int)offset, (int)length);
        if (!_verified[number])
        {
            if (XxHash3.HashToUInt64(section.Span) != BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]))
            {
                throw Damaged(_file, $"section {number} fails its checksum");
            }

            _verified[number] = true;
        }

        return section;
    }

    /// <summary>Verifies every section.</summary>
    /// <exception cref="SegmentException">A section is cut short or damaged.</exception>
    public void Verify()
    {
        for (int i = 0; i < Count; i++)
        {
            Section(i);
        }
    }

    private static SegmentException Damaged(string file, string what) =>
        new(file, what, "the file is damaged: run ties update to build it again");
}
