namespace Ties.Reading;

/// <summary>Bounds on what a file may cost. A file above them is refused with one message.</summary>
public sealed record DocumentOptions
{
    /// <summary>The default bounds.</summary>
    public static DocumentOptions Default { get; } = new();

    /// <summary>Largest file read, in bytes; default 2 GiB.</summary>
    public long MaxFileBytes { get; init; } = 2L << 30;

    /// <summary>Largest structured file (everything but plain text) held in memory, in bytes; default 256 MiB.</summary>
    public long MaxStructuredBytes { get; init; } = 256L << 20;

    /// <summary>Most characters kept of one document; default 256 million.</summary>
    public int MaxCharacters { get; init; } = 256 << 20;

    /// <summary>Most members read of an archive; default 10,000.</summary>
    public int MaxArchiveEntries { get; init; } = 10_000;

    /// <summary>Most unpacked bytes for one packed byte; default 200. A higher ratio is a bomb.</summary>
    public int MaxUnpackRatio { get; init; } = 200;

    /// <summary>Deepest nesting of archives and mails; default 3.</summary>
    public int MaxDepth { get; init; } = 3;

    /// <summary>Deepest nesting of HTML elements; default 2,000.</summary>
    public int MaxHtmlDepth { get; init; } = 2_000;

    /// <summary>Most pages read of a PDF; default 5,000.</summary>
    public int MaxPdfPages { get; init; } = 5_000;

    /// <summary>The document's date where the caller knows better than the file.</summary>
    public DateOnly? Date { get; init; }
}
