namespace Ties.Index;

/// <summary>One of the tokens that a query's token may be run together from.</summary>
/// <param name="Token">The dictionary token.</param>
/// <param name="Length">Letters of the query's token it stands for.</param>
/// <param name="Similarity">How alike they are, above 0 and at most 1.</param>
internal readonly record struct SplitPart(int Token, int Length, float Similarity);
