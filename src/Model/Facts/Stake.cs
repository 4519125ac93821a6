namespace Ties.Model;

/// <summary>A holding of one party in another, as one row of a source states it.</summary>
public sealed record Stake
{
    /// <summary>The holder's id.</summary>
    public required string Owner { get; init; }

    /// <summary>The id of the party held.</summary>
    public required string Owned { get; init; }

    /// <summary>The share, exact or between bounds; the whole range where the source gives none.</summary>
    public required ShareRange Share { get; init; }

    /// <summary>The days for which the row speaks.</summary>
    public Period Period { get; init; }

    /// <summary>Share class; empty = none stated. Only different non-empty classes are added.</summary>
    public string Class { get; init; } = "";

    /// <summary>How the holding is known. Never <see cref="Grade.Inferred"/>.</summary>
    public Grade Grade { get; init; } = Grade.Reported;

    /// <summary>Where the holding is stated, in words: citation, notice, article.</summary>
    public string? Citation { get; init; }

    /// <summary>The row.</summary>
    public required SourceRow Source { get; init; }
}
