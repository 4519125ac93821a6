namespace Ties.Engine;

/// <summary>The parties below a party: subordinates, subsidiaries, parties named after it.</summary>
internal static class Relatives
{
    // Kinds that lead from a part to the whole.
    private static readonly string[] Upward =
    [
        "subordinate_of",
        "subsidiary_of",
        "controlled_by",
        "named_after",
    ];

    /// <summary>Parties below, best evidenced first.</summary>
    public static IReadOnlyList<Relative> Of(string id, Snapshot snapshot)
    {
        int number = snapshot.Facts.Find(id);
        if (number < 0)
        {
            return [];
        }

        IEnumerable<Relative> tied = snapshot
            .Facts.TiesOf(number)
            .Where(t => t.To == id && Upward.Any(kind => t.Kind.EndsWith(kind, StringComparison.Ordinal)))
            .Select(t => new Relative(t.From, t.Kind.Replace('_', ' '), t.Grade, t.Source));
        IEnumerable<Relative> held = snapshot
            .Facts.StakesOf(number)
            .Select(s => new Relative(s.Owned, "held by", s.Grade, s.Source));
        return
        [
            .. tied.Concat(held)
                .OrderByDescending(r => r.Grade)
                .ThenBy(r => r.Id, StringComparer.Ordinal)
                .DistinctBy(r => r.Id),
        ];
    }
}
