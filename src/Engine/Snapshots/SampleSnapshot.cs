using Ties.Sources;

namespace Ties.Engine;

/// <summary>The snapshot of the demonstration lists embedded in the program, built in memory.</summary>
public static class SampleSnapshot
{
    // The samples change with the program only; this is the day they were arranged, not a day of any list.
    private static readonly DateTimeOffset ArrangedAt = new(2026, 11, 25, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Builds and opens it.</summary>
    public static Snapshot Build()
    {
        Dictionary<string, MemoryStream> files = new(StringComparer.Ordinal);
        Manifest manifest = SnapshotBuilder.Build(
            Samples.Editions,
            ArrangedAt,
            sample: true,
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
    }
}
