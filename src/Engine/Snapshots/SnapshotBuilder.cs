using System.Security.Cryptography;
using System.Text;
using Ties.Index;
using Ties.Model;
using Ties.Sources;

namespace Ties.Engine;

/// <summary>Builds a snapshot's files from editions.</summary>
public static class SnapshotBuilder
{
    /// <summary>How many problems of an edition the manifest keeps; the rest are counted.</summary>
    public const int ProblemsKept = 200;

    // Raised whenever the same input gives other facts, so that a new program does not mistake an old build for its own.
    private const int FactsVersion = 2;

    private static readonly HashSet<string> NotIdentifiers = new(StringComparer.Ordinal)
    {
        "id",
        "programId",
        "recordId",
    };

    /// <summary>The id of the snapshot that these editions give: a hash of their content and of the builder's version.</summary>
    public static string IdOf(IEnumerable<PendingEdition> editions)
    {
        string content = string.Join(
            '\n',
            editions
                .Select(e => $"{e.Dataset.Id} {e.Edition.Name} {e.Edition.Complete} {e.ContentHash()}")
                .Order(StringComparer.Ordinal)
        );
        return Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{FactsVersion}\n{content}"))
        )[..12];
    }

    /// <summary>Reads the editions and writes the snapshot's files.</summary>
    /// <param name="editions">The editions; their order does not matter.</param>
    /// <param name="builtAt">The time to record.</param>
    /// <param name="sample">Whether these are the demonstration lists.</param>
    /// <param name="create">Opens a file of the given name for writing.</param>
    /// <returns>The manifest; the caller writes it last.</returns>
    public static Manifest Build(
        IReadOnlyList<PendingEdition> editions,
        DateTimeOffset builtAt,
        bool sample,
        Func<string, Stream> create
    )
    {
        List<PendingEdition> ordered =
        [
            .. editions
                .OrderBy(e => e.Edition.Date.Latest ?? DateOnly.MaxValue)
                .ThenBy(e => e.Dataset.Id, StringComparer.Ordinal)
                .ThenBy(e => e.Edition.Name, StringComparer.Ordinal)
                .ThenBy(e => e.ContentHash(), StringComparer.Ordinal),
        ];
        Assembler assembler = new();
        List<ManifestEdition> read = [];
        // Reading is independent per edition; assembling follows their order.
        foreach (
            (PendingEdition pending, EditionFacts facts) in ordered
                .AsParallel()
                .AsOrdered()
                .WithMergeOptions(ParallelMergeOptions.NotBuffered)
                .Select(e => (e, e.Read()))
        )
        {
            assembler.Add(facts);
            read.Add(Describe(pending, facts));
        }

        Assembly assembly = assembler.Build();
        Dictionary<string, long> files = new(StringComparer.Ordinal)
        {
            [Snapshot.FactsFile] = Write(create, Snapshot.FactsFile, stream => WriteFacts(assembly, stream)),
            [Snapshot.NamesFile] = Write(create, Snapshot.NamesFile, stream => WriteNames(assembly, stream)),
        };
        return new Manifest
        {
            Version = Manifest.CurrentVersion,
            Id = IdOf(editions),
            BuiltAt = builtAt,
            Sample = sample,
            Datasets =
            [
                .. ordered
                    .Select(e => e.Dataset)
                    .DistinctBy(d => d.Id)
                    .OrderBy(d => d.Id, StringComparer.Ordinal),
            ],
            Editions = read,
            Parties = assembly.Parties.Count,
            Stakes = assembly.Stakes.Count,
            Ties = assembly.Ties.Count,
            Files = files,
        };
    }

    private static ManifestEdition Describe(PendingEdition pending, EditionFacts facts) =>
        new()
        {
            Edition = facts.Edition,
            ContentHash = pending.ContentHash(),
            Parties = facts.Entities.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count(),
            Listings = facts.Listings.Count,
            Stakes = facts.Stakes.Count,
            Ties = facts.Ties.Count,
            ProblemCount = facts.Problems.Count,
            Problems = [.. facts.Problems.Take(ProblemsKept)],
        };

    private static long Write(Func<string, Stream> create, string file, Action<Stream> write)
    {
        using Stream stream = create(file);
        write(stream);
        return stream.Length;
    }

    private static void WriteFacts(Assembly assembly, Stream stream)
    {
        FactWriter writer = new();
        foreach (PartyRecord party in assembly.Parties)
        {
            writer.Add(party);
        }

        foreach (Stake stake in assembly.Stakes)
        {
            writer.Add(stake);
        }

        foreach (Tie tie in assembly.Ties)
        {
            writer.Add(tie);
        }

        writer.WriteTo(stream);
    }

    private static void WriteNames(Assembly assembly, Stream stream)
    {
        NameIndexBuilder index = new();
        for (int i = 0; i < assembly.Parties.Count; i++)
        {
            Entity entity = assembly.Parties[i].Entity;
            if (!Schemata.IsParty(entity.Schema))
            {
                continue;
            }

            foreach (IGrouping<string, Statement> name in NamesOf(entity))
            {
                bool weak = name.All(s => s.Property == "weakAlias");
                index.AddName(i, name.Key, Schemata.KindOf(entity.Schema), weak);
            }

            foreach (Statement statement in entity.Statements.Where(s => IsIdentifier(s.Property)))
            {
                index.AddIdentifier(i, statement.Property, statement.Value);
            }
        }

        index.WriteTo(stream);
    }

    private static IEnumerable<IGrouping<string, Statement>> NamesOf(Entity entity) =>
        entity
            .Statements.Where(s => s.Property is "name" or "alias" or "weakAlias" or "previousName")
            .GroupBy(s => s.Value, StringComparer.Ordinal);

    private static bool IsIdentifier(string property) =>
        !NotIdentifiers.Contains(property) && IdentifierTypes.All.Contains(property);
}
