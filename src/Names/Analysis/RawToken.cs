namespace Ties.Names;

/// <summary>A word as written, folded, before it is given a role.</summary>
/// <param name="Text">Folded text in its own script.</param>
/// <param name="Script">Its script.</param>
/// <param name="Hyphen">True where a hyphen stood before it.</param>
/// <param name="Comma">True where a comma stood after it.</param>
/// <param name="Dotted">True where it was written as letters with dots.</param>
internal readonly record struct RawToken(
    string Text,
    NameScript Script,
    bool Hyphen,
    bool Comma,
    bool Dotted
);
