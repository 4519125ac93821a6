namespace Ties.Reading;

/// <summary>One row of <c>frames.txt</c>.</summary>
internal sealed record Frame(
    string Id,
    Predicate Predicate,
    IReadOnlySet<string> Verbs,
    string Subject,
    string Object,
    string SubjectKinds,
    string ObjectKinds,
    string? Note
);
