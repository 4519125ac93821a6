namespace Ties.Reading;

/// <summary>What a document says.</summary>
/// <param name="Mentions">Every name, in order of appearance, without overlaps.</param>
/// <param name="Claims">The claims, in order of their quotes.</param>
/// <param name="Parties">The parties that mentions and claims refer to.</param>
public sealed record DocumentReading(
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Claim> Claims,
    IReadOnlyList<DocumentParty> Parties
);
