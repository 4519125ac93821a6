using Ties.Model;

namespace Ties.Engine;

/// <summary>Everything that follows for a party on a day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Identification">Who the question is about.</param>
/// <param name="Answers">The answer of every rule; empty where nobody is identified.</param>
/// <param name="Ties">Ties of the subject that lead to listed parties, nearest first.</param>
/// <param name="Coverage">What was searched.</param>
public sealed record AssessReply(
    DateOnly AsOf,
    Identification Identification,
    IReadOnlyList<Answer> Answers,
    IReadOnlyList<TiePath> Ties,
    IReadOnlyList<ListCoverage> Coverage
);

/// <summary>A chain of ties from a party to another.</summary>
/// <param name="Steps">The steps in order.</param>
/// <param name="End">The party it leads to.</param>
/// <param name="Listings">That party's listings on the day.</param>
public sealed record TiePath(IReadOnlyList<Step> Steps, PartyRecord End, IReadOnlyList<Listing> Listings);
