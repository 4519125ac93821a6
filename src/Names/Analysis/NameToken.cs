namespace Ties.Names;

/// <summary>One comparable part of a name.</summary>
/// <param name="Text">Folded text: ASCII letters and digits in Latin readings, folded native characters in others.</param>
/// <param name="Role">What the part does in the name.</param>
public readonly record struct NameToken(string Text, TokenRole Role);
