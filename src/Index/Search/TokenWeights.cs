using Ties.Names;

namespace Ties.Index;

/// <summary>
/// What a token counts in a candidate's rank: its rarity in this index times what its role tells. The comparer has the
/// last word; these only decide what it is shown.
/// </summary>
internal static class TokenWeights
{
    /// <summary>Weight of a single letter: how many bear it says little about what it stands for.</summary>
    public const float Initial = 2;

    /// <summary>Rarity of a token that stands in <paramref name="frequency"/> of <paramref name="rows"/> rows.</summary>
    public static float Rarity(int frequency, int rows) => MathF.Log((rows + 1f) / (frequency + 0.5f)) + 0.5f;

    /// <summary>True for a token that may stand for a longer one.</summary>
    public static bool IsInitial(ReadOnlySpan<char> token) =>
        token.Length == 1 && token[0] is >= 'a' and <= 'z';

    /// <summary>Share of its rarity that a token of this role counts.</summary>
    public static float OfRole(TokenRole role) =>
        role switch
        {
            TokenRole.Core => 1,
            TokenRole.Number => 0.9f,
            TokenRole.Patronymic => 0.7f,
            TokenRole.Place => 0.6f,
            TokenRole.Descriptor => 0.6f,
            TokenRole.Initial => 1,
            TokenRole.Particle => 0.2f,
            TokenRole.LegalForm => 0.2f,
            TokenRole.Honorific => 0.1f,
        };
}
