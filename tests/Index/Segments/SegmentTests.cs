using Ties.Index;

namespace Ties.Index.Tests.Segments;

public sealed class SegmentTests
{
    private static byte[] Written(int version = 1)
    {
        SegmentWriter writer = new("TEST", version);
        writer.Add("first"u8.ToArray());
        writer.Add(Array.Empty<byte>());
        writer.Add(Enumerable.Range(0, 1000).Select(i => (byte)(i % 251)).ToArray());
        using MemoryStream stream = new();
        writer.WriteTo(stream);
        return stream.ToArray();
    }

    private static void ReadAll(byte[] bytes) => Segment.Open(bytes, "t", "TEST", 1, out _).Verify();

    [Fact]
    public void Sections_come_back_as_written()
    {
        Segment segment = Segment.Open(Written(), "t", "TEST", 1, out int version);
        Assert.Equal(1, version);
        Assert.Equal(3, segment.Count);
        Assert.Equal("first"u8.ToArray(), segment.Section(0).ToArray());
        Assert.Equal(0, segment.Section(1).Length);
        Assert.Equal(1000, segment.Section(2).Length);
    }

    [Fact]
    public void Every_flipped_byte_that_means_something_is_noticed()
    {
        byte[] sound = Written();
        // Padding between sections carries no meaning; all other bytes do.
        int headerEnd = 24 + (3 * 24) + 8;
        IEnumerable<int> meaningful = Enumerable
            .Range(0, headerEnd)
            .Concat(Enumerable.Range(128, 5))
            .Concat(Enumerable.Range(192, 1000));
        foreach (int position in meaningful)
        {
            byte[] damaged = [.. sound];
            damaged[position] ^= 0x40;
            Assert.Throws<SegmentException>(() => ReadAll(damaged));
        }
    }

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        byte[] sound = Written();
        for (int length = 0; length < 192 + 1000; length++)
        {
            Assert.Throws<SegmentException>(() => ReadAll(sound[..length]));
        }
    }

    [Fact]
    public void A_newer_version_is_refused_with_what_to_do()
    {
        SegmentException refused = Assert.Throws<SegmentException>(() => ReadAll(Written(version: 2)));
        Assert.Contains("version 2", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ties update", refused.Message, StringComparison.Ordinal);
    }
}
