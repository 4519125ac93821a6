namespace Ties.Names;

/// <summary>A spelling of a legal form: its class and where in a name it counts.</summary>
/// <param name="Class">The class, such as <c>llc</c> or <c>jsc</c>.</param>
/// <param name="AtStart">Counts at the start.</param>
/// <param name="AtEnd">Counts at the end.</param>
/// <param name="Anywhere">Counts anywhere.</param>
internal readonly record struct LegalForm(string Class, bool AtStart, bool AtEnd, bool Anywhere);
