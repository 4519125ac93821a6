using CsCheck;

namespace Ties.Index.Tests;

public sealed class TokenLookupTests
{
    [Fact]
    public void The_deletion_table_finds_every_token_that_a_scan_of_all_finds()
    {
        // Few letters make many neighbours; a letter beyond ASCII shares a code with others.
        Gen<string> word = Gen.String[Gen.Char["abcéж中"], 1, 20];
        word.Array[1, 300]
            .SelectMany(words => Gen.Select(Gen.Const(words), word.Array[1, 20]))
            .Sample(
                sample => Check(sample.Item1, [.. sample.Item2, .. sample.Item1.Take(20)]),
                iter: 150,
                seed: "0N0XIzNsQ0O2"
            );
    }

    [Fact]
    public void The_deletion_table_finds_every_neighbour_in_the_vocabulary_of_a_real_list()
    {
        string path = Shared.Require("names/retrieval-dev/list.csv");
        string[] words =
        [
            .. File.ReadLines(path)
                .SelectMany(line =>
                    line.ToLowerInvariant()
                        .Split([' ', ',', '"', '-', '\''], StringSplitOptions.RemoveEmptyEntries)
                )
                .Distinct(),
        ];
        Random random = new(7);
        string[] queries =
        [
            .. words.Where((_, i) => i % 20 == 0),
            .. words.Where((_, i) => i % 20 == 1).Select(w => Noisy(w, random)),
        ];
        Check(words, queries);
    }

    [Fact]
    public void A_spelling_that_sounds_alike_is_found_beyond_two_edits()
    {
        NameIndexData data = Data(["hussein", "mikhailovich", "chang", "unrelated"]);
        Assert.Contains(0, Similar(data, "husayn", "hussein"));
        Assert.Contains(0, Similar(data, "mykhaylovych", "mikhailovich"));
        Assert.Contains(0, Similar(data, "jang", "chang"));
    }

    private static int[] Similar(NameIndexData data, string query, string expected)
    {
        TokenLookup lookup = new(data);
        TokenVariant[] found = lookup.Find(new IndexToken(query), false).ToArray();
        int id = lookup.Exact(expected);
        return [.. found.Where(v => v.Token == id).Select(_ => 0)];
    }

    private static void Check(string[] words, string[] queries)
    {
        NameIndexData data = Data(words);
        TokenScan scan = new(data);
        TokenLookup lookup = new(data);
        List<int> expected = [];
        foreach (string query in queries)
        {
            if (TokenWeights.IsInitial(query))
            {
                continue; // Initials are matched row by row, not looked up.
            }

            expected.Clear();
            scan.Find(query, expected);
            TokenVariant[] found = lookup.Find(new IndexToken(query), false).ToArray();
            HashSet<int> ids = [.. found.Select(v => v.Token)];
            Assert.Equal(ids.Count, found.Length);
            Assert.All(expected, id => Assert.Contains(id, ids));
        }
    }

    private static NameIndexData Data(string[] words)
    {
        RowSet rows = new();
        foreach (string word in words)
        {
            rows.Add(0, [new IndexToken(word)]);
        }

        return IndexBytes.Data(rows);
    }

    private static string Noisy(string word, Random random)
    {
        int at = random.Next(word.Length);
        return random.Next(3) switch
        {
            0 => word.Remove(at, 1) + "x",
            1 => word.Insert(at, "e"),
            _ => word[..at] + "k" + word[(at + 1)..],
        };
    }
}
