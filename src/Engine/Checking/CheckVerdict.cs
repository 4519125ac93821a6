namespace Ties.Engine;

/// <summary>What the records say of a claim.</summary>
public enum CheckVerdict
{
    /// <summary>The records searched are silent. The zero value: silence is never more than silence.</summary>
    NotFound = 0,

    /// <summary>A record says the same.</summary>
    Supported,

    /// <summary>A record says nearly the same: of a related party, a part of it, another authority or another date.</summary>
    Imprecise,

    /// <summary>A record states the opposite for that day.</summary>
    Contradicted,

    /// <summary>No official record of such facts exists.</summary>
    NotCheckable,
}
