namespace Ties.Names;

/// <summary>How probable it is that two parties are the same, and why.</summary>
/// <param name="Score">Calibrated probability, 0 to 1.</param>
/// <param name="Detail">One readable line.</param>
/// <param name="Features">The table behind the score.</param>
/// <param name="QueryName">The name of the query that matched best; null where there was none to compare.</param>
/// <param name="CandidateName">The candidate's name it matched.</param>
public sealed record PartyComparison(
    double Score,
    string Detail,
    IReadOnlyList<NameFeature> Features,
    AnalysedName? QueryName,
    AnalysedName? CandidateName
);
