using Ties.Model;
using Ties.Rules;

namespace Ties.Engine;

/// <summary>Gathers from a snapshot what the rules may read about a party: itself and everything upstream of it.</summary>
internal static class SurroundingsOf
{
    // Ties that lead from a party to one above it.
    private static readonly string[] Upward =
    [
        "controlled_by",
        "subsidiary_of",
        "subordinate_of",
        "accounting_parent_is",
        "affiliated_with",
        "board_majority_appointed_by",
    ];

    /// <summary>The surroundings of a party on a day.</summary>
    public static Surroundings Of(string subject, DateOnly asOf, Snapshot snapshot)
    {
        Dictionary<string, PartyRecord> parties = new(StringComparer.Ordinal);
        List<Stake> stakes = [];
        List<Tie> ties = [];
        Queue<string> open = new([subject]);
        while (open.TryDequeue(out string? id))
        {
            int number = snapshot.Facts.Find(id);
            if (number < 0 || !parties.TryAdd(id, snapshot.Facts.Read(number)))
            {
                continue;
            }

            foreach (Stake stake in snapshot.Facts.StakesIn(number))
            {
                stakes.Add(stake);
                open.Enqueue(stake.Owner);
            }

            foreach (Tie tie in snapshot.Facts.TiesOf(number).Where(t => t.Grade != Grade.Inferred))
            {
                ties.Add(tie);
                if (tie.From == id && Upward.Any(kind => tie.Kind.EndsWith(kind, StringComparison.Ordinal)))
                {
                    open.Enqueue(tie.To);
                }
            }
        }

        return new Surroundings
        {
            Subject = subject,
            AsOf = asOf,
            Listings = [.. parties.Values.SelectMany(p => p.Listings)],
            Stakes = stakes,
            Ties = [.. ties.Distinct()],
            Coverage = snapshot.CoverageOn(asOf),
            Captions = parties.ToDictionary(p => p.Key, p => p.Value.Entity.Caption, StringComparer.Ordinal),
            Countries = parties
                .Where(p => p.Value.Entity.Values("country").Any())
                .ToDictionary(
                    p => p.Key,
                    p => p.Value.Entity.Values("country").First(),
                    StringComparer.Ordinal
                ),
        };
    }
}
