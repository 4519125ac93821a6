namespace Ties.Model;

/// <summary>One publication of a dataset: what it is dated, and whether every party of that day is in it.</summary>
public sealed record Edition
{
    /// <summary>The dataset's id.</summary>
    public required string Dataset { get; init; }

    /// <summary>The edition's name as its source gives it: a day, a month, a year, a version.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The day of publication; a month or year gives bounds. Unknown where the name is not a date (a version
    /// number): such an edition proves presence only.
    /// </summary>
    public required DateBounds Date { get; init; }

    /// <summary>
    /// Whether every party of each list in <see cref="Lists"/> on that day is in the edition. Only such an edition
    /// is evidence of absence.
    /// </summary>
    public required bool Complete { get; init; }

    /// <summary>How completeness is known, or what is missing: one clause for people.</summary>
    public required string CompletenessReason { get; init; }

    /// <summary>The lists this edition carries.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];

    /// <summary>When the files were fetched or taken over; the file's time stamp for a local mirror.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>Paths of the files, relative to the folder that was imported.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Data rows read.</summary>
    public int Rows { get; init; }
}
