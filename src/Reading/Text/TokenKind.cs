namespace Ties.Reading;

/// <summary>What a token looks like.</summary>
internal enum TokenKind
{
    Punctuation = 0,
    Break,
    Number,
    Lower,
    Capital,
    Upper,
    Mixed,
    Ideographic,
    Possessive,
}
