using Ties.Model;

namespace Ties.Sources.Tests;

/// <summary>Damaged files of every layout, with fixed seeds: problems come back, nothing is thrown.</summary>
public sealed class FuzzTests
{
    public static TheoryData<string> Files() => [.. Samples.Files.Select(f => f.RelativePath)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_files_give_problems_and_never_throw(string path)
    {
        byte[] bytes = Bytes(Samples.Files.Single(f => f.RelativePath == path));
        for (int seed = 0; seed < 40; seed++)
        {
            MirrorScan scan = MemoryFile.Scan(MemoryFile.Of(path, Damage(bytes, seed)));
            foreach (PendingEdition edition in scan.Editions)
            {
                Check(edition.Read());
            }

            Assert.All(scan.Problems, p => Assert.NotEmpty(p.What));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_cut_off_anywhere_never_gives_a_party_the_whole_file_does_not_have(string path)
    {
        byte[] bytes = Bytes(Samples.Files.Single(f => f.RelativePath == path));
        HashSet<string> whole = Names(bytes, path);
        Random random = new(7);
        for (int i = 0; i < 12; i++)
        {
            // The last value may be cut; every party before it is one of the whole file.
            HashSet<string> part = Names(bytes[..random.Next(bytes.Length)], path);
            Assert.True(part.Except(whole).Count() <= 2, string.Join("; ", part.Except(whole)));
        }
    }

    private static HashSet<string> Names(byte[] bytes, string path) =>
        [
            .. MemoryFile
                .Scan(MemoryFile.Of(path, bytes))
                .Editions.Where(e => !e.Dataset.Id.StartsWith("user_", StringComparison.Ordinal))
                .SelectMany(e => e.Read().Entities)
                .SelectMany(e => e.Values("name")),
        ];

    private static void Check(EditionFacts facts)
    {
        HashSet<string> ids = [.. facts.Entities.Select(e => e.Id)];
        Assert.Equal(facts.Entities.Count, ids.Count);
        Assert.All(facts.Listings, l => Assert.Contains(l.EntityId, ids));
        Assert.All(
            facts.Listings,
            l =>
                Assert.True(
                    l.From.Earliest is null || l.From.Latest is null || l.From.Earliest <= l.From.Latest
                )
        );
        Assert.All(facts.Problems, p => Assert.DoesNotContain('\n', p.Action));
    }

    private static byte[] Damage(byte[] bytes, int seed)
    {
        Random random = new(seed);
        byte[] damaged = [.. bytes];
        switch (seed % 4)
        {
            case 0:
                for (int i = 0; i < 1 + seed; i++)
                {
                    damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                }

                return damaged;
            case 1:
                return damaged[..random.Next(damaged.Length)];
            case 2:
                int at = random.Next(damaged.Length);
                return [.. damaged[..at], .. "\"\n,;\"\""u8, .. damaged[at..]];
            default:
                int from = random.Next(damaged.Length);
                int length = random.Next(damaged.Length - from);
                return
                [
                    .. damaged[..from],
                    .. damaged[(from + length)..],
                    .. damaged[from..(from + Math.Min(length, 500))],
                ];
        }
    }

    private static byte[] Bytes(SourceFile file)
    {
        using Stream stream = file.Open();
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
