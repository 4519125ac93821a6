namespace Ties.Index;

/// <summary>A dictionary token that may stand for a token of the query.</summary>
/// <param name="Token">Its id.</param>
/// <param name="Similarity">How much of a full match it can be worth, above 0 and at most 1.</param>
internal readonly record struct TokenVariant(int Token, float Similarity);
