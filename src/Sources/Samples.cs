namespace Ties.Sources;

/// <summary>
/// The sample lists embedded in the program (<c>data/samples</c>): rows of public files in their official
/// layouts, for demonstration. No edition of them is complete.
/// </summary>
public static class Samples
{
    /// <summary>The files, as a mirror folder would hold them.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = EmbeddedFiles.Below("samples");

    private static readonly Lazy<MirrorScan> Content = new(() => Mirror.Scan(Files));

    /// <summary>Their editions.</summary>
    public static IReadOnlyList<PendingEdition> Editions => Content.Value.Editions;
}
