namespace Ties.Names;

/// <summary>How two parts of names were found to correspond.</summary>
internal enum MatchKind : byte
{
    None,
    Exact,
    Variant,
    Meaning,
    Edit,
    Sound,
    Initial,
    Truncated,
    Scrambled,
}
