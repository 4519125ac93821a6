using System.Text;
using CsCheck;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Ties.Reading.Tests;

public sealed class HostileTests
{
    private static UnreadableDocumentException Refused(
        byte[] bytes,
        string name,
        DocumentOptions? options = null
    ) => Assert.Throws<UnreadableDocumentException>(() => Files.Open(bytes, name, options));

    [Fact]
    public void An_empty_file_and_a_binary_file_are_refused_in_one_sentence()
    {
        Assert.Equal("a.txt: the file is empty.", Refused([], "a.txt").Message);
        Assert.Contains(
            "not a text",
            Refused([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1], "a").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_zip_bomb_is_refused_while_it_unpacks()
    {
        byte[] bomb = Files.Zip(("a.txt", new byte[64 << 20]));
        Assert.Contains(
            "bomb",
            Refused(bomb, "a.zip", new DocumentOptions { MaxUnpackRatio = 50 }).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Archives_in_archives_end_somewhere()
    {
        byte[] zip = Files.Zip(("a.txt", Files.Utf8("text")));
        for (int i = 0; i < 6; i++)
        {
            zip = Files.Zip(("inner.zip", zip));
        }

        Assert.Contains("nested", Refused(zip, "a.zip").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_nested_tags_are_refused_without_a_tree()
    {
        StringBuilder page = new("<html><body>");
        page.Insert(page.Length, "<div>", 1_000_000);
        Assert.Contains(
            "nests",
            Refused(Files.Utf8(page.ToString()), "a.html").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_truncated_pdf_is_refused_in_one_sentence()
    {
        byte[] pdf = Files.Pdf(["Acme Ltd bought Borealis AS."]);
        Assert.StartsWith(
            "a.pdf: ",
            Refused(pdf[..(pdf.Length / 2)], "a.pdf").Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Damaged_files_of_every_format_give_text_or_one_message()
    {
        byte[][] seeds =
        [
            Files.Pdf(["Acme Ltd bought Borealis AS."], ["Second page."]),
            Files.Word(new Paragraph(new Run(new Text("Acme Ltd bought Borealis AS.")))),
            Files.Zip(("a.txt", Files.Utf8("Acme Ltd bought Borealis AS."))),
            Files.Utf8("<html><body><table><tr><td>Acme Ltd</td></tr></table></body></html>"),
            Files.Utf8("From: a@b\nTo: c@d\nSubject: x\nDate: Tue, 11 Mar 2025 10:00:00 +0100\n\nAcme Ltd."),
            Files.Utf8("Acme Ltd (the \"Company\") owns 51 percent of Borealis AS."),
        ];
        Gen.Select(Gen.Int[0, seeds.Length - 1], Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 10_000])
            .Array[1, 12]
            .Sample(
                edits =>
                {
                    byte[] bytes = [.. seeds[edits[0].Item1]];
                    foreach ((_, int at, byte value, int cut) in edits)
                    {
                        bytes[at % bytes.Length] = value;
                        bytes = cut % 40 == 0 ? bytes[..(1 + (cut % bytes.Length))] : bytes;
                    }

                    Survives(bytes);
                },
                iter: 400,
                seed: "0N0XIzNsQ0O2",
                threads: 1
            );
    }

    private static void Survives(byte[] bytes)
    {
        try
        {
            foreach (SourceDocument document in Files.Open(bytes, "fuzz.bin"))
            {
                DocumentReading reading = new Reader().Read(document);
                Assert.All(
                    reading.Claims,
                    claim => Assert.Contains(claim.Quote, document.Text, StringComparison.Ordinal)
                );
            }
        }
        catch (UnreadableDocumentException exception)
        {
            Assert.DoesNotContain('\n', exception.Message);
        }
    }
}
