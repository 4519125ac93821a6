namespace Ties.Sources;

/// <summary>Finds lists in a folder of any layout: formats are recognised by content, not by name.</summary>
public static class Mirror
{
    /// <summary>Scans a folder with everything below it, or one file.</summary>
    /// <param name="folder">The folder or file.</param>
    /// <param name="datasets">Ids of the datasets wanted; null or empty = all.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder or file.</exception>
    /// <param name="except">A folder whose files are left alone wherever it lies; null = none.</param>
    public static MirrorScan Scan(
        string folder,
        IReadOnlyCollection<string>? datasets = null,
        string? except = null
    )
    {
        if (!Directory.Exists(folder) && !File.Exists(folder))
        {
            throw new DirectoryNotFoundException($"no folder or file '{folder}'");
        }

        List<SourceFile> files = File.Exists(folder)
            ? [Decompression.FromDisk(folder, Path.GetFileName(folder))]
            : [.. FilesBelow(folder, except)];
        return Scan(files, datasets);
    }

    /// <summary>Scans files however they are stored.</summary>
    internal static MirrorScan Scan(
        IReadOnlyList<SourceFile> files,
        IReadOnlyCollection<string>? datasets = null
    )
    {
        MirrorScanner scanner = new();
        foreach (SourceFile file in files)
        {
            scanner.Add(file);
        }

        return scanner.Finish(datasets is { Count: > 0 } ? datasets : null);
    }

    private static IEnumerable<SourceFile> FilesBelow(string folder, string? except)
    {
        EnumerationOptions options = new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
            IgnoreInaccessible = false,
        };
        return Directory
            .EnumerateFiles(folder, "*", options)
            .Where(path => except is null || !IsBelow(path, except))
            .Select(path => (Path: path, Relative: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .OrderBy(f => f.Relative, StringComparer.Ordinal)
            .Select(f => Decompression.FromDisk(f.Path, f.Relative));
    }

    private static bool IsBelow(string path, string folder) =>
        !Path.GetRelativePath(folder, path).StartsWith("..", StringComparison.Ordinal);
}
