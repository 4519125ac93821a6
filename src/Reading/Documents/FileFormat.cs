namespace Ties.Reading;

/// <summary>What a file's content says it is.</summary>
internal enum FileFormat
{
    Binary = 0,
    Text,
    Markdown,
    Html,
    Pdf,
    Word,
    Zip,
    Mail,
}
