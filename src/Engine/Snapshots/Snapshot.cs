using System.Text.Json;
using Ties.Index;
using Ties.Model;
using Ties.Rules;

namespace Ties.Engine;

/// <summary>
/// One immutable build of reference data, opened for answering: facts, names, and what they cover. Everything an
/// answer says comes from here. Safe for concurrent readers.
/// </summary>
public sealed class Snapshot : IDisposable
{
    internal const string ManifestFile = "manifest.json";
    internal const string FactsFile = "facts.ties";
    internal const string NamesFile = "names.ties";

    private readonly IReadOnlyList<IDisposable> _owned;
    private readonly Dictionary<string, Dataset> _datasets;
    private readonly Dictionary<(string, string), Edition> _editions = [];

    private Snapshot(Manifest manifest, FactStore facts, NameIndex names, IReadOnlyList<IDisposable> owned)
    {
        Manifest = manifest;
        Facts = facts;
        Names = names;
        _owned = owned;
        Coverage = new Coverage(manifest);
        _datasets = manifest.Datasets.ToDictionary(d => d.Id, StringComparer.Ordinal);
        foreach (Edition edition in manifest.Editions.Select(e => e.Edition))
        {
            _editions.TryAdd((edition.Dataset, edition.Name), edition);
        }
    }

    /// <summary>What the snapshot is made of.</summary>
    public Manifest Manifest { get; }

    /// <summary>Parties, stakes and ties.</summary>
    public FactStore Facts { get; }

    /// <summary>The search index over every name and identifier.</summary>
    public NameIndex Names { get; }

    /// <summary>Which lists are covered on which days.</summary>
    public Coverage Coverage { get; }

    /// <summary>Opens a snapshot folder.</summary>
    /// <exception cref="SnapshotException">The folder is incomplete or the manifest unreadable or newer.</exception>
    /// <exception cref="SegmentException">A segment is damaged or newer.</exception>
    public static Snapshot Open(string folder)
    {
        Manifest manifest = ReadManifest(Path.Combine(folder, ManifestFile));
        List<IDisposable> owned = [];
        try
        {
            FactStore facts = FactStore.Open(
                Map(folder, FactsFile, manifest, owned),
                Path.Combine(folder, FactsFile)
            );
            NameIndex names = NameIndex.Open(
                Map(folder, NamesFile, manifest, owned),
                Path.Combine(folder, NamesFile)
            );
            return new Snapshot(manifest, facts, names, owned);
        }
        catch
        {
            owned.ForEach(o => o.Dispose());
            throw;
        }
    }

    /// <summary>Opens a snapshot held in memory.</summary>
    public static Snapshot Open(Manifest manifest, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        new(manifest, FactStore.Open(files[FactsFile], FactsFile), NameIndex.Open(files[NamesFile]), []);

    /// <summary>The dataset with this id; null where the snapshot does not hold it.</summary>
    public Dataset? Dataset(string id) => _datasets.GetValueOrDefault(id);

    /// <summary>The edition of a row; null where the snapshot does not hold it.</summary>
    public Edition? Edition(SourceRow row) => _editions.GetValueOrDefault((row.Dataset, row.Edition));

    /// <summary>What covers each list of the product on a day.</summary>
    public IReadOnlyList<ListCoverage> CoverageOn(DateOnly day) =>
        [.. Lists().Select(list => Coverage.Of(list, day))];

    /// <summary>A list's title; its id where the product does not know it.</summary>
    public string ListTitle(string list) =>
        ListLaw.All.FirstOrDefault(law => law.Id == list) is { } known
            ? $"the {known.Title} ({known.Authority})"
        : _datasets.TryGetValue(list, out Dataset? dataset) ? dataset.Title
        : list;

    /// <summary>The party with this id or referent; null where there is none.</summary>
    public PartyRecord? Party(string id)
    {
        int number = Facts.Find(id);
        return number < 0 ? null : Facts.Read(number);
    }

    /// <summary>The stakes a party holds; none where the snapshot does not hold the party.</summary>
    public IReadOnlyList<Stake> StakesOf(string id) =>
        Facts.Find(id) is >= 0 and var n ? Facts.StakesOf(n) : [];

    /// <summary>The ties from or to a party; none where the snapshot does not hold the party.</summary>
    public IReadOnlyList<Tie> TiesOf(string id) => Facts.Find(id) is >= 0 and var n ? Facts.TiesOf(n) : [];

    /// <summary>
    /// Whether a fact without a first day is stated only by an edition later than a day: it says nothing of that day.
    /// </summary>
    public bool StatedOnlyAfter(SourceRow source, Period period, DateOnly day) =>
        period.From is null && Edition(source)?.Date.Earliest > day;

    // The lists of the law table in its order, then a user's own.
    private IEnumerable<string> Lists() =>
        ListLaw
            .All.Select(law => law.Id)
            .Concat(
                Manifest
                    .Datasets.SelectMany(d => d.Lists)
                    .Where(list => list.StartsWith("user_", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal)
            )
            .Distinct(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (IDisposable owned in _owned)
        {
            owned.Dispose();
        }
    }

    internal static Manifest ReadManifest(string path)
    {
        Manifest? manifest;
        try
        {
            using FileStream stream = File.OpenRead(path);
            using JsonDocument document = JsonDocument.Parse(stream);
            int version = document.RootElement.GetProperty("version").GetInt32();
            if (version > Manifest.CurrentVersion)
            {
                throw new SnapshotException(
                    $"{path}: manifest version {version} is newer than this program reads "
                        + $"({Manifest.CurrentVersion}); use the program that built it, or run ties update"
                );
            }

            manifest = document.Deserialize(ManifestJson.Default.Manifest);
        }
        catch (Exception e)
            when (e
                    is IOException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw new SnapshotException(
                $"{path}: the manifest cannot be read ({e.Message.ReplaceLineEndings(" ")}); run ties update to build the snapshot again",
                e
            );
        }

        return manifest ?? throw new SnapshotException($"{path}: the manifest is empty; run ties update");
    }

    private static ReadOnlyMemory<byte> Map(
        string folder,
        string file,
        Manifest manifest,
        List<IDisposable> owned
    )
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new SegmentException(path, "is missing", "run ties update to build the snapshot again");
        }

        MappedFile mapped = MappedFile.Open(path);
        owned.Add(mapped);
        if (manifest.Files.TryGetValue(file, out long length) && mapped.Memory.Length != length)
        {
            throw new SegmentException(
                path,
                $"has {mapped.Memory.Length} bytes, the manifest says {length}",
                "run ties update to build the snapshot again"
            );
        }

        return mapped.Memory;
    }
}
