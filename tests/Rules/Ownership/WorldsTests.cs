using Ties.Model;

namespace Ties.Rules.Tests;

/// <summary>
/// The meaning itself, without fixpoints over bounds: every world of small graphs on a grid is enumerated and
/// solved; restricted is restricted in all of them, not restricted in none.
/// </summary>
public sealed class WorldsTests
{
    private const int Grid = 4;

    private sealed record Held(int Owner, int Owned, int Low, int High);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_fixpoints_say_what_all_worlds_say(bool above)
    {
        int compared = 0;
        for (int seed = 0; seed < 3_000; seed++)
        {
            Random random = new(seed);
            int count = random.Next(3, 6);
            List<Held> holdings = RandomHoldings(random, count);
            int[] listed = [.. Enumerable.Range(0, count).Where(_ => random.Next(3) == 0)];
            (HashSet<int> Some, HashSet<int> All)? worlds = Worlds(holdings, count, listed, above);
            if (worlds is not { } expected)
            {
                continue;
            }

            compared++;
            OwnershipSolution solution = Solve(holdings, count, listed, above);
            for (int node = 0; node < count; node++)
            {
                Verdict verdict =
                    expected.All.Contains(node) ? Verdict.Restricted
                    : expected.Some.Contains(node) ? Verdict.Undetermined
                    : Verdict.NotRestricted;
                Assert.True(verdict == solution.Verdict(node), $"graph {seed}, party {node}: {verdict}");
            }
        }

        Assert.True(compared > 1_000, $"only {compared} graphs have a consistent world");
    }

    private static List<Held> RandomHoldings(Random random, int count)
    {
        Dictionary<(int, int), Held> holdings = [];
        int ranges = 0;
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            int owner = random.Next(count);
            int owned = random.Next(count);
            if (owner == owned)
            {
                continue;
            }

            int low = random.Next(Grid + 1);
            int high = ranges < 5 && random.Next(2) == 0 ? random.Next(low, Grid + 1) : low;
            ranges += high > low ? 1 : 0;
            holdings[(owner, owned)] = new(owner, owned, low, high);
        }

        return [.. holdings.Values];
    }

    private static OwnershipSolution Solve(List<Held> holdings, int count, int[] listed, bool above)
    {
        StakeTable table = new();
        for (int i = 0; i < count; i++)
        {
            table.Names.Intern($"n{i}");
        }

        foreach (Held h in holdings)
        {
            table.Add(h.Owner, h.Owned, new(new Fraction(h.Low, Grid), new Fraction(h.High, Grid)), 0, 0);
        }

        OwnershipTest test = new(new Fraction(1, 2), above, Aggregates: true);
        return new OwnershipSolver(table).Solve(test, [.. listed.Select(Seed.Of)]);
    }

    private static (HashSet<int> Some, HashSet<int> All)? Worlds(
        List<Held> holdings,
        int count,
        int[] listed,
        bool above
    )
    {
        HashSet<int> some = [];
        HashSet<int>? all = null;
        int[] values = [.. holdings.Select(h => h.Low)];
        do
        {
            if (Consistent(holdings, values, count))
            {
                HashSet<int> restricted = Restricted(holdings, values, count, listed, above);
                some.UnionWith(restricted);
                all ??= [.. restricted];
                all.IntersectWith(restricted);
            }
        } while (Next(holdings, values));

        return all is null ? null : (some, all);
    }

    private static bool Next(List<Held> holdings, int[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] < holdings[i].High)
            {
                values[i]++;
                return true;
            }

            values[i] = holdings[i].Low;
        }

        return false;
    }

    private static bool Consistent(List<Held> holdings, int[] values, int count)
    {
        int[] sums = new int[count];
        for (int i = 0; i < values.Length; i++)
        {
            sums[holdings[i].Owned] += values[i];
        }

        return sums.All(s => s <= Grid);
    }

    private static HashSet<int> Restricted(
        List<Held> holdings,
        int[] values,
        int count,
        int[] listed,
        bool above
    )
    {
        HashSet<int> set = [.. listed];
        while (true)
        {
            int before = set.Count;
            for (int node = 0; node < count; node++)
            {
                int sum = 0;
                for (int i = 0; i < values.Length; i++)
                {
                    sum += holdings[i].Owned == node && set.Contains(holdings[i].Owner) ? values[i] : 0;
                }

                if (above ? sum * 2 > Grid : sum * 2 >= Grid)
                {
                    set.Add(node);
                }
            }

            if (set.Count == before)
            {
                return set;
            }
        }
    }
}
