namespace Ties.Reading;

/// <summary>Where a document's own date comes from.</summary>
public enum DateFrom
{
    /// <summary>No date is known.</summary>
    None = 0,

    /// <summary>A date line in the document's opening or closing lines.</summary>
    Text,

    /// <summary>The file's metadata: a mail header, a PDF information entry, a page's meta element.</summary>
    Metadata,

    /// <summary>Given by the caller.</summary>
    Option,
}
