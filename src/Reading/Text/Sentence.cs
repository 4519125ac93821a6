namespace Ties.Reading;

/// <summary>Tokens from <paramref name="Start"/> to before <paramref name="End"/>; <paramref name="Line"/> counts lines of the text.</summary>
internal readonly record struct Sentence(int Start, int End, int Line, LineKind Kind);
