namespace Ties.Model;

/// <summary>What one rule says about one party on one day.</summary>
public sealed record Answer
{
    /// <summary>Id of the rule; a list's id is also the id of its direct rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary><see cref="Grade.Listed"/> for a direct listing, <see cref="Grade.Derived"/> for an ownership or control rule.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Whether the rule was in force on the day.</summary>
    public bool InForce { get; init; } = true;

    /// <summary>False where the rule's legal status on the day is not confirmed; then <see cref="Otherwise"/> is given.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>The verdict if an unconfirmed rule is not in force.</summary>
    public Verdict? Otherwise { get; init; }

    /// <summary>One sentence for people.</summary>
    public required string Summary { get; init; }

    /// <summary>The aggregate share the rule computed; null where it computes none.</summary>
    public ShareRange? Share { get; init; }

    /// <summary>The proof, in order.</summary>
    public IReadOnlyList<Step> Why { get; init; } = [];

    /// <summary>Licence requirements that follow.</summary>
    public IReadOnlyList<Requirement> Requirements { get; init; } = [];

    /// <summary>Circumstances to look at, each with its rule's citation.</summary>
    public IReadOnlyList<Flag> Flags { get; init; } = [];

    /// <summary>What would settle an undetermined verdict: facts and the documents that hold them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
