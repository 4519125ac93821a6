using System.Security.Cryptography;
using System.Text;

namespace Ties.Reading;

/// <summary>Settles a document's id, title, date and language.</summary>
internal static class DocumentBuilder
{
    public static SourceDocument Build(RawDocument raw, DocumentOptions options)
    {
        string text = raw.Text.Length > options.MaxCharacters ? raw.Text[..options.MaxCharacters] : raw.Text;
        if (text.Length < raw.Text.Length)
        {
            raw.Notices.Add($"Only the first {text.Length} characters were read.");
        }

        DateOnly? option = options.Date ?? raw.OptionDate;
        DateOnly? inText = option is null ? DateLine.Find(text) : null;
        return new SourceDocument
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8)),
            File = raw.File,
            Title = raw.Title ?? FirstLine(text),
            Date = option ?? inText ?? raw.MetadataDate,
            DateFrom =
                option is not null ? DateFrom.Option
                : inText is not null ? DateFrom.Text
                : raw.MetadataDate is not null ? DateFrom.Metadata
                : DateFrom.None,
            Text = text,
            Format = raw.Format,
            Language = LanguageGuess.Of(text),
            Author = raw.Author,
            Notices = raw.Notices,
        };
    }

    private static string? FirstLine(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan(0, Math.Min(text.Length, 4000)).EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = line.Trim();
            if (trimmed.Length is > 3 and < 250 && !DateLine.IsDateOnly(trimmed))
            {
                return trimmed.ToString();
            }
        }

        return null;
    }
}
