namespace Ties.Reading;

/// <summary>
/// Turns files into documents. The format is told by content, the name only breaks ties. Nothing is fetched,
/// no script, macro, form or external reference is followed; sizes and nesting are bounded by
/// <see cref="DocumentOptions"/>.
/// </summary>
public static class DocumentReader
{
    /// <summary>The documents in one file: one for most formats, several for mails with attachments and archives.</summary>
    /// <param name="content">The file's bytes; read from the current position, not disposed.</param>
    /// <param name="fileName">Its name, shown and used to tell txt from md.</param>
    /// <param name="options">Bounds; <see cref="DocumentOptions.Default"/> when null.</param>
    /// <exception cref="UnreadableDocumentException">The file is not a document that can be read.</exception>
    public static IReadOnlyList<SourceDocument> Open(
        Stream content,
        string fileName,
        DocumentOptions? options = null
    )
    {
        options ??= DocumentOptions.Default;
        byte[] bytes = ReadAll(content, fileName, options);
        return [.. Raw(bytes, fileName, options, 0).Select(raw => DocumentBuilder.Build(raw, options))];
    }

    /// <summary>
    /// The documents in a file or, recursively in name order, in a folder. Plain text above 64 MiB comes in parts
    /// (<c>name#1</c>, <c>name#2</c>, …), one at a time, so that memory stays bounded.
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="options">Bounds; <see cref="DocumentOptions.Default"/> when null.</param>
    /// <exception cref="UnreadableDocumentException">A file is not a document that can be read.</exception>
    public static IEnumerable<SourceDocument> OpenPath(string path, DocumentOptions? options = null)
    {
        if (!Directory.Exists(path))
        {
            return OpenFile(path, options);
        }

        return Directory
            .EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => OpenFile(file, options));
    }

    internal static IEnumerable<RawDocument> Raw(
        byte[] bytes,
        string file,
        DocumentOptions options,
        int depth
    )
    {
        if (depth > options.MaxDepth)
        {
            throw new UnreadableDocumentException(file, "archives are nested too deeply");
        }

        if (bytes.Length == 0)
        {
            throw new UnreadableDocumentException(file, "the file is empty");
        }

        FileFormat format = FormatSniffer.Tell(bytes, file);
        if (
            format is not (FileFormat.Text or FileFormat.Markdown)
            && bytes.Length > options.MaxStructuredBytes
        )
        {
            throw new UnreadableDocumentException(
                file,
                $"the file has {bytes.Length} bytes, more than the {options.MaxStructuredBytes} allowed for this format"
            );
        }

        return format switch
        {
            FileFormat.Pdf => [PdfText.Read(bytes, file, options)],
            FileFormat.Word => [WordText.Read(bytes, file, options)],
            FileFormat.Zip => ArchiveText.Read(bytes, file, options, depth),
            FileFormat.Mail => MailText.Read(bytes, file, options, depth),
            FileFormat.Html => [HtmlText.Read(TextDecoder.Decode(bytes, html: true), file, options)],
            FileFormat.Markdown =>
            [
                new RawDocument(MarkdownText.Plain(TextDecoder.Decode(bytes, html: false)), file, "md"),
            ],
            FileFormat.Text => [new RawDocument(TextDecoder.Decode(bytes, html: false), file, "txt")],
            FileFormat.Binary => throw new UnreadableDocumentException(
                file,
                "not a text, Markdown, HTML, PDF, Word, mail or zip file"
            ),
        };
    }

    private static IEnumerable<SourceDocument> OpenFile(string path, DocumentOptions? options)
    {
        options ??= DocumentOptions.Default;
        using FileStream stream = File.OpenRead(path);
        string name = Path.GetFileName(path);
        if (stream.Length > LargeText.Threshold)
        {
            byte[] head = new byte[1024];
            int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            stream.Position = 0;
            if (FormatSniffer.Tell(head.AsSpan(0, read).ToArray(), "head.txt") == FileFormat.Text)
            {
                return LargeText.Parts(path, options);
            }
        }

        return Open(stream, name, options);
    }

    private static byte[] ReadAll(Stream content, string file, DocumentOptions options)
    {
        using MemoryStream memory = new();
        byte[] buffer = new byte[81920];
        int read;
        while ((read = content.Read(buffer, 0, buffer.Length)) > 0)
        {
            if (memory.Length + read > Math.Min(options.MaxFileBytes, Array.MaxLength))
            {
                throw new UnreadableDocumentException(
                    file,
                    $"the file is larger than {options.MaxFileBytes} bytes"
                );
            }

            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }
}
