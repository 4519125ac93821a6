using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Exceptions;

namespace Ties.Reading;

/// <summary>
/// PDF text in content order. Words divided at line ends are joined, lines that repeat at the head or foot of
/// pages are dropped, radicals and presentation forms are mended and right-to-left runs put in reading order.
/// </summary>
internal static class PdfText
{
    public static RawDocument Read(byte[] bytes, string file, DocumentOptions options)
    {
        List<string> notices = [];
        try
        {
            using PdfDocument pdf = PdfDocument.Open(
                bytes,
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }
            );
            int pages = Math.Min(pdf.NumberOfPages, options.MaxPdfPages);
            if (pages < pdf.NumberOfPages)
            {
                notices.Add($"Only the first {pages} of {pdf.NumberOfPages} pages were read.");
            }

            List<string[]> lines = [];
            long total = 0;
            for (int i = 1; i <= pages && total < options.MaxCharacters; i++)
            {
                string text = PageText(pdf, i, notices);
                total += text.Length;
                lines.Add(text.Split('\n'));
            }

            PageFurniture.Drop(lines);
            string joined = PdfMending.Mend(lines);
            if (string.IsNullOrWhiteSpace(joined))
            {
                throw new UnreadableDocumentException(
                    file,
                    "the PDF holds no text; it may be a scan that needs text recognition"
                );
            }

            return new RawDocument(joined, file, "pdf")
            {
                Title = Blank(pdf.Information.Title),
                Author = Blank(pdf.Information.Author),
                MetadataDate = Date(pdf.Information.CreationDate),
                Notices = notices,
            };
        }
        catch (PdfDocumentEncryptedException exception)
        {
            throw new UnreadableDocumentException(
                file,
                "the PDF is encrypted; save it without a password",
                exception
            );
        }
        catch (Exception exception)
            when (exception is not (UnreadableDocumentException or OutOfMemoryException))
        {
            throw new UnreadableDocumentException(file, "the PDF is damaged or not a PDF", exception);
        }
    }

    private static string PageText(PdfDocument pdf, int number, List<string> notices)
    {
        try
        {
            Page page = pdf.GetPage(number);
            return TextDecoder.Tidy(ContentOrderTextExtractor.GetText(page, true));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            notices.Add($"Page {number} could not be read.");
            return string.Empty;
        }
    }

    private static string? Blank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    // PDF 32000-1, 7.9.4: D:YYYYMMDDHHmmSS…
    private static DateOnly? Date(string? value) =>
        value is { Length: >= 10 }
        && value.StartsWith("D:", StringComparison.Ordinal)
        && DateOnly.TryParseExact(value.AsSpan(2, 8), "yyyyMMdd", out DateOnly date)
            ? date
            : null;
}
