using Ties.Model;

namespace Ties.Engine;

/// <summary>Looks around a party: which listed parties its ties lead to within a few steps.</summary>
internal sealed class Surveyor(Snapshot snapshot, DateOnly asOf)
{
    private const int MostSteps = 2;

    // A state or a regulator is tied to many; a path through a party with more ties than this says little.
    private const int HubDegree = 25;

    /// <summary>Paths to parties listed on the day, shortest and best evidenced first; one per party.</summary>
    public IReadOnlyList<TiePath> ListedAround(string id)
    {
        Dictionary<string, IReadOnlyList<Step>> reached = new(StringComparer.Ordinal) { [id] = [] };
        Queue<string> open = new([id]);
        List<TiePath> paths = [];
        while (open.TryDequeue(out string? from))
        {
            IReadOnlyList<Step> steps = reached[from];
            if (steps.Count == MostSteps)
            {
                continue;
            }

            List<(Step Step, Grade Grade, string To)> edges = [.. Edges(from)];
            if (from != id && edges.Count > HubDegree)
            {
                continue;
            }

            foreach (
                (Step step, _, string to) in edges
                    .OrderByDescending(e => e.Grade)
                    .ThenBy(e => e.To, StringComparer.Ordinal)
            )
            {
                if (!reached.TryAdd(to, [.. steps, step]))
                {
                    continue;
                }

                open.Enqueue(to);
                if (snapshot.Party(to) is { } party && Listed(party) is { Count: > 0 } listings)
                {
                    paths.Add(new TiePath(reached[to], party, listings));
                }
            }
        }

        return paths;
    }

    private List<Listing> Listed(PartyRecord party) =>
        [.. party.Listings.Where(l => l.OnListAt(asOf) == true)];

    private IEnumerable<(Step Step, Grade Grade, string To)> Edges(string id)
    {
        int number = snapshot.Facts.Find(id);
        if (number < 0)
        {
            yield break;
        }

        foreach (
            Stake stake in snapshot
                .Facts.StakesIn(number)
                .Concat(snapshot.Facts.StakesOf(number))
                .Where(s => s.Period.Contains(asOf))
        )
        {
            yield return (AsStep(stake), stake.Grade, stake.Owner == id ? stake.Owned : stake.Owner);
        }

        foreach (Tie tie in snapshot.Facts.TiesOf(number).Where(t => t.Period.Contains(asOf)))
        {
            yield return (
                new Step.Tied(tie) { Sources = [tie.Source] },
                tie.Grade,
                tie.From == id ? tie.To : tie.From
            );
        }
    }

    private static Step.Holding AsStep(Stake stake) =>
        new(stake.Owner, stake.Owned, stake.Share, stake.Period, stake.Grade, stake.Citation)
        {
            Sources = [stake.Source],
        };
}
