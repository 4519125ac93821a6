using System.Text;

namespace Ties.Sources.Tests;

/// <summary>Files in memory, and editions read from them.</summary>
internal static class MemoryFile
{
    public static readonly DateTimeOffset Stored = new(2026, 1, 15, 0, 0, 0, TimeSpan.Zero);

    public static SourceFile Of(string path, string text) => Of(path, Encoding.UTF8.GetBytes(text));

    public static SourceFile Of(string path, byte[] bytes) =>
        new(
            path,
            () => Decompression.Open(new MemoryStream(bytes, writable: false), bytes.Length),
            Stored,
            bytes.Length
        )
        {
            OpenStored = () => new MemoryStream(bytes, writable: false),
        };

    public static MirrorScan Scan(params SourceFile[] files) => Mirror.Scan(files);

    /// <summary>Reads the only edition that the files hold.</summary>
    public static Model.EditionFacts Read(params SourceFile[] files) =>
        Assert.Single(Scan(files).Editions).Read();
}
