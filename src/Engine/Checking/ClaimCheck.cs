using Ties.Model;

namespace Ties.Engine;

/// <summary>A claim held against the records as of one day.</summary>
public sealed record ClaimCheck
{
    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The verdict.</summary>
    public required CheckVerdict Verdict { get; init; }

    /// <summary>One sentence: why.</summary>
    public required string Detail { get; init; }

    /// <summary>The record in its own words; null where none was found.</summary>
    public string? Record { get; init; }

    /// <summary>A sentence the author could print instead; null where none is called for.</summary>
    public string? Correction { get; init; }

    /// <summary>Candidates for the party the claim is about, best first.</summary>
    public IReadOnlyList<ScreenHit> Nearest { get; init; } = [];

    /// <summary>The rows the verdict rests on.</summary>
    public IReadOnlyList<SourceRow> Sources { get; init; } = [];

    /// <summary>Ids of the parties that the record joins; they are identified by it.</summary>
    public IReadOnlyList<string> Joined { get; init; } = [];

    /// <summary>The lists the verdict searched, where it is about listings.</summary>
    public IReadOnlyList<ListCoverage> Searched { get; init; } = [];
}
