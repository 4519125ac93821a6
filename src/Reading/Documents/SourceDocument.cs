namespace Ties.Reading;

/// <summary>
/// One readable document. <see cref="Text"/> is the text shown and quoted: every offset of a reading counts
/// into it, and nothing is normalised between the two.
/// </summary>
public sealed record SourceDocument
{
    /// <summary>Derived from the text: the first 16 hexadecimal digits of its SHA-256.</summary>
    public required string Id { get; init; }

    /// <summary>The name of the file it came from; inside an archive or mail <c>outer!inner</c>.</summary>
    public required string File { get; init; }

    /// <summary>Its title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The document's own date, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where <see cref="Date"/> comes from.</summary>
    public DateFrom DateFrom { get; init; }

    /// <summary>The text, paragraphs separated by line feeds.</summary>
    public required string Text { get; init; }

    /// <summary>The format found by content: <c>txt</c>, <c>md</c>, <c>html</c>, <c>pdf</c>, <c>docx</c>, <c>eml</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The main language as an ISO 639-1 code, or null where the text is too short to say.</summary>
    public string? Language { get; init; }

    /// <summary>The writer named by the file's metadata or byline; never a party to be screened.</summary>
    public string? Author { get; init; }

    /// <summary>What was left out or could not be read, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>A document made of plain text.</summary>
    /// <param name="text">The text, used as it is.</param>
    /// <param name="file">A name for it.</param>
    /// <param name="date">Its date where the caller knows it; else a date line of the text is taken.</param>
    /// <param name="title">Its title where the caller knows it; else the first line that looks like one.</param>
    public static SourceDocument FromText(
        string text,
        string file,
        DateOnly? date = null,
        string? title = null
    ) =>
        DocumentBuilder.Build(
            new RawDocument(text, file, "txt") { Title = title, OptionDate = date },
            DocumentOptions.Default
        );
}
