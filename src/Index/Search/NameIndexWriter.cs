using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Ties.Index;

/// <summary>Collects the sections of a name index and writes them as <see cref="NameIndexFormat"/> says.</summary>
internal sealed class NameIndexWriter
{
    private readonly List<(NameSection Id, ReadOnlyMemory<byte> Bytes, long Length)> _sections = [];

    /// <summary>Receives the file's bytes in order.</summary>
    public delegate void Sink(ReadOnlySpan<byte> bytes);

    public void Add<T>(NameSection id, T[] values, int count)
        where T : unmanaged
    {
        // A span of T cannot be kept, and a byte view of an array has no memory form: a small manager bridges it.
        ReadOnlyMemory<byte> bytes = new ArrayBytes<T>(values, count).Memory;
        _sections.Add((id, bytes, bytes.Length));
    }

    public void Add<T>(NameSection id, T[] values)
        where T : unmanaged => Add(id, values, values.Length);

    public void WriteTo(Sink sink)
    {
        byte[] head = new byte[NameIndexFormat.HeaderBytes + (_sections.Count * NameIndexFormat.EntryBytes)];
        long offset = NameIndexFormat.Align(head.Length);
        int entry = NameIndexFormat.HeaderBytes;
        foreach ((NameSection id, ReadOnlyMemory<byte> bytes, long length) in _sections)
        {
            Span<byte> e = head.AsSpan(entry, NameIndexFormat.EntryBytes);
            BinaryPrimitives.WriteUInt32LittleEndian(e, (uint)id);
            BinaryPrimitives.WriteUInt32LittleEndian(e[4..], (uint)NameIndexFormat.ElementSize(id));
            BinaryPrimitives.WriteUInt64LittleEndian(e[8..], (ulong)offset);
            BinaryPrimitives.WriteUInt64LittleEndian(e[16..], (ulong)length);
            BinaryPrimitives.WriteUInt64LittleEndian(e[24..], XxHash3.HashToUInt64(bytes.Span));
            entry += NameIndexFormat.EntryBytes;
            offset = NameIndexFormat.Align(offset + length);
        }

        BinaryPrimitives.WriteUInt64LittleEndian(head, NameIndexFormat.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(8), NameIndexFormat.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(head.AsSpan(12), (uint)_sections.Count);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(16), (ulong)offset);
        BinaryPrimitives.WriteUInt64LittleEndian(head.AsSpan(24), NameIndexFormat.HeaderChecksum(head));

        Emit(sink, head);
        foreach ((_, ReadOnlyMemory<byte> bytes, _) in _sections)
        {
            Emit(sink, bytes.Span);
        }
    }

    private static void Emit(Sink sink, ReadOnlySpan<byte> bytes)
    {
        sink(bytes);
        int rest = (int)(NameIndexFormat.Align(bytes.Length) - bytes.Length);
        if (rest > 0)
        {
            sink(stackalloc byte[rest]);
        }
    }

    private sealed class ArrayBytes<T>(T[] values, int count) : System.Buffers.MemoryManager<byte>
        where T : unmanaged
    {
        public override Span<byte> GetSpan() => MemoryMarshal.AsBytes(values.AsSpan(0, count));

        public override System.Buffers.MemoryHandle Pin(int elementIndex = 0) =>
            throw new NotSupportedException();

        public override void Unpin() { }

        protected override void Dispose(bool disposing) { }
    }
}
