namespace Ties.Kit;

/// <summary>
/// Finds the optional folder of shared data: <c>TIES_SHARED</c>, else <c>shared</c> beside the checkout.
/// Tests that need it skip with a message where it is absent.
/// </summary>
internal static class Shared
{
    public static string RepositoryRoot { get; } = FindRoot();

    public static string? Folder { get; } = FindFolder();

    /// <summary>The path of a file or folder below the shared folder; skips the test where it is absent.</summary>
    public static string Require(string relativePath)
    {
        string? path = Folder is null ? null : Path.Combine(Folder, relativePath);
        if (path is null || (!File.Exists(path) && !Directory.Exists(path)))
        {
            Assert.Skip($"needs the shared data folder ({relativePath}); set TIES_SHARED to run it");
        }

        return path!;
    }

    private static string? FindFolder()
    {
        string folder =
            Environment.GetEnvironmentVariable("TIES_SHARED") ?? Path.Combine(RepositoryRoot, "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Ties.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("Ties.slnx not found above the test binary");
    }
}
