using Ties.Model;

namespace Ties.Engine;

/// <summary>The answer to a <see cref="ScreenQuery"/>.</summary>
/// <param name="Query">The query.</param>
/// <param name="AsOf">The day asked about.</param>
/// <param name="Results">Candidates at or above the floor, best first.</param>
/// <param name="NearestBelow">The best candidate below the threshold; null where nothing comes near.</param>
/// <param name="Coverage">What was searched.</param>
public sealed record ScreenReply(
    ScreenQuery Query,
    DateOnly AsOf,
    IReadOnlyList<ScreenHit> Results,
    ScreenHit? NearestBelow,
    IReadOnlyList<ListCoverage> Coverage
);
