using Ties.Model;

namespace Ties.Engine;

/// <summary>What an update did.</summary>
/// <param name="Manifest">The snapshot that answers now.</param>
/// <param name="Built">False where nothing was new and the snapshot stayed.</param>
/// <param name="Recognised">Editions recognised in the folder, new or not.</param>
/// <param name="Taken">Editions taken in by this run.</param>
/// <param name="Refused">Editions refused, each with the reason; the older ones stay in force.</param>
/// <param name="Problems">Files that were not taken, and why.</param>
public sealed record UpdateOutcome(
    Manifest Manifest,
    bool Built,
    int Recognised,
    IReadOnlyList<Edition> Taken,
    IReadOnlyList<string> Refused,
    IReadOnlyList<Problem> Problems
);
