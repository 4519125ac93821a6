namespace Ties.Names;

/// <summary>A correspondence between a run of parts of one name and a run of the other.</summary>
/// <param name="A">First part of the run in the first name.</param>
/// <param name="ALength">Parts in that run.</param>
/// <param name="B">First part of the run in the second name.</param>
/// <param name="BLength">Parts in that run.</param>
/// <param name="Kind">How they correspond.</param>
/// <param name="Cost">Cost of the difference: edits of a spelling, or the share of the sound that differs.</param>
/// <param name="Preference">Higher wins where correspondences compete.</param>
internal readonly record struct PartMatch(
    byte A,
    byte ALength,
    byte B,
    byte BLength,
    MatchKind Kind,
    float Cost,
    float Preference
);
