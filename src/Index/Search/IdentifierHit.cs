namespace Ties.Index;

/// <summary>A party that bears exactly the identifier asked for.</summary>
/// <param name="Party">The party, as numbered by the caller.</param>
/// <param name="Type">The identifier's type as its source gave it.</param>
/// <param name="Value">The identifier as its source wrote it.</param>
/// <param name="Check">What its check digits say.</param>
public readonly record struct IdentifierHit(int Party, string Type, string Value, IdentifierCheck Check);
