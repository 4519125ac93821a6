namespace Ties.Sources;

/// <summary>A line of text.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Text">Without its line end; the beginning only where <paramref name="TooLong"/>.</param>
/// <param name="TooLong">Whether the line exceeds the limit.</param>
internal readonly record struct SourceLine(int Number, string Text, bool TooLong);
