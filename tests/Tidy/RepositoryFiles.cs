namespace Ties.Tidy.Tests;

/// <summary>The repository's own files: everything but build output.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Output =
    [
        "bin",
        "obj",
        ".git",
        "TestResults",
        "node_modules",
        "artifacts",
    ];

    public static IEnumerable<string> All(string pattern) =>
        Directory
            .EnumerateFiles(Shared.RepositoryRoot, pattern, SearchOption.AllDirectories)
            .Where(path => !Relative(path).Split('/').Any(Output.Contains));

    public static string Relative(string path) =>
        Path.GetRelativePath(Shared.RepositoryRoot, path).Replace('\\', '/');
}
