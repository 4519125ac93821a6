namespace Ties.Sources;

/// <summary>One entry of OFAC's remarks.</summary>
/// <param name="Kind">
/// <c>a.k.a.</c>, <c>f.k.a.</c>, <c>n.k.a.</c>, <c>DOB</c>, <c>POB</c>, <c>Linked To:</c>, or the kind of an
/// identifier as printed; empty where none is known.
/// </param>
/// <param name="Value">The value without kind, country in brackets, dates of issue and "alt.".</param>
/// <param name="Whole">The entry as printed.</param>
internal sealed record OfacRemark(string Kind, string Value, string Whole);
