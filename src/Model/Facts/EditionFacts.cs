namespace Ties.Model;

/// <summary>Everything one reader found in one edition. A bad row is a problem, never an exception.</summary>
public sealed record EditionFacts
{
    /// <summary>The dataset.</summary>
    public required Dataset Dataset { get; init; }

    /// <summary>The edition.</summary>
    public required Edition Edition { get; init; }

    /// <summary>Parties, in row order; one entity may appear several times and is then merged by id.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    /// <summary>Listings.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];

    /// <summary>Holdings. Parties are named by id where the source has ids, else by <c>name:</c> plus the name.</summary>
    public IReadOnlyList<Stake> Stakes { get; init; } = [];

    /// <summary>Other ties, named likewise.</summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>What could not be taken as it stands.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>
    /// Whether an entity's id is the publisher's own and therefore the same party in every form of the list
    /// (OFAC's entity number); false where the id is derived from the name.
    /// </summary>
    public bool PublisherIds { get; init; }
}
