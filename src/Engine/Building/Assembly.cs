using Ties.Model;

namespace Ties.Engine;

/// <summary>What the assembler made of all editions.</summary>
internal sealed record Assembly(
    IReadOnlyList<PartyRecord> Parties,
    IReadOnlyList<Stake> Stakes,
    IReadOnlyList<Tie> Ties
);
