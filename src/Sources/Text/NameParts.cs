namespace Ties.Sources;

/// <summary>What the name field of a list row says, taken apart. Nothing is dropped: the raw text stays with the row.</summary>
internal sealed record NameParts
{
    /// <summary>The party's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The name without a short form behind it, from which the party's id is made.</summary>
    public string NameForId => FullForm ?? Name;

    /// <summary>The name without the short form in brackets; null where it has none.</summary>
    public string? FullForm { get; init; }

    /// <summary>Further names given with "a.k.a.", "d/b/a" and the like.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Names given with "f.k.a." or "formerly".</summary>
    public IReadOnlyList<string> PreviousNames { get; init; } = [];

    /// <summary>Short forms in brackets behind the name, such as <c>CETC-7</c>.</summary>
    public IReadOnlyList<string> ShortForms { get; init; } = [];

    /// <summary>The other party that the field names, and how this one is tied to it; null where it names none.</summary>
    public NamedRelation? Relation { get; init; }

    /// <summary>Words that widen the entry ("and any successor, sub-unit, or subsidiary thereof"); null where none.</summary>
    public string? Scope { get; init; }

    /// <summary>Words in brackets about nationality or seat ("Russian national"); null where none.</summary>
    public string? Remark { get; init; }
}
