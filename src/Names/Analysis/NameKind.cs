namespace Ties.Names;

/// <summary>What kind of thing a name names. It decides which tables apply, not whether names may be compared.</summary>
public enum NameKind
{
    /// <summary>Not known: the tables of persons and organisations both apply, the cautious reading wins.</summary>
    Unknown,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company, public body or any other organisation.</summary>
    Organization,

    /// <summary>A ship, an aircraft or another named vehicle.</summary>
    Vessel,
}
