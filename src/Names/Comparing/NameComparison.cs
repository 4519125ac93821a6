namespace Ties.Names;

/// <summary>How alike two names are, and why.</summary>
/// <param name="Score">Calibrated probability, 0 to 1, that a careful reviewer would call the two the same party.</param>
/// <param name="Detail">One readable line.</param>
/// <param name="Features">The table behind the score.</param>
public sealed record NameComparison(double Score, string Detail, IReadOnlyList<NameFeature> Features);
