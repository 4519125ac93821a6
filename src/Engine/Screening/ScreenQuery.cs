using Ties.Names;

namespace Ties.Engine;

/// <summary>A party to look for. At least one name or identifier must be given.</summary>
public sealed record ScreenQuery
{
    /// <summary>Score at or above which a candidate counts as a match.</summary>
    public const double DefaultThreshold = 0.7;

    /// <summary>FollowTheMoney schema; null = not known.</summary>
    public string? Schema { get; init; }

    /// <summary>Names, any script.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Countries, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Birth dates, <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>.</summary>
    public IReadOnlyList<string> BirthDates { get; init; } = [];

    /// <summary>Identifiers by FollowTheMoney property.</summary>
    public IReadOnlyList<PartyIdentifier> Identifiers { get; init; } = [];

    /// <summary>Most results to return.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Score from which a candidate is a match.</summary>
    public double Threshold { get; init; } = DefaultThreshold;

    /// <summary>The kind of name asked for.</summary>
    public NameKind Kind => Schema is null ? NameKind.Unknown : Schemata.KindOf(Schema);
}
