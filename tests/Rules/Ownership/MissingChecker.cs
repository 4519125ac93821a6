using Ties.Model;

namespace Ties.Rules.Tests;

/// <summary>
/// Re-verifies what is said to be missing with the oracle: the named holdings decide when they are resolved,
/// and no smaller part of them does in the same direction.
/// </summary>
internal static class MissingChecker
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
        MissingFact? missing = solution.Missing(node);
        Assert.True((missing is null) == (solution.Verdict(node) != Verdict.Undetermined), where);
        if (missing is null)
        {
            return;
        }

        Assert.NotEqual(MissingKind.Listing, missing.Kind);
        Assert.NotEmpty(missing.Holdings);
        if (missing.Kind != MissingKind.Holding)
        {
            return;
        }

        string name = table.Names.Text(node);
        Assert.True(
            Decide(graph, test, table, missing.Holdings, missing.Decides!.Value, name) == missing.Decides,
            $"{where}: {missing.Decides} is not decided"
        );
        if (missing.Holdings.Count > 1)
        {
            for (int i = 0; i < missing.Holdings.Count; i++)
            {
                ProofStep[] less = [.. missing.Holdings.Take(i), .. missing.Holdings.Skip(i + 1)];
                Assert.True(
                    Decide(graph, test, table, less, missing.Decides.Value, name) == Verdict.Undetermined,
                    $"{where}: holding {i} is not needed"
                );
            }
        }
    }

    private static Verdict Decide(
        RandomGraph graph,
        OwnershipTest test,
        StakeTable table,
        IReadOnlyList<ProofStep> resolved,
        Verdict decides,
        string target
    )
    {
        List<Oracle.Row> rows = [.. graph.Rows];
        foreach (ProofStep step in resolved)
        {
            string owner = table.Names.Text(step.Owner);
            string owned = table.Names.Text(step.Owned);
            rows.RemoveAll(r => r.Owner == owner && r.Owned == owned);
            Fraction end = decides == Verdict.NotRestricted ? step.Share.Min : step.Share.Max;
            rows.Add(new(owner, owned, end, end));
        }

        Oracle.Result result = Oracle.Solve(rows, graph.Listed, test, graph.Names);
        return result.Certain.Contains(target) ? Verdict.Restricted
            : result.Possible.Contains(target) ? Verdict.Undetermined
            : Verdict.NotRestricted;
    }
}
