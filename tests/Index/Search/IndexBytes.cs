using System.Buffers;

namespace Ties.Index.Tests;

/// <summary>Indexes in memory for tests.</summary>
internal static class IndexBytes
{
    public static byte[] Of(NameIndexBuilder builder)
    {
        ArrayBufferWriter<byte> buffer = new();
        builder.WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An index of rows alone, all of them of name 0.</summary>
    public static NameIndexData Data(RowSet rows)
    {
        NameIndexWriter writer = new();
        rows.WriteTo(writer);
        writer.Add(NameSection.NameParties, new int[1]);
        writer.Add(NameSection.NameFlags, new byte[1]);
        writer.Add(NameSection.NameTextStarts, new uint[2]);
        writer.Add(NameSection.NameText, Array.Empty<byte>());
        new IdentifierSet().WriteTo(writer);
        ArrayBufferWriter<byte> buffer = new();
        writer.WriteTo(buffer.Write);
        return new NameIndexData(buffer.WrittenMemory, "test");
    }
}
