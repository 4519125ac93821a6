namespace Ties.Model;

/// <summary>A list or register as its authority publishes it, edition after edition.</summary>
public sealed record Dataset
{
    /// <summary>The dataset's id, such as <c>us_trade_csl</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The publication's title in English.</summary>
    public required string Title { get; init; }

    /// <summary>The publishing authority.</summary>
    public required string Publisher { get; init; }

    /// <summary>Official address of the publication; null where none is known.</summary>
    public string? Url { get; init; }

    /// <summary>Licence or terms of the data.</summary>
    public required string Licence { get; init; }

    /// <summary>Days after which an edition counts as stale (30 unless the list says otherwise).</summary>
    public int RefreshDays { get; init; } = 30;

    /// <summary>The ids of the restriction lists whose listings this dataset carries; empty for registers.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];
}
