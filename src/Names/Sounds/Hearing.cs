namespace Ties.Names;

/// <summary>How strictly sounds are compared.</summary>
internal enum Hearing
{
    /// <summary>Two spellings in one script.</summary>
    Same,

    /// <summary>Two scripts that both write their vowels.</summary>
    Cross,

    /// <summary>One of the scripts leaves vowels unwritten.</summary>
    Unvocalised,
}
