namespace Ties.Engine;

/// <summary>Who a question is about, or who it may be about.</summary>
/// <param name="Subject">The party where it is identified, else null.</param>
/// <param name="IdentifiedBy">What identifies it: <c>id</c>, <c>identifier</c>, <c>full name</c>, <c>name+country</c>, <c>name+birth_date</c>.</param>
/// <param name="Candidates">Candidates by score where it is not identified, and near ones where it is.</param>
public sealed record Identification(
    Ties.Model.PartyRecord? Subject,
    string? IdentifiedBy,
    IReadOnlyList<ScreenHit> Candidates
);
