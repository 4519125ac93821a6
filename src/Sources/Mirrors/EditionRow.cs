namespace Ties.Sources;

/// <summary>One row of an <c>editions.csv</c>.</summary>
/// <param name="Path">Path below the imported folder; ends in <c>/</c> for a set of files.</param>
/// <param name="Dataset">The dataset's id.</param>
/// <param name="Name">The edition's name.</param>
/// <param name="Complete">Whether every party of that day is in the files.</param>
/// <param name="Rows">Data rows of the primary file; null where not counted.</param>
/// <param name="Note">What is missing, or how completeness is known.</param>
/// <param name="File">The editions file.</param>
/// <param name="Line">The row's line in it.</param>
internal sealed record EditionRow(
    string Path,
    string Dataset,
    string Name,
    bool Complete,
    int? Rows,
    string Note,
    string File,
    int Line
)
{
    /// <summary>Whether the row speaks of a file.</summary>
    public bool Covers(string relativePath) =>
        Path.EndsWith('/') ? relativePath.StartsWith(Path, StringComparison.Ordinal) : relativePath == Path;
}
