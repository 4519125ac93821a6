namespace Ties.Model;

/// <summary>Everything a snapshot holds about one party, except the parties around it.</summary>
/// <param name="Entity">The party as stated.</param>
/// <param name="Listings">Its listings, oldest first.</param>
/// <param name="Merges">Why its source entities are held to be one.</param>
public sealed record PartyRecord(Entity Entity, IReadOnlyList<Listing> Listings, IReadOnlyList<Merge> Merges);
