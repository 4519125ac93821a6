using System.IO.Compression;
using System.Text;

namespace Ties.Reading;

/// <summary>Tells formats by their first bytes; a file's name decides only between plain text and Markdown.</summary>
internal static class FormatSniffer
{
    private static readonly string[] MailHeaders =
    [
        "received:",
        "return-path:",
        "mime-version:",
        "message-id:",
        "delivered-to:",
        "from:",
        "date:",
        "subject:",
        "to:",
    ];

    public static FileFormat Tell(byte[] bytes, string file)
    {
        ReadOnlySpan<byte> head = bytes.AsSpan(0, Math.Min(bytes.Length, 1024));
        if (head.IndexOf("%PDF-"u8) >= 0)
        {
            return FileFormat.Pdf;
        }

        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return IsWord(bytes, file) ? FileFormat.Word : FileFormat.Zip;
        }

        bool wide =
            head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
        if (!wide && LooksBinary(head))
        {
            return FileFormat.Binary;
        }

        string start = wide
            ? string.Empty
            : Encoding.Latin1.GetString(head).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t');
        if (LooksHtml(start))
        {
            return FileFormat.Html;
        }

        if (LooksMail(start))
        {
            return FileFormat.Mail;
        }

        string extension = Path.GetExtension(file).ToLowerInvariant();
        return extension is ".md" or ".markdown" ? FileFormat.Markdown
            : extension is ".htm" or ".html" && start.Contains('<', StringComparison.Ordinal)
                ? FileFormat.Html
            : FileFormat.Text;
    }

    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        int odd = 0;
        foreach (byte b in head)
        {
            if (b == 0)
            {
                return true;
            }

            odd += b < 32 && b is not (9 or 10 or 12 or 13 or 27) ? 1 : 0;
        }

        return odd * 20 > head.Length;
    }

    private static bool LooksHtml(string start)
    {
        string lower = start.ToLowerInvariant();
        return lower.StartsWith("<!doctype html", StringComparison.Ordinal)
            || lower.StartsWith("<html", StringComparison.Ordinal)
            || lower.StartsWith("<head", StringComparison.Ordinal)
            || lower.StartsWith("<body", StringComparison.Ordinal)
            || (lower.StartsWith('<') && lower.Contains("<html", StringComparison.Ordinal))
            || (
                lower.StartsWith('<')
                && (
                    lower.Contains("<div", StringComparison.Ordinal)
                    || lower.Contains("<p>", StringComparison.Ordinal)
                    || lower.Contains("<table", StringComparison.Ordinal)
                )
            );
    }

    private static bool LooksMail(string start)
    {
        int headers = 0;
        foreach (string line in start.Split('\n').Take(12))
        {
            string lower = line.ToLowerInvariant();
            if (Array.Exists(MailHeaders, header => lower.StartsWith(header, StringComparison.Ordinal)))
            {
                headers++;
            }
            else if (headers == 0)
            {
                return false;
            }
        }

        return headers >= 3;
    }

    private static bool IsWord(byte[] bytes, string file)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(bytes), ZipArchiveMode.Read);
            return archive.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException exception)
        {
            throw new UnreadableDocumentException(file, "the zip file is damaged", exception);
        }
    }
}
