namespace Ties.Model;

/// <summary>What was searched for one list on one day.</summary>
public sealed record ListCoverage
{
    /// <summary>The list's id.</summary>
    public required string List { get; init; }

    /// <summary>The dataset that covers it; null where no edition is held.</summary>
    public string? Dataset { get; init; }

    /// <summary>The edition that covers the day, or the nearest held; null where none is held.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether the edition is complete and covers the day.</summary>
    public required bool Complete { get; init; }

    /// <summary>First day covered; null where no complete edition covers the day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day no longer covered (the next complete edition's day); null = covers on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Days from the edition to the day asked about; null where unknown.</summary>
    public int? AgeDays { get; init; }

    /// <summary>Whether the newest edition is older on that day than its refresh interval.</summary>
    public bool Stale { get; init; }

    /// <summary>Why the list does not cover the day, in the words of <c>missing</c>; null where it does.</summary>
    public string? Missing { get; init; }
}
