namespace Ties.Index;

/// <summary>What an identifier's check digits say. A wrong one is reported, never corrected.</summary>
public enum IdentifierCheck
{
    /// <summary>The type has no check digits that are known here.</summary>
    None,

    /// <summary>Length and check digits are right.</summary>
    Right,

    /// <summary>Length or check digits are wrong: mistyped, invented or of another type.</summary>
    Wrong,
}
