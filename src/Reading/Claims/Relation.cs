namespace Ties.Reading;

/// <summary>One row of <c>relations.txt</c>.</summary>
internal sealed record Relation(
    string Id,
    Predicate Predicate,
    bool FillerIsSubject,
    string FillerKinds,
    string HolderKinds,
    IReadOnlySet<string> Prepositions,
    string? Note
);
