using System.IO.Compression;

namespace Ties.Reading;

/// <summary>Zip archives of documents: bounded in members, size and ratio; unreadable members become notices of the others.</summary>
internal static class ArchiveText
{
    public static IEnumerable<RawDocument> Read(byte[] bytes, string file, DocumentOptions options, int depth)
    {
        List<RawDocument> documents = [];
        List<string> notices = [];
        try
        {
            using ZipArchive archive = new(new MemoryStream(bytes), ZipArchiveMode.Read);
            long budget = Math.Max(options.MaxStructuredBytes, 1);
            foreach (ZipArchiveEntry entry in Members(archive, file, options))
            {
                byte[] content = Unpack(entry, $"{file}!{entry.FullName}", options, ref budget);
                try
                {
                    documents.AddRange(
                        DocumentReader.Raw(content, $"{file}!{entry.FullName}", options, depth + 1)
                    );
                }
                catch (UnreadableDocumentException exception)
                {
                    notices.Add(exception.Message);
                }
            }
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableDocumentException(file, "the zip file is damaged", exception);
        }

        if (documents.Count == 0)
        {
            throw new UnreadableDocumentException(
                file,
                notices.Count > 0 ? notices[0].TrimEnd('.') : "the archive holds no documents"
            );
        }

        documents[0].Notices.AddRange(notices);
        return documents;
    }

    private static IEnumerable<ZipArchiveEntry> Members(
        ZipArchive archive,
        string file,
        DocumentOptions options
    )
    {
        if (archive.Entries.Count > options.MaxArchiveEntries)
        {
            throw new UnreadableDocumentException(
                file,
                $"the archive has {archive.Entries.Count} members, more than the {options.MaxArchiveEntries} allowed"
            );
        }

        return archive
            .Entries.Where(entry => entry.Length > 0 && !entry.FullName.EndsWith('/'))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal);
    }

    private static byte[] Unpack(ZipArchiveEntry entry, string name, DocumentOptions options, ref long budget)
    {
        // The declared length may lie: the stream is counted while it is read.
        long limit = Math.Min(budget, Math.Max(1 << 20, entry.CompressedLength * options.MaxUnpackRatio));
        using Stream stream = entry.Open();
        using MemoryStream memory = new();
        byte[] buffer = new byte[65536];
        int read;
        while ((read = stream.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (memory.Length + read > limit)
            {
                throw new UnreadableDocumentException(
                    name,
                    "it unpacks to more than is allowed; the archive looks like a bomb"
                );
            }

            memory.Write(buffer, 0, read);
        }

        budget -= memory.Length;
        return memory.ToArray();
    }
}
