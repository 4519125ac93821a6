using Ties.Model;

namespace Ties.Rules;

/// <summary>The arithmetic of one regime on one day.</summary>
/// <param name="Threshold">The share that counts, as a fraction of one; above 0.</param>
/// <param name="Above">True: more than the threshold; false: the threshold or more.</param>
/// <param name="Aggregates">Whether the holdings of different listed parties are added.</param>
public sealed record OwnershipTest(Fraction Threshold, bool Above, bool Aggregates);
