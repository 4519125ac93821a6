namespace Ties.Reading;

/// <summary>One row of <c>events.txt</c>.</summary>
internal sealed record Event(
    string Id,
    Predicate Predicate,
    IReadOnlyList<string> Subject,
    IReadOnlyList<string> Object,
    string SubjectKinds,
    string ObjectKinds,
    Modality? Modality,
    string? Note
);
