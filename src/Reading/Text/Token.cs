namespace Ties.Reading;

/// <summary>One token: offsets in UTF-16 units, the lower-cased word (pooled), and its shape.</summary>
internal readonly record struct Token(int Start, int End, TokenKind Kind, string Lower, bool SpaceBefore)
{
    public int Length => End - Start;

    /// <summary>Whether a name may contain it: capitalised, mixed, or ideographic.</summary>
    public bool IsName =>
        Kind is TokenKind.Capital or TokenKind.Upper or TokenKind.Mixed or TokenKind.Ideographic;

    public bool IsWord =>
        Kind
            is TokenKind.Lower
                or TokenKind.Capital
                or TokenKind.Upper
                or TokenKind.Mixed
                or TokenKind.Ideographic;

    public bool Is(string lower) => string.Equals(Lower, lower, StringComparison.Ordinal);
}
