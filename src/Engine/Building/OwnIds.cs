using Ties.Model;

namespace Ties.Engine;

/// <summary>
/// A user's own lists keep their ids as written; where two of them use one id for two parties, the later list's id
/// is put behind the list's name.
/// </summary>
internal static class OwnIds
{
    /// <summary>The facts with ids that no other dataset uses.</summary>
    /// <param name="facts">The facts of one edition.</param>
    /// <param name="owner">The dataset that already uses an id; null where none does.</param>
    public static EditionFacts Separate(EditionFacts facts, Func<string, string?> owner)
    {
        if (!facts.Dataset.Id.StartsWith("user_", StringComparison.Ordinal))
        {
            return facts;
        }

        HashSet<string> taken =
        [
            .. facts
                .Entities.Select(e => e.Id)
                .Where(id => owner(id) is { } other && other != facts.Dataset.Id),
        ];
        if (taken.Count == 0)
        {
            return facts;
        }

        string Own(string id) => taken.Contains(id) ? $"{facts.Dataset.Id}/{id}" : id;
        return facts with
        {
            Entities = [.. facts.Entities.Select(e => e with { Id = Own(e.Id) })],
            Listings = [.. facts.Listings.Select(l => l with { EntityId = Own(l.EntityId) })],
        };
    }
}
