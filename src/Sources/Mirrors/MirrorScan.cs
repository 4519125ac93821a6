using Ties.Model;

namespace Ties.Sources;

/// <summary>What a folder holds.</summary>
/// <param name="Editions">Editions recognised, in order of dataset and then of date; undated ones first.</param>
/// <param name="Problems">Files and declarations that could not be taken as they stand.</param>
/// <param name="Unrecognised">Files that no reader claims, with the reason in one clause.</param>
public sealed record MirrorScan(
    IReadOnlyList<PendingEdition> Editions,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<UnrecognisedFile> Unrecognised
);
