using System.Buffers.Binary;
using System.IO.Hashing;
using Ties.Names;

namespace Ties.Index.Tests;

public sealed class NameIndexDataTests
{
    private static readonly byte[] Good = Build();

    [Fact]
    public void Every_flipped_byte_is_refused()
    {
        for (int at = 0; at < Good.Length; at++)
        {
            byte[] bad = [.. Good];
            bad[at] ^= (byte)(1 << (at % 8));
            bool gap = IsGap(at);
            if (!gap)
            {
                Assert.Throws<SegmentException>(() => NameIndex.Open(bad));
            }
        }
    }

    [Fact]
    public void Every_cut_is_refused()
    {
        for (int length = 0; length < Good.Length; length += length < 1024 ? 1 : 37)
        {
            Assert.Throws<SegmentException>(() => NameIndex.Open(Good.AsMemory(0, length)));
        }
    }

    [Fact]
    public void A_newer_version_is_refused_by_name_with_what_to_do()
    {
        byte[] bad = [.. Good];
        bad[8] = 2;
        SegmentException refused = Assert.Throws<SegmentException>(() => NameIndex.Open(bad, "lists.names"));
        Assert.Equal("lists.names", refused.File);
        Assert.Contains("section header", refused.What, StringComparison.Ordinal);
        Assert.Contains("newer", refused.Message, StringComparison.Ordinal);
        Assert.Contains("update", refused.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Damage_with_mended_checksums_is_refused_or_harmless()
    {
        Random random = new(20261125);
        for (int round = 0; round < 3000; round++)
        {
            byte[] bad = [.. Good];
            for (int i = 0; i < 1 + random.Next(3); i++)
            {
                bad[random.Next(Good.Length)] = (byte)(random.Next(3) == 0 ? 255 : random.Next(256));
            }

            Mend(bad);
            try
            {
                NameIndex index = NameIndex.Open(bad);
                foreach (string query in new[] { "Ivan Petrov", "Northern Harbour", "a b c", "中国" })
                {
                    foreach (NameHit hit in index.Search(NameAnalyser.Analyse(query, NameKind.Unknown)))
                    {
                        _ = index.Text(hit.Name);
                    }
                }

                _ = index.FindIdentifier("", "IMO 9074729");
            }
            catch (SegmentException) { }
        }
    }

    private static bool IsGap(int at)
    {
        if (at < Entry(NameIndexFormat.Sections))
        {
            return false;
        }

        for (int section = 0; section < NameIndexFormat.Sections; section++)
        {
            long offset = BinaryPrimitives.ReadInt64LittleEndian(Good.AsSpan(Entry(section) + 8));
            long length = BinaryPrimitives.ReadInt64LittleEndian(Good.AsSpan(Entry(section) + 16));
            if (at >= offset && at < offset + length)
            {
                return false;
            }
        }

        return true;
    }

    private static int Entry(int section) => 64 + (section * 32);

    private static void Mend(byte[] data)
    {
        for (int section = 0; section < NameIndexFormat.Sections; section++)
        {
            Span<byte> entry = data.AsSpan(Entry(section), 32);
            ulong offset = BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]);
            ulong length = BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]);
            if (offset <= (ulong)data.Length && length <= (ulong)data.Length - offset)
            {
                ulong hash = XxHash3.HashToUInt64(data.AsSpan((int)offset, (int)length));
                BinaryPrimitives.WriteUInt64LittleEndian(entry[24..], hash);
            }
        }

        ulong head = NameIndexFormat.HeaderChecksum(data.AsSpan(0, Entry(NameIndexFormat.Sections)));
        BinaryPrimitives.WriteUInt64LittleEndian(data.AsSpan(24), head);
    }

    private static byte[] Build()
    {
        NameIndexBuilder builder = new();
        string[] names =
        [
            "Petrov, Ivan A.",
            "Northern Harbour Trading LLC",
            "中国电子",
            "Abu Bakr",
            "Ivan Petrov Ivanovich",
        ];
        for (int i = 0; i < names.Length; i++)
        {
            builder.AddName(i, names[i], NameKind.Unknown, i == 2);
        }

        builder.AddIdentifier(1, "imoNumber", "IMO 9074729");
        builder.AddIdentifier(2, "passportNumber", "AB 123456");
        return IndexBytes.Of(builder);
    }
}
