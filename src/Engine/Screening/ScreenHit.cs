using Ties.Model;

namespace Ties.Engine;

/// <summary>A candidate with its score and the reasons for it.</summary>
/// <param name="Party">The party.</param>
/// <param name="Score">Probability, 0 to 1, that a careful reviewer would call it the same party.</param>
/// <param name="Match">Whether the score reaches the threshold. A name match is not an identification.</param>
/// <param name="Reasons">Why, one per feature.</param>
/// <param name="Listings">Its listings that had begun by the day asked about, or may have.</param>
public sealed record ScreenHit(
    PartyRecord Party,
    double Score,
    bool Match,
    IReadOnlyList<ScreenReason> Reasons,
    IReadOnlyList<Listing> Listings
)
{
    /// <summary>Whether an identifier of the query is an identifier of the party.</summary>
    public bool ByIdentifier => Reasons.Any(r => r.Feature == ScreenReason.Identifier);
}

/// <summary>One reason for a score.</summary>
/// <param name="Feature">Such as <c>name_match</c> or <c>identifier_match</c>.</param>
/// <param name="Score">What the feature gives by itself, 0 to 1.</param>
/// <param name="Detail">One readable line.</param>
/// <param name="Query">The query's value.</param>
/// <param name="Candidate">The party's value.</param>
public sealed record ScreenReason(string Feature, double Score, string Detail, string Query, string Candidate)
{
    /// <summary>The feature of an identifier in common.</summary>
    public const string Identifier = "identifier_match";

    /// <summary>The feature of a name.</summary>
    public const string Name = "name_match";
}
