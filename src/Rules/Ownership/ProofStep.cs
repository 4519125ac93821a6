using Ties.Model;

namespace Ties.Rules;

/// <summary>One holding of a proof.</summary>
/// <param name="Owner">The holder.</param>
/// <param name="Owned">The party held.</param>
/// <param name="Share">The holding's interval.</param>
/// <param name="Rows">Its source rows.</param>
public sealed record ProofStep(int Owner, int Owned, ShareRange Share, IReadOnlyList<int> Rows);
