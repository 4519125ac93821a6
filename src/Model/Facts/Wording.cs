namespace Ties.Model;

/// <summary>What a listing entails in the list's own words, as one edition prints it.</summary>
/// <param name="Requirement">The licence requirement column, verbatim; null where empty.</param>
/// <param name="Policy">The licence review policy column, verbatim; null where empty.</param>
/// <param name="EditionDate">The edition's day (bounds for a month).</param>
/// <param name="Source">The row.</param>
public sealed record Wording(string? Requirement, string? Policy, DateBounds EditionDate, SourceRow Source);
