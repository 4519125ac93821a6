using System.Security.Cryptography;

namespace Ties.Sources;

/// <summary>A file of a mirror, or one embedded in the program.</summary>
/// <param name="RelativePath">Path below the imported folder, with <c>/</c> between parts.</param>
/// <param name="Open">
/// Opens the content: gzip and single-entry zip files come decompressed, and a file that decompresses beyond
/// the limit of <see cref="Decompression"/> fails with <see cref="InvalidDataException"/> while it is read.
/// </param>
/// <param name="ModifiedAt">The file's time stamp; null for embedded files.</param>
/// <param name="Length">Bytes as stored, compressed where the file is.</param>
public sealed record SourceFile(
    string RelativePath,
    Func<Stream> Open,
    DateTimeOffset? ModifiedAt,
    long Length
)
{
    private string? contentHash;

    /// <summary>Opens the bytes as stored, without decompression.</summary>
    public Func<Stream>? OpenStored { get; init; }

    /// <summary>The file's name without folders.</summary>
    public string Name => RelativePath[(RelativePath.LastIndexOf('/') + 1)..];

    /// <summary>The folder part of the path, ending in <c>/</c>; empty at the top.</summary>
    public string Folder => RelativePath[..(RelativePath.LastIndexOf('/') + 1)];

    /// <summary>
    /// SHA-256 of the stored bytes in lower-case hex, computed on first use: two files with the same hash hold
    /// the same edition.
    /// </summary>
    public string ContentHash()
    {
        if (contentHash is null)
        {
            using Stream stream = (OpenStored ?? Open)();
            contentHash = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        return contentHash;
    }
}
