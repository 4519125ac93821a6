using Ties.Sources;

namespace Ties.Engine.Tests;

/// <summary>A snapshot of the shared mirror, built once for all tests that need it.</summary>
internal static class RealLists
{
    private static readonly Lazy<Snapshot> Built = new(() =>
    {
        Dictionary<string, MemoryStream> files = new(StringComparer.Ordinal);
        Manifest manifest = SnapshotBuilder.Build(
            [.. CuratedLists.Editions, .. Mirror.Scan(Path.Combine(Shared.Folder!, "data"), null).Editions],
            DateTimeOffset.UnixEpoch,
            sample: false,
            file => files[file] = new MemoryStream()
        );
        return Snapshot.Open(
            manifest,
            files.ToDictionary(
                f => f.Key,
                f => (ReadOnlyMemory<byte>)f.Value.ToArray(),
                StringComparer.Ordinal
            )
        );
    });

    public static Snapshot Require()
    {
        Shared.Require("data/editions.csv");
        return Built.Value;
    }
}
