namespace Ties.Model;

/// <summary>How a fact is known. The grades never blur into one another in any answer.</summary>
public enum Grade
{
    /// <summary>Computed from names, addresses or patterns. Never a stake, never the input of a rule.</summary>
    Inferred = 0,

    /// <summary>A document or a register says so.</summary>
    Reported,

    /// <summary>Follows from other facts by a rule, with a proof; not named by the authority.</summary>
    Derived,

    /// <summary>Stated by the authority itself.</summary>
    Listed,
}
