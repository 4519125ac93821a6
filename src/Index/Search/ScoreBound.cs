namespace Ties.Index;

/// <summary>How a candidate's rank bounds the comparer's score.</summary>
/// <remarks>
/// Measured, not proven: the rank is the index's own estimate. A test compares with scoring every pair of real lists
/// and fails where a name at or above the threshold is not found.
/// </remarks>
internal static class ScoreBound
{
    /// <summary>Rank below which a name is not even worth showing as the nearest.</summary>
    public const float Floor = 0.15f;

    private const float MatchRank = 0.4f;
    private const double MatchScore = 0.7;

    /// <summary>The highest score the comparer gives to names of this rank.</summary>
    public static double Of(float rank) => Math.Min(1, MatchScore + ((rank - MatchRank) * 0.8));

    /// <summary>The lowest rank at which a score is possible.</summary>
    public static float LeastRank(double score) =>
        (float)Math.Max(Floor, MatchRank + (Math.Min(0, score - MatchScore) / 0.8));
}
