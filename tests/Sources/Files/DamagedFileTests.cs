using System.IO.Compression;
using System.Text;
using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class DamagedFileTests
{
    private const string Watchlist = "id,name,country\n1,Café Müller AG,DE\n2,Harbour Optics Ltd,GB\n";

    [Fact]
    public void An_empty_file_is_one_problem() => OneProblem(MemoryFile.Of("list.csv", ""), "empty");

    [Fact]
    public void A_PDF_named_csv_is_one_problem() =>
        OneProblem(MemoryFile.Of("list.csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj"), "PDF");

    [Fact]
    public void A_binary_file_is_one_problem() =>
        OneProblem(MemoryFile.Of("list.csv", [1, 2, 0, 0, 3, 0, 7, 255, 0, 0, 13, 10]), "not text");

    [Fact]
    public void A_zip_file_with_several_files_is_one_problem()
    {
        using MemoryStream zip = new();
        using (ZipArchive archive = new(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.CreateEntry("a.csv").Open().Dispose();
            archive.CreateEntry("b.csv").Open().Dispose();
        }

        OneProblem(MemoryFile.Of("lists.zip", zip.ToArray()), "exactly one file");
    }

    [Fact]
    public void A_bomb_is_refused_while_it_is_read()
    {
        byte[] bomb = Gzip(writer =>
        {
            writer.Write("id,name\n1,A\n"u8);
            byte[] line = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("9,Zero Zero\n", 10_000)));
            for (int i = 0; i < 400; i++)
            {
                writer.Write(line);
            }
        });
        EditionFacts facts = MemoryFile.Read(MemoryFile.Of("list.csv.gz", bomb));
        Assert.Contains(
            "decompresses to more than",
            Assert.Single(facts.Problems).What,
            StringComparison.Ordinal
        );
        Assert.Empty(facts.Entities);
        Assert.False(facts.Edition.Complete);
    }

    [Fact]
    public void A_truncated_gzip_file_gives_a_problem_and_nothing_half_read()
    {
        byte[] whole = Gzip(s => s.Write(Encoding.UTF8.GetBytes(LongList())));
        MirrorScan scan = MemoryFile.Scan(MemoryFile.Of("list.csv.gz", whole[..(whole.Length / 2)]));
        Assert.All(scan.Editions, e => Assert.NotEmpty(e.Read().Problems));
        Assert.All(scan.Editions, e => Assert.False(e.Read().Edition.Complete));
        Assert.True(scan.Editions.Count + scan.Problems.Count == 1);
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("zip")]
    public void Compressed_files_are_read_like_plain_ones(string kind)
    {
        byte[] bytes = kind == "gz" ? Gzip(s => s.Write(Encoding.UTF8.GetBytes(Watchlist))) : Zip(Watchlist);
        Assert.Equal(2, MemoryFile.Read(MemoryFile.Of($"list.csv.{kind}", bytes)).Entities.Count);
    }

    [Fact]
    public void Windows_1252_is_recognised_and_said()
    {
        byte[] bytes = [.. Watchlist.Select(c => (byte)c)];
        EditionFacts facts = MemoryFile.Read(MemoryFile.Of("list.csv", bytes));
        Assert.Equal("Café Müller AG", facts.Entities[0].Caption);
        Assert.Contains("windows-1252", Assert.Single(facts.Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Utf16_and_byte_order_marks_are_recognised()
    {
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Watchlist)];
        byte[] marked = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Watchlist)];
        Assert.Equal("Café Müller AG", MemoryFile.Read(MemoryFile.Of("list.csv", utf16)).Entities[0].Caption);
        Assert.Equal(
            "Café Müller AG",
            MemoryFile.Read(MemoryFile.Of("list.csv", marked)).Entities[0].Caption
        );
    }

    [Fact]
    public void Damaged_UTF8_is_refused_with_the_place()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(LongList());
        bytes[^3] = 0xFF;
        EditionFacts facts = MemoryFile.Read(MemoryFile.Of("list.csv", bytes));
        Assert.Contains(
            "invalid UTF-8 at byte",
            Assert.Single(facts.Problems).What,
            StringComparison.Ordinal
        );
        Assert.Empty(facts.Entities);
    }

    private static string LongList() =>
        "id,name\n"
        + string.Concat(Enumerable.Range(1, 9000).Select(i => $"{i},Größe {i * 7919} Éditions\n"));

    private static void OneProblem(SourceFile file, string words)
    {
        MirrorScan scan = MemoryFile.Scan(file);
        Assert.Empty(scan.Editions);
        Problem problem = Assert.Single(scan.Problems);
        Assert.Equal(file.RelativePath, problem.File);
        Assert.Contains(words, problem.What, StringComparison.Ordinal);
    }

    private static byte[] Gzip(Action<Stream> write)
    {
        using MemoryStream bytes = new();
        using (GZipStream gzip = new(bytes, CompressionLevel.Optimal, leaveOpen: true))
        {
            write(gzip);
        }

        return bytes.ToArray();
    }

    private static byte[] Zip(string text)
    {
        using MemoryStream bytes = new();
        using (ZipArchive archive = new(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("list.csv").Open();
            entry.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
