namespace Ties.Index;

/// <summary>The rows of one dictionary token as an answer to one part of a query.</summary>
/// <param name="Token">The dictionary token.</param>
/// <param name="OfQuery">Weight of the query it explains.</param>
/// <param name="OfRow">Weight of a row it explains.</param>
internal readonly record struct QueryList(int Token, float OfQuery, float OfRow);
