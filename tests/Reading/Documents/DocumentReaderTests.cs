using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ties.Reading.Tests;

public sealed class DocumentReaderTests
{
    [Fact]
    public void A_text_file_is_read_as_it_is_and_its_date_line_is_its_date()
    {
        SourceDocument document = Assert.Single(
            Files.Open(Files.Utf8("Monday, 31 August 2020\r\n\r\nA headline\r\nBody."), "a.txt")
        );
        Assert.Equal(new DateOnly(2020, 8, 31), document.Date);
        Assert.Equal(DateFrom.Text, document.DateFrom);
        Assert.Equal("A headline", document.Title);
        Assert.DoesNotContain('\r', document.Text);
    }

    [Fact]
    public void The_format_is_told_by_content_not_by_name()
    {
        Assert.Equal("pdf", Files.Open(Files.Pdf(["Acme Ltd bought Borealis AS."]), "a.csv")[0].Format);
        Assert.Equal(
            "html",
            Files.Open(Files.Utf8("<!DOCTYPE html><html><body><p>x y z</p></body></html>"), "a.txt")[0].Format
        );
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1251")]
    public void Encodings_are_found(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding encoding = Encoding.GetEncoding(name);
        string text =
            "Общество с ограниченной ответственностью подписало договор с московским банком о поставке оборудования.";
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
        Assert.Equal(text, Files.Open(bytes, "a.txt")[0].Text);
    }

    [Fact]
    public void A_page_loses_navigation_banners_and_comments_and_keeps_tables()
    {
        string page = """
            <html><head><title>Holdings</title><meta property="article:published_time" content="2024-05-09T10:00:00Z">
            <script>document.write('Evil Corp')</script></head><body>
            <nav><a href="/">Home</a><a href="/x">World</a></nav><div class="cookie-banner">We use cookies</div>
            <main><h1>Who owns what</h1><p>Brevik Holding AS owns 12 percent of Torp Data ASA.</p>
            <table><tr><th>Owner</th><th>Percent</th></tr><tr><td>Torp Invest AS</td><td>12 %</td></tr></table></main>
            <div id="comments"><p>First!</p></div><footer>Imprint</footer></body></html>
            """;
        SourceDocument document = Files.Open(Files.Utf8(page), "a.html")[0];
        Assert.Contains("Torp Invest AS | 12 %", document.Text, StringComparison.Ordinal);
        Assert.Contains("Brevik Holding AS owns 12 percent", document.Text, StringComparison.Ordinal);
        foreach (string gone in (string[])["Evil", "cookies", "First!", "Imprint", "Home"])
        {
            Assert.DoesNotContain(gone, document.Text, StringComparison.Ordinal);
        }

        Assert.Equal(new DateOnly(2024, 5, 9), document.Date);
        Assert.Equal(DateFrom.Metadata, document.DateFrom);
    }

    [Fact]
    public void Tracked_insertions_count_deletions_do_not_and_footnotes_follow()
    {
        byte[] word = Files.Word(
            new Paragraph(
                new Run(
                    new Text("Brevik owns ")
                    {
                        Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve,
                    }
                ),
                new DeletedRun(new Run(new DeletedText("49%"))) { Author = "a" },
                new InsertedRun(new Run(new Text("51%"))) { Author = "a" },
                new Run(new Text(" of Torp."))
            ),
            new Table(
                new TableRow(
                    new TableCell(new Paragraph(new Run(new Text("Owner")))),
                    new TableCell(new Paragraph(new Run(new Text("Share"))))
                )
            )
        );
        string text = Files.Open(word, "a.docx")[0].Text;
        Assert.Contains("Brevik owns 51% of Torp.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("49%", text, StringComparison.Ordinal);
        Assert.Contains("Owner | Share", text, StringComparison.Ordinal);
        Assert.Contains("Torp Invest AS holds the rest.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pdf_joins_divided_words_and_drops_running_headers()
    {
        string[] page(int n) =>
            [
                "Annual Report 2023 of the Group",
                $"Brevik Holding AS has acquired a majority of the shares in the Norwegian com-",
                "pany Torp Data ASA and will now consolidate it in its accounts for the year.",
                $"{n}",
            ];
        string text = Files.Open(Files.Pdf(page(1), page(2), page(3), page(4)), "a.pdf")[0].Text;
        Assert.Contains("Norwegian company Torp Data ASA", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Annual Report 2023", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_gives_its_body_and_its_attachments()
    {
        string mail = """
            From: Ada <ada@example.org>
            To: Bo <bo@example.org>
            Subject: The deal
            Date: Tue, 11 Mar 2025 10:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            <p>Brevik Holding owns 12=2E5 percent of Torp Data=2E</p>
            --b
            Content-Type: text/plain; name=note.txt
            Content-Disposition: attachment; filename=note.txt

            Torp Invest AS is a shareholder.
            --b--
            """;
        IReadOnlyList<SourceDocument> documents = Files.Open(Files.Utf8(mail), "a.eml");
        Assert.Equal(2, documents.Count);
        Assert.Contains("owns 12.5 percent", documents[0].Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 3, 11), documents[0].Date);
        Assert.Equal("a.eml!note.txt", documents[1].File);
    }

    [Fact]
    public void A_zip_gives_its_members_in_name_order()
    {
        byte[] zip = Files.Zip(
            ("b.txt", Files.Utf8("Second.")),
            ("a.md", Files.Utf8("# First\n\n[Acme](https://x)")),
            ("c.bin", [0, 1, 2, 0])
        );
        IReadOnlyList<SourceDocument> documents = Files.Open(zip, "z.zip");
        Assert.Equal(["z.zip!a.md", "z.zip!b.txt"], documents.Select(document => document.File));
        Assert.Contains("Acme", documents[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https", documents[0].Text, StringComparison.Ordinal);
        Assert.Single(documents[0].Notices);
    }
}
