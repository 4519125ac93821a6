using System.Buffers.Binary;
using System.IO.Compression;

namespace Ties.Sources;

/// <summary>
/// Opens files by content: gzip (RFC 1952, first bytes 1F 8B) and zip with a single entry (first bytes
/// <c>PK 03 04</c>) are decompressed, everything else is passed through.
/// </summary>
internal static class Decompression
{
    /// <summary>
    /// Most bytes that a compressed file may decompress to. The largest official list known (OFAC's advanced
    /// XML) has 120 MB; a bomb has no end.
    /// </summary>
    public const long MaxBytes = 1L << 30;

    /// <summary>Most times its stored size that a file above <see cref="RatioFloorBytes"/> may decompress to.</summary>
    public const long MaxRatio = 200;

    /// <summary>Size below which the ratio does not matter.</summary>
    public const long RatioFloorBytes = 16L << 20;

    /// <summary>Describes a file on disk.</summary>
    public static SourceFile FromDisk(string path, string relativePath)
    {
        FileInfo info = new(path);
        return new SourceFile(
            relativePath.Replace('\\', '/'),
            () => Open(File.OpenRead(path), info.Length),
            new DateTimeOffset(info.LastWriteTimeUtc, TimeSpan.Zero),
            info.Length
        )
        {
            OpenStored = () => File.OpenRead(path),
        };
    }

    /// <summary>The decompressed content of a seekable stream, which it takes over.</summary>
    public static Stream Open(Stream stored, long storedLength)
    {
        try
        {
            return OpenByContent(stored, storedLength);
        }
        catch
        {
            stored.Dispose();
            throw;
        }
    }

    private static Stream OpenByContent(Stream stored, long storedLength)
    {
        Span<byte> magic = stackalloc byte[4];
        int read = stored.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        stored.Position = 0;
        long limit = Math.Min(MaxBytes, Math.Max(RatioFloorBytes, storedLength * MaxRatio));
        if (read >= 2 && magic[0] == 0x1F && magic[1] == 0x8B)
        {
            // RFC 1952: the last four bytes are the length of the content, little-endian, modulo 2 to the 32.
            if (storedLength < 18)
            {
                throw new InvalidDataException("the gzip file is cut off or damaged");
            }

            Span<byte> length = stackalloc byte[4];
            stored.Position = storedLength - 4;
            stored.ReadExactly(length);
            stored.Position = 0;
            uint stated = BinaryPrimitives.ReadUInt32LittleEndian(length);
            return new LimitedStream(new GZipStream(stored, CompressionMode.Decompress), limit, null, stated);
        }

        if (read == 4 && magic.SequenceEqual("PK\u0003\u0004"u8))
        {
            ZipArchive archive = new(stored, ZipArchiveMode.Read);
            List<ZipArchiveEntry> files = [.. archive.Entries.Where(e => !e.FullName.EndsWith('/')).Take(2)];
            return files.Count == 1
                ? new LimitedStream(files[0].Open(), limit, archive)
                : throw new InvalidDataException("a zip file must hold exactly one file; unpack it first");
        }

        return stored;
    }
}
