using System.Numerics;

namespace Ties.Rules;

/// <summary>
/// The minimal proof that a party is certain. For each party in it, the largest holdings of certain holders
/// that entered before it are taken until the threshold is met; taking one away would break the sum. Where
/// more than the whole is held (rule 6), every holding above zero is needed.
/// </summary>
internal static class OwnershipProof<T>
    where T : struct, INumber<T>
{
    public static IReadOnlyList<ProofStep> Of(
        HoldingGraph<T> graph,
        T threshold,
        bool above,
        Fixpoint<T> run,
        int target
    )
    {
        List<Holding<T>> taken = [];
        HashSet<int> wanted = [target];
        Stack<int> open = new([target]);
        while (open.TryPop(out int node))
        {
            if (run.Rank(node) < run.CertainSeeds)
            {
                continue;
            }

            foreach (Holding<T> holding in Needed(graph, threshold, above, run, node))
            {
                taken.Add(holding);
                if (wanted.Add(holding.Owner))
                {
                    open.Push(holding.Owner);
                }
            }
        }

        return
        [
            .. taken
                .OrderBy(h => run.Rank(h.Owned))
                .ThenBy(h => run.Rank(h.Owner))
                .Select(h => graph.ToStep(h)),
        ];
    }

    private static List<Holding<T>> Needed(
        HoldingGraph<T> graph,
        T threshold,
        bool above,
        Fixpoint<T> run,
        int node
    )
    {
        bool conflict = NodeState<T>.Of(graph, node).Conflicts(graph.Whole, graph.Treasury(node));
        int rank = run.Rank(node);
        List<Holding<T>> candidates = [];
        foreach (ref readonly Holding<T> holding in graph.HoldersOf(node))
        {
            int owner = run.Rank(holding.Owner);
            bool counts = !T.IsZero(holding.Low) || holding.LowOpen != 0;
            if (owner >= 0 && owner < rank && counts)
            {
                candidates.Add(holding);
            }
        }

        candidates.Sort((a, b) => -Larger(a, b));
        List<Holding<T>> needed = [];
        T sum = T.Zero;
        int open = 0;
        foreach (Holding<T> holding in candidates)
        {
            bool met = sum > threshold || (sum == threshold && (!above || open > 0));
            if (met && (!conflict || T.IsZero(holding.Low)))
            {
                break;
            }

            needed.Add(holding);
            sum += holding.Low;
            open += holding.LowOpen;
        }

        return needed;
    }

    private static int Larger(in Holding<T> a, in Holding<T> b)
    {
        int order = a.Low.CompareTo(b.Low);
        return order != 0 ? order
            : a.LowOpen != b.LowOpen ? a.LowOpen.CompareTo(b.LowOpen)
            : b.Owner.CompareTo(a.Owner);
    }
}
