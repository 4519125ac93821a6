namespace Ties.Rules;

/// <summary>What keeps a verdict undetermined.</summary>
/// <param name="Kind">What sort of fact it is.</param>
/// <param name="Holdings">
/// An irreducible set of holdings whose resolution decides; for a denominator the self-stakes, for a conflict
/// all holdings of the parties whose records contradict each other; empty for a listing date.
/// </param>
/// <param name="Decides">
/// The verdict if every holding is at its lower (not restricted) or upper (restricted) end; null for kinds
/// other than a holding.
/// </param>
public sealed record MissingFact(MissingKind Kind, IReadOnlyList<ProofStep> Holdings, Model.Verdict? Decides);

/// <summary>What sort of fact is missing.</summary>
public enum MissingKind
{
    /// <summary>The size of a holding.</summary>
    Holding,

    /// <summary>Whether shares are counted on issued or on outstanding capital (rule 4).</summary>
    Denominator,

    /// <summary>Which of contradicting records is right (rule 6).</summary>
    Conflict,

    /// <summary>Whether a party was listed on the day.</summary>
    Listing,
}
