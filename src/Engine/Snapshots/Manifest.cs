using System.Text.Json.Serialization;
using Ties.Model;

namespace Ties.Engine;

/// <summary>What a snapshot is made of: its datasets, its editions, its files. Stored as <c>manifest.json</c>.</summary>
public sealed record Manifest
{
    /// <summary>The newest manifest version this program reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Version of this file's layout.</summary>
    public required int Version { get; init; }

    /// <summary>The snapshot's id, derived from the content of everything it was built from.</summary>
    public required string Id { get; init; }

    /// <summary>When it was built.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>Whether it holds the demonstration lists embedded in the program.</summary>
    public bool Sample { get; init; }

    /// <summary>The datasets, by id.</summary>
    public required IReadOnlyList<Dataset> Datasets { get; init; }

    /// <summary>The editions, oldest first.</summary>
    public required IReadOnlyList<ManifestEdition> Editions { get; init; }

    /// <summary>Number of parties.</summary>
    public int Parties { get; init; }

    /// <summary>Number of stakes.</summary>
    public int Stakes { get; init; }

    /// <summary>Number of ties other than stakes.</summary>
    public int Ties { get; init; }

    /// <summary>The snapshot's files and their lengths in bytes.</summary>
    public IReadOnlyDictionary<string, long> Files { get; init; } = new Dictionary<string, long>();
}

/// <summary>An edition in a snapshot, with what was read from it.</summary>
public sealed record ManifestEdition
{
    /// <summary>The edition.</summary>
    public required Edition Edition { get; init; }

    /// <summary>SHA-256 over the edition's files, in lower-case hex.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Parties found.</summary>
    public int Parties { get; init; }

    /// <summary>Listings found.</summary>
    public int Listings { get; init; }

    /// <summary>Stakes found.</summary>
    public int Stakes { get; init; }

    /// <summary>Ties found.</summary>
    public int Ties { get; init; }

    /// <summary>Number of problems.</summary>
    public int ProblemCount { get; init; }

    /// <summary>The first problems, at most <see cref="SnapshotBuilder.ProblemsKept"/>.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}

/// <summary>Serialisation of the manifest, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
