using System.Buffers;
using Ties.Names;

namespace Ties.Index.Tests;

public sealed class NameIndexTests
{
    private static readonly string[] Names =
    [
        "KOVALENKO, Oleksandr Petrovych",
        "Northern Harbour Trading LLC",
        "Al-Rashid Shipping Company",
        "Petrov Ivan",
    ];

    [Theory]
    [InlineData("Oleksandr Kovalenko", 0)]
    [InlineData("Kovalenko Oleksandr Petrovych", 0)]
    [InlineData("Northen Harbuor Trading", 1)]
    [InlineData("NorthernHarbour Trading LLC", 1)]
    [InlineData("Al Rashid Ship ping Company", 2)]
    public void A_misspelt_name_finds_its_party_first(string query, int party) =>
        Assert.Equal(party, Search(query)[0].Party);

    [Fact]
    public void Hits_come_best_first_with_the_text_as_added()
    {
        NameIndex index = Build(Names);
        IReadOnlyList<NameHit> hits = index.Search(Analyse("Petrov Ivan"));
        Assert.Equal("Petrov Ivan", index.Text(hits[0].Name));
        Assert.Equal(hits.OrderByDescending(h => h.Score), hits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!—")]
    [InlineData("\u200F\u200B")]
    public void A_name_without_letters_or_digits_is_an_error_of_the_query(string query) =>
        Assert.Throws<EmptyNameException>(() => Search(query));

    [Fact]
    public void An_index_without_names_finds_nothing() => Assert.Empty(Build([]).Search(Analyse("Ivan")));

    [Fact]
    public void A_party_with_many_aliases_shows_its_best_name_once()
    {
        NameIndexBuilder builder = new();
        for (int i = 0; i < 122; i++)
        {
            builder.AddName(0, $"Ivan Petrov {(char)('a' + (i % 26))}{i}", NameKind.Person, i % 2 == 0);
        }

        builder.AddName(1, "Iwan Petrow", NameKind.Person, false);
        NameIndex index = Open(builder);
        Assert.Equal([0, 1], index.Search(Analyse("Ivan Petrov")).Select(h => h.Party).Order());
    }

    [Fact]
    public void Kind_and_strength_filter_the_hits()
    {
        NameIndexBuilder builder = new();
        builder.AddName(0, "Aurora Borealis", NameKind.Vessel, false);
        builder.AddName(1, "Aurora Borealis", NameKind.Person, true);
        NameIndex index = Open(builder);
        Assert.Equal(
            0,
            Assert
                .Single(
                    index.Search(Analyse("Aurora Borealis"), new SearchOptions { Kind = NameKind.Vessel })
                )
                .Party
        );
        Assert.Equal(
            0,
            Assert
                .Single(index.Search(Analyse("Aurora Borealis"), new SearchOptions { StrongOnly = true }))
                .Party
        );
    }

    [Fact]
    public void Threads_share_an_index_and_get_the_same_hits()
    {
        NameIndex index = Build(Names);
        string[] queries = [.. Enumerable.Range(0, 200).Select(i => Names[i % Names.Length])];
        NameHit[] alone = [.. queries.Select(q => index.Search(Analyse(q))[0])];
        NameHit[] together = [.. queries.AsParallel().AsOrdered().Select(q => index.Search(Analyse(q))[0])];
        Assert.Equal(alone, together);
    }

    [Fact]
    public void The_same_names_give_the_same_bytes() => Assert.Equal(Bytes(Names), Bytes(Names));

    [Fact]
    public void A_mapped_file_answers_like_memory()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, Bytes(Names));
        try
        {
            using NameIndex index = NameIndex.OpenFile(path);
            Assert.Equal(Search("Ivan Petrow"), index.Search(Analyse("Ivan Petrow")));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IReadOnlyList<NameHit> Search(string query) => Build(Names).Search(Analyse(query));

    private static AnalysedName Analyse(string name) => NameAnalyser.Analyse(name, NameKind.Unknown);

    private static NameIndex Build(string[] names) => NameIndex.Open(Bytes(names));

    private static byte[] Bytes(string[] names)
    {
        NameIndexBuilder builder = new();
        for (int i = 0; i < names.Length; i++)
        {
            builder.AddName(i, names[i], NameKind.Unknown, false);
        }

        ArrayBufferWriter<byte> buffer = new();
        builder.WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    private static NameIndex Open(NameIndexBuilder builder)
    {
        ArrayBufferWriter<byte> buffer = new();
        builder.WriteTo(buffer);
        return NameIndex.Open(buffer.WrittenMemory);
    }
}
