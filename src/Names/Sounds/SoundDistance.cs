namespace Ties.Names;

/// <summary>
/// Weighted edit distance between two sequences of sound units (Wagner and Fischer's algorithm; costs from
/// <c>sounds.txt</c>). Symmetric.
/// </summary>
internal static class SoundDistance
{
    private const int Most = 64;

    /// <summary>The distance in consonants' worth; sequences are compared in their first 64 units.</summary>
    /// <param name="a">One sequence.</param>
    /// <param name="b">The other.</param>
    /// <param name="hearing">How strictly.</param>
    public static float Between(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, Hearing hearing)
    {
        a = a[..Math.Min(a.Length, Most)];
        b = b[..Math.Min(b.Length, Most)];
        Span<float> row = stackalloc float[Most + 1];
        Span<float> gaps = stackalloc float[Most];
        row[0] = 0;
        for (int j = 1; j <= b.Length; j++)
        {
            gaps[j - 1] = Gap(b[j - 1], hearing);
            row[j] = row[j - 1] + gaps[j - 1];
        }

        for (int i = 1; i <= a.Length; i++)
        {
            float diagonal = row[0];
            uint unit = a[i - 1];
            float gap = Gap(unit, hearing);
            row[0] += gap;
            for (int j = 1; j <= b.Length; j++)
            {
                float swap = diagonal + SoundTable.Substitution(unit, b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(swap, Math.Min(row[j] + gap, row[j - 1] + gaps[j - 1]));
            }
        }

        return row[b.Length];
    }

    /// <summary>How much there is to hear: consonants count 1, vowels a third, optional units little.</summary>
    public static float Weight(ReadOnlySpan<uint> units)
    {
        float weight = 0;
        foreach (uint unit in units)
        {
            weight +=
                (unit & SoundTable.Optional) != 0 ? 0.15f
                : (unit & SoundTable.Vowels) == unit ? 0.4f
                : (unit & SoundTable.Weak) != 0 ? 0.6f
                : 1;
        }

        return weight;
    }

    private static float Gap(uint unit, Hearing hearing)
    {
        if ((unit & SoundTable.Optional) != 0)
        {
            return 0.04f;
        }

        if (hearing != Hearing.Same && (unit & SoundTable.Weak) != 0)
        {
            return 0.18f;
        }

        bool vowel = (unit & SoundTable.Vowels) != 0;
        return !vowel ? 0.9f
            : hearing == Hearing.Unvocalised ? 0.1f
            : 0.3f;
    }
}
