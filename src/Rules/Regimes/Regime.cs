using Ties.Model;

namespace Ties.Rules;

/// <summary>A rule about ownership or control as a sequence of dated terms.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Terms">Intervals that do not overlap, earliest first.</param>
public sealed record Regime(string Rule, IReadOnlyList<Dated<RegimeTerms>> Terms)
{
    /// <summary>The terms of a day, suspended or in force; null on a day for which nothing is provided.</summary>
    public Dated<RegimeTerms>? On(DateOnly day) => Terms.FirstOrDefault(t => t.Period.Contains(day));

    /// <summary>Whether the rule is in force on a day.</summary>
    public bool InForce(DateOnly day) => On(day) is { Value.InForce: true };
}
