using System.Reflection;

namespace Ties.Sources;

/// <summary>Files carried in the assembly, named <c>lists/…</c> and <c>samples/…</c>.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Home = typeof(EmbeddedFiles).Assembly;

    /// <summary>Opens one.</summary>
    public static Stream Open(string name) =>
        Home.GetManifestResourceStream(name)
        ?? throw new ArgumentException($"no embedded file '{name}'", nameof(name));

    /// <summary>All below a folder, in ordinal order.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder) =>
        [
            .. Home.GetManifestResourceNames()
                .Where(n => n.StartsWith(folder + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Describe),
        ];

    private static SourceFile Describe(string name)
    {
        using Stream stream = Open(name);
        return new SourceFile(name, () => Open(name), null, stream.Length);
    }
}
