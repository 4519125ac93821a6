using Ties.Model;

namespace Ties.Rules.Tests;

/// <summary>
/// Re-verifies a proof without the solver: every step is a holding of the graph, its owner is listed or was
/// shown before, what is shown of each party meets the threshold, and no step can be taken away.
/// </summary>
internal static class ProofChecker
{
    public static void Check(
        RandomGraph graph,
        OwnershipTest test,
        StakeTable table,
        OwnershipSolution solution,
        int node,
        string where
    )
    {
        IReadOnlyList<ProofStep> proof = solution.Proof(node);
        bool derived = solution.Verdict(node) == Verdict.Restricted && !solution.IsListed(node);
        Assert.True(derived == (proof.Count > 0), where);
        if (!derived)
        {
            return;
        }

        foreach (ProofStep step in proof)
        {
            string[] rows =
            [
                .. step.Rows.Select(r => $"{graph.Rows[r].Owner}>{graph.Rows[r].Owned}").Distinct(),
            ];
            string pair = $"{table.Names.Text(step.Owner)}>{table.Names.Text(step.Owned)}";
            Assert.True(rows is [var only] && only == pair, $"{where}: rows of {pair}");
        }

        Assert.True(Proves(proof, graph, test, table, solution, node), $"{where}: the proof does not hold");
        for (int i = 0; i < proof.Count; i++)
        {
            ProofStep[] less = [.. proof.Take(i), .. proof.Skip(i + 1)];
            Assert.False(
                Proves(less, graph, test, table, solution, node),
                $"{where}: step {i} is not needed"
            );
        }
    }

    private static bool Proves(
        IReadOnlyList<ProofStep> proof,
        RandomGraph graph,
        OwnershipTest test,
        StakeTable table,
        OwnershipSolution solution,
        int target
    )
    {
        string[] listed = [.. graph.Listed.Where(l => proof.Any(s => s.Owner == table.Names.Find(l)))];
        // One person's holdings only, where the regime does not aggregate.
        string[][] seeds = test.Aggregates ? [listed] : [.. listed.Select(l => new[] { l })];
        return seeds.Any(s =>
            Reaches(proof, [.. s.Select(table.Names.Find)], test, solution, graph, table, target)
        );
    }

    private static bool Reaches(
        IReadOnlyList<ProofStep> proof,
        HashSet<int> shown,
        OwnershipTest test,
        OwnershipSolution solution,
        RandomGraph graph,
        StakeTable table,
        int target
    )
    {
        foreach (IGrouping<int, ProofStep> steps in proof.GroupBy(s => s.Owned))
        {
            Oracle.Near sum = Oracle.Near.Zero;
            foreach (ProofStep step in steps.Where(s => shown.Contains(s.Owner)))
            {
                Fraction open = step.Share.MinExcluded ? Fraction.One : Fraction.Zero;
                sum += new Oracle.Near(step.Share.Min, open);
            }

            if (solution.Conflict(steps.Key))
            {
                // Every holder above zero must have been shown.
                IEnumerable<string> holders = graph
                    .Rows.Where(r => r.Owned == table.Names.Text(steps.Key) && r.Owner != r.Owned)
                    .GroupBy(r => r.Owner)
                    .Where(g => HullLow(g) > Fraction.Zero)
                    .Select(g => g.Key);
                if (
                    holders.Any(h =>
                        !steps.Any(s => s.Owner == table.Names.Find(h) && shown.Contains(s.Owner))
                    )
                )
                {
                    continue;
                }
            }

            int order = sum.CompareTo(Oracle.Near.Of(test.Threshold));
            if (test.Above ? order > 0 : order >= 0)
            {
                shown.Add(steps.Key);
            }
        }

        return shown.Contains(target);
    }

    private static Fraction HullLow(IEnumerable<Oracle.Row> rows)
    {
        Fraction? unclassed = null;
        Dictionary<string, Fraction> classes = [];
        foreach (Oracle.Row row in rows)
        {
            if (row.Class.Length == 0)
            {
                unclassed = unclassed is { } low && low < row.Low ? low : row.Low;
            }
            else
            {
                classes[row.Class] =
                    classes.TryGetValue(row.Class, out Fraction low) && low < row.Low ? low : row.Low;
            }
        }

        if (classes.Count == 0)
        {
            return unclassed!.Value;
        }

        Fraction total = classes.Values.Aggregate(Fraction.Zero, (a, b) => a + b);
        return unclassed is { } other && other < total ? other : total;
    }
}
