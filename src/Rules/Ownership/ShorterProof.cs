using System.Numerics;

namespace Ties.Rules;

/// <summary>
/// Where holdings of different persons are not added, a proof that starts from one listed party may lead
/// through another one, from whom the rest of the proof stands by itself.
/// </summary>
internal static class ShorterProof<T>
    where T : struct, INumber<T>
{
    /// <summary>A proof with fewer steps, all of them of <paramref name="proof"/>; null where there is none.</summary>
    public static IReadOnlyList<ProofStep>? Of(
        HoldingGraph<T> graph,
        T threshold,
        bool above,
        IReadOnlyList<ProofStep> proof,
        Func<int, bool> isListed,
        int target
    )
    {
        HashSet<int> held = [.. proof.Select(s => s.Owned)];
        int[] nodes = [.. proof.SelectMany(s => new[] { s.Owner, s.Owned }).Distinct()];
        // Steps stand in the order of derivation: the last listed parties are the nearest to the target.
        int[] starts = [.. nodes.Where(n => isListed(n) && held.Contains(n)).Reverse()];
        if (starts.Length == 0)
        {
            return null;
        }

        Dictionary<int, int> number = [];
        foreach (int node in nodes)
        {
            number.Add(node, number.Count);
        }

        HoldingGraph<T> local = new(nodes.Length, graph.Whole, Holdings(graph, proof, number));
        Fixpoint<T> run = new(local, threshold, above);
        foreach (int start in starts)
        {
            run.Run([Seed.Of(number[start])], possible: false);
            if (run.IsCertain(number[target]))
            {
                HashSet<(int, int)> kept =
                [
                    .. OwnershipProof<T>
                        .Of(local, threshold, above, run, number[target])
                        .Select(s => (nodes[s.Owner], nodes[s.Owned])),
                ];
                return [.. proof.Where(s => kept.Contains((s.Owner, s.Owned)))];
            }
        }

        return null;
    }

    // With the self-stakes, so that a party whose records conflict still does.
    private static IEnumerable<Holding<T>> Holdings(
        HoldingGraph<T> graph,
        IReadOnlyList<ProofStep> proof,
        Dictionary<int, int> number
    )
    {
        foreach (ProofStep step in proof)
        {
            yield return Local(graph.Of(step.Owner, step.Owned), number);
        }

        foreach (int node in number.Keys)
        {
            if (graph.Treasury(node) is { } treasury)
            {
                yield return Local(treasury, number);
            }
        }
    }

    // The source rows stay in the proof itself.
    private static Holding<T> Local(Holding<T> holding, Dictionary<int, int> number) =>
        holding with
        {
            Owner = number[holding.Owner],
            Owned = number[holding.Owned],
            Marks = holding.Marks & ~Holding<T>.Several,
        };
}
