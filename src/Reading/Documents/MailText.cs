using System.Text;
using MimeKit;

namespace Ties.Reading;

/// <summary>Mails: subject, sender line and the plain or HTML body; readable attachments are documents of their own.</summary>
internal static class MailText
{
    public static IEnumerable<RawDocument> Read(byte[] bytes, string file, DocumentOptions options, int depth)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new MemoryStream(bytes));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            throw new UnreadableDocumentException(file, "the mail is damaged", exception);
        }

        List<string> notices = [];
        List<RawDocument> attached = Attachments(message, file, options, depth, notices);
        RawDocument body = Body(message, file, options);
        body.Notices.AddRange(notices);
        return [body, .. attached];
    }

    private static RawDocument Body(MimeMessage message, string file, DocumentOptions options)
    {
        string? plain = message.TextBody;
        string text =
            !string.IsNullOrWhiteSpace(plain) ? TextDecoder.Tidy(plain)
            : message.HtmlBody is { } html ? HtmlText.Read(html, file, options).Text
            : string.Empty;
        StringBuilder builder = new();
        if (!string.IsNullOrWhiteSpace(message.Subject))
        {
            builder.Append(message.Subject.Trim()).Append("\n\n");
        }

        builder.Append(text);
        return new RawDocument(builder.ToString(), file, "eml")
        {
            Title = message.Subject,
            Author = message.From.Mailboxes.FirstOrDefault()?.Name,
            MetadataDate = message.Date.Year > 1970 ? DateOnly.FromDateTime(message.Date.Date) : null,
        };
    }

    private static List<RawDocument> Attachments(
        MimeMessage message,
        string file,
        DocumentOptions options,
        int depth,
        List<string> notices
    )
    {
        List<RawDocument> documents = [];
        foreach (MimePart part in message.Attachments.OfType<MimePart>().Take(options.MaxArchiveEntries))
        {
            string name = $"{file}!{part.FileName ?? "attachment"}";
            try
            {
                using MemoryStream memory = new();
                part.Content?.DecodeTo(memory);
                documents.AddRange(DocumentReader.Raw(memory.ToArray(), name, options, depth + 1));
            }
            catch (UnreadableDocumentException exception)
            {
                notices.Add($"Attachment not read: {exception.Message}");
            }
        }

        return documents;
    }
}
