namespace Ties.Sources;

/// <summary>
/// The curated lists embedded in the program (<c>data/lists</c>): United States lists that have no
/// machine-readable official publication. They are always available, beside any mirror.
/// </summary>
public static class CuratedLists
{
    /// <summary>Their editions.</summary>
    public static IReadOnlyList<PendingEdition> Editions { get; } =
    [.. Mirror.Scan(EmbeddedFiles.Below("lists")).Editions.Where(e => e.Dataset.Id != "us_fr_dates")];
}
