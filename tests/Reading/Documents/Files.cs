using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Ties.Reading.Tests;

/// <summary>Small files of each format, made on the spot.</summary>
internal static class Files
{
    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static IReadOnlyList<SourceDocument> Open(
        byte[] bytes,
        string name,
        DocumentOptions? options = null
    ) => DocumentReader.Open(new MemoryStream(bytes), name, options);

    public static byte[] Zip(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream memory = new();
        using (ZipArchive archive = new(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                using Stream stream = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                stream.Write(content);
            }
        }

        return memory.ToArray();
    }

    public static byte[] Word(params OpenXmlElement[] body)
    {
        using MemoryStream memory = new();
        using (
            WordprocessingDocument document = WordprocessingDocument.Create(
                memory,
                WordprocessingDocumentType.Document
            )
        )
        {
            MainDocumentPart part = document.AddMainDocumentPart();
            part.Document = new Document(new Body(body));
            FootnotesPart notes = part.AddNewPart<FootnotesPart>();
            notes.Footnotes = new Footnotes(
                new Footnote(new Paragraph(new Run(new Text("Torp Invest AS holds the rest.")))) { Id = 2 }
            );
        }

        return memory.ToArray();
    }

    public static byte[] Pdf(params string[][] pages)
    {
        using PdfDocumentBuilder builder = new();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (string[] lines in pages)
        {
            PdfPageBuilder page = builder.AddPage(UglyToad.PdfPig.Content.PageSize.A4);
            double y = 800;
            foreach (string line in lines)
            {
                page.AddText(line, 11, new PdfPoint(50, y), font);
                y -= 14;
            }
        }

        return builder.Build();
    }
}
