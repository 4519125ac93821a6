using Ties.Model;

namespace Ties.Rules;

/// <summary>Finds circular ownership.</summary>
internal static class Circle
{
    /// <summary>
    /// Whether a circle of holdings between different parties lies in or above a party: leaves are taken away
    /// until none is left; what remains runs in circles.
    /// </summary>
    public static bool Exists(IReadOnlyList<Stake> stakes, string subject)
    {
        Dictionary<string, HashSet<string>> holders = new(StringComparer.Ordinal);
        ILookup<string, Stake> byOwned = stakes.ToLookup(s => s.Owned, StringComparer.Ordinal);
        Queue<string> open = new([subject]);
        while (open.TryDequeue(out string? party))
        {
            if (holders.TryAdd(party, [.. byOwned[party].Select(s => s.Owner).Where(o => o != party)]))
            {
                foreach (string holder in holders[party])
                {
                    open.Enqueue(holder);
                }
            }
        }

        Dictionary<string, int> left = holders.ToDictionary(
            h => h.Key,
            h => h.Value.Count,
            StringComparer.Ordinal
        );
        ILookup<string, string> held = holders
            .SelectMany(h => h.Value.Select(owner => (owner, h.Key)))
            .ToLookup(p => p.owner, p => p.Key, StringComparer.Ordinal);
        Queue<string> free = new(left.Where(l => l.Value == 0).Select(l => l.Key));
        int taken = 0;
        while (free.TryDequeue(out string? party))
        {
            taken++;
            foreach (string below in held[party])
            {
                if (--left[below] == 0)
                {
                    free.Enqueue(below);
                }
            }
        }

        return taken < holders.Count;
    }
}
