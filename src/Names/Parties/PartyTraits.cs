namespace Ties.Names;

/// <summary>What is known of a party, as far as it helps to tell it from others. Every list may be empty.</summary>
public sealed record PartyTraits
{
    /// <summary>The kind of party.</summary>
    public NameKind Kind { get; init; }

    /// <summary>Its names and strong aliases.</summary>
    public IReadOnlyList<AnalysedName> Names { get; init; } = [];

    /// <summary>Aliases its source calls weak.</summary>
    public IReadOnlyList<AnalysedName> WeakNames { get; init; } = [];

    /// <summary>Birth (or founding) dates as <c>yyyy</c>, <c>yyyy-mm</c> or <c>yyyy-mm-dd</c>.</summary>
    public IReadOnlyList<string> BirthDates { get; init; } = [];

    /// <summary>Countries as two-letter ISO 3166-1 codes; case is ignored.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Genders: <c>male</c>, <c>female</c> or other words; case is ignored.</summary>
    public IReadOnlyList<string> Genders { get; init; } = [];

    /// <summary>Identifiers.</summary>
    public IReadOnlyList<PartyIdentifier> Identifiers { get; init; } = [];
}
