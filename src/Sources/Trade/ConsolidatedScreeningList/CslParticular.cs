namespace Ties.Sources;

/// <summary>One entry of the "ids" column.</summary>
/// <param name="Kind">The kind, such as <c>Passport</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Country">Two-letter code beside it; null where none is.</param>
/// <param name="Whole">The entry as printed.</param>
internal sealed record CslParticular(string Kind, string Value, string? Country, string Whole);
