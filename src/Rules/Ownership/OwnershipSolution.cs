using Ties.Model;

namespace Ties.Rules;

/// <summary>What one regime says of every party of a graph on one day. Parties are numbers of its names.</summary>
public abstract class OwnershipSolution
{
    private protected OwnershipSolution() { }

    /// <summary>Number of parties.</summary>
    public abstract int NodeCount { get; }

    /// <summary>Listed parties are restricted whatever their holders.</summary>
    public abstract Verdict Verdict(int node);

    /// <summary>Whether the party is itself a certain seed.</summary>
    public abstract bool IsListed(int node);

    /// <summary>
    /// The certain and the possible share of restricted holders, as fractions of one; with its ends marked
    /// excluded where they cannot be met.
    /// </summary>
    public abstract ShareRange Share(int node);

    /// <summary>Whether more than the whole of the party is held for certain.</summary>
    public abstract bool Conflict(int node);

    /// <summary>The holders that may count and hold something, those that count for certain first.</summary>
    public abstract IReadOnlyList<int> Via(int node);

    /// <summary>
    /// For a party that is restricted by ownership: a minimal set of holdings that proves it, holders before
    /// what they hold; empty for every other party.
    /// </summary>
    public abstract IReadOnlyList<ProofStep> Proof(int node);

    /// <summary>For an undetermined party: what is missing; else null.</summary>
    public abstract MissingFact? Missing(int node);
}
