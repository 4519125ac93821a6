using System.Numerics;

namespace Ties.Rules;

/// <summary>The order in which seeds are run where a regime does not aggregate.</summary>
internal static class SeedOrder
{
    /// <summary>
    /// Indexes of the seeds, such that a seed that leads to another by holdings, and not back, stands before
    /// it: reverse order of leaving in a depth-first walk with its own stack.
    /// </summary>
    /// <param name="graph">The holdings.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="reachable">
    /// Parties that some run may reach, such as those possible if all holdings were added; no other is walked.
    /// </param>
    public static IEnumerable<int> TopDown<T>(
        HoldingGraph<T> graph,
        IReadOnlyList<Seed> seeds,
        Func<int, bool> reachable
    )
        where T : struct, INumber<T>
    {
        int[] position = new int[graph.NodeCount];
        int left = 0;
        Stack<(int Node, int Next)> path = new();
        bool[] seen = new bool[graph.NodeCount];
        foreach (int start in seeds.SelectMany(s => s.Nodes))
        {
            if (seen[start])
            {
                continue;
            }

            seen[start] = true;
            path.Push((start, 0));
            while (path.TryPop(out (int Node, int Next) here))
            {
                ReadOnlySpan<int> held = graph.HeldBy(here.Node);
                int next = here.Next;
                while (
                    next < held.Length
                    && (seen[graph.At(held[next]).Owned] || !reachable(graph.At(held[next]).Owned))
                )
                {
                    next++;
                }

                if (next == held.Length)
                {
                    position[here.Node] = ++left;
                    continue;
                }

                path.Push((here.Node, next + 1));
                int child = graph.At(held[next]).Owned;
                seen[child] = true;
                path.Push((child, 0));
            }
        }

        // Certain seeds first: a seed that is only possible must not keep a certain one from its run.
        return Enumerable
            .Range(0, seeds.Count)
            .OrderByDescending(i => seeds[i].Certain)
            .ThenByDescending(i => seeds[i].Nodes.Max(n => position[n]));
    }
}
