using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ties.Reading;

/// <summary>
/// Word documents: the text as it stands with tracked changes accepted (inserted runs count, deleted runs do
/// not), table cells separated, footnotes and endnotes after the body. Macros, fields' code and external
/// references are not looked at.
/// </summary>
internal static class WordText
{
    public static RawDocument Read(byte[] bytes, string file, DocumentOptions options)
    {
        try
        {
            OpenSettings settings = new() { MaxCharactersInPart = options.MaxCharacters, AutoSave = false };
            using WordprocessingDocument document = WordprocessingDocument.Open(
                new MemoryStream(bytes),
                false,
                settings
            );
            StringBuilder builder = new();
            if (document.MainDocumentPart?.Document?.Body is not { } body)
            {
                throw new UnreadableDocumentException(file, "the Word file has no body");
            }

            Walk(body, builder);
            foreach (OpenXmlElement note in Notes(document.MainDocumentPart))
            {
                Walk(note, builder);
                builder.Append('\n');
            }

            return new RawDocument(TextDecoder.Tidy(builder.ToString()), file, "docx")
            {
                Title = Blank(document.PackageProperties.Title),
                Author = Blank(document.PackageProperties.Creator),
                MetadataDate = document.PackageProperties.Modified is { } date
                    ? DateOnly.FromDateTime(date)
                    : null,
            };
        }
        catch (Exception exception)
            when (exception is not (UnreadableDocumentException or OutOfMemoryException))
        {
            throw new UnreadableDocumentException(file, "the Word file is damaged", exception);
        }
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static IEnumerable<OpenXmlElement> Notes(MainDocumentPart part)
    {
        IEnumerable<OpenXmlElement> foot = part.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [];
        IEnumerable<OpenXmlElement> end = part.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [];
        return foot.Concat(end);
    }

    // Iterative: a file may nest elements more deeply than the stack is.
    private static void Walk(OpenXmlElement root, StringBuilder builder)
    {
        Stack<(OpenXmlElement Element, bool Leaving)> stack = new();
        stack.Push((root, false));
        while (stack.Count > 0)
        {
            (OpenXmlElement element, bool leaving) = stack.Pop();
            if (leaving)
            {
                Close(element, builder);
                continue;
            }

            switch (element)
            {
                case Text text:
                    builder.Append(text.Text);
                    continue;
                case TabChar:
                    builder.Append(' ');
                    continue;
                case Break or CarriageReturn:
                    builder.Append('\n');
                    continue;
                case NoBreakHyphen:
                    builder.Append('-');
                    continue;
                case DeletedRun or DeletedText or DeletedFieldCode or FieldCode or MoveFromRun:
                    continue;
                default:
                    break;
            }

            stack.Push((element, true));
            foreach (OpenXmlElement child in element.ChildElements.Reverse())
            {
                stack.Push((child, false));
            }
        }
    }

    private static void Close(OpenXmlElement element, StringBuilder builder)
    {
        if (element is Paragraph && element.Parent is not TableCell)
        {
            builder.Append('\n');
        }
        else if (element is TableCell && element.NextSibling<TableCell>() is not null)
        {
            builder.Append(" | ");
        }
        else if (element is Paragraph && element.NextSibling<Paragraph>() is not null)
        {
            builder.Append(' ');
        }
        else if (element is TableRow)
        {
            builder.Append('\n');
        }
    }
}
