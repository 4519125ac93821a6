using Ties.Model;

namespace Ties.Sources;

/// <summary>What a reader gets: the edition as declared, and its files by role.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Edition">The edition as known before reading.</param>
/// <param name="Files">The files with the roles their recognition gave them.</param>
internal sealed record EditionInput(
    Dataset Dataset,
    Edition Edition,
    IReadOnlyList<(string Role, SourceFile File)> Files
)
{
    /// <summary>The first file.</summary>
    public SourceFile Primary => Files[0].File;

    /// <summary>The file of a role; null where the set lacks it.</summary>
    public SourceFile? File(string role) => Files.FirstOrDefault(f => f.Role == role).File;
}
