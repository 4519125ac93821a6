namespace Ties.Names;

/// <summary>
/// Weighted edit distance between two words in letters (optimal string alignment: insert, delete, replace, swap of
/// neighbours). Vowels, doubled letters, h and letters that sound alike cost less; the first letter costs more. A plain
/// edit of a consonant costs 1. Symmetric.
/// </summary>
internal static class Spelling
{
    private const int Most = 32;
    private const float First = 1.25f;
    private const float TooFar = 99;

    private static readonly float[] Swaps = Build();

    /// <summary>The cost; words are compared in their first 32 letters.</summary>
    /// <param name="a">One word.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">Above this the exact figure does not matter: the work stops and a large one is returned.</param>
    public static float Cost(ReadOnlySpan<char> a, ReadOnlySpan<char> b, float limit = float.MaxValue)
    {
        int n = Math.Min(a.Length, Most);
        int m = Math.Min(b.Length, Most);
        int width = m + 1;
        Span<float> rows = stackalloc float[3 * (Most + 1)];
        float least = 0;
        Span<float> before = rows[..width];
        Span<float> last = rows.Slice(width, width);
        Span<float> row = rows.Slice(2 * width, width);
        Span<float> gaps = stackalloc float[Most];
        last[0] = 0;
        for (int j = 1; j <= m; j++)
        {
            gaps[j - 1] = Gap(b, j - 1, m);
            last[j] = last[j - 1] + gaps[j - 1];
        }

        for (int i = 1; i <= n; i++)
        {
            float gap = Gap(a, i - 1, n);
            float leastBefore = least;
            row[0] = last[0] + gap;
            least = row[0];
            char c = a[i - 1];
            for (int j = 1; j <= m; j++)
            {
                float best = last[j - 1] + Replace(c, b[j - 1], i == 1 && j == 1);
                best = Math.Min(best, Math.Min(last[j] + gap, row[j - 1] + gaps[j - 1]));
                if (i > 1 && j > 1 && c == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + (i == 2 || j == 2 ? 0.75f * First : 0.75f));
                }

                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > limit && leastBefore > limit)
            {
                return TooFar;
            }

            Span<float> spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return last[m] + (Math.Abs(a.Length - n - (b.Length - m)) * 0.9f);
    }

    private static float Replace(char a, char b, bool first)
    {
        if (a == b)
        {
            return 0;
        }

        float cost =
            char.IsAsciiLetterLower(a) && char.IsAsciiLetterLower(b)
                ? Swaps[((a - 'a') * 26) + (b - 'a')]
                : 1;
        return first ? cost * First : cost;
    }

    private static float Gap(ReadOnlySpan<char> word, int i, int length)
    {
        char c = word[i];
        bool doubled = (i > 0 && word[i - 1] == c) || (i + 1 < length && word[i + 1] == c);
        if (doubled)
        {
            return 0.3f;
        }

        float cost =
            c == 'h' ? 0.45f
            : c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'w' or '\'' ? 0.65f
            : 0.95f;
        return i == 0 ? cost * First : cost;
    }

    private static float[] Build()
    {
        float[] costs = new float[26 * 26];
        Array.Fill(costs, 1);
        Group(costs, "aeiouy", 0.65f);
        (string Letters, float Cost)[] near =
        [
            ("iy", 0.3f),
            ("ij", 0.4f),
            ("jy", 0.4f),
            ("ie", 0.45f),
            ("ou", 0.4f),
            ("ae", 0.55f),
            ("ao", 0.55f),
            ("bp", 0.55f),
            ("dt", 0.5f),
            ("gk", 0.55f),
            ("ck", 0.35f),
            ("cq", 0.4f),
            ("kq", 0.3f),
            ("gq", 0.5f),
            ("sz", 0.4f),
            ("cs", 0.6f),
            ("vw", 0.3f),
            ("fv", 0.5f),
            ("fp", 0.7f),
            ("bv", 0.6f),
            ("uw", 0.45f),
            ("uv", 0.5f),
            ("gj", 0.6f),
            ("jz", 0.6f),
            ("sx", 0.6f),
            ("kx", 0.6f),
            ("hk", 0.7f),
            ("hx", 0.6f),
            ("gh", 0.7f),
            ("mn", 0.75f),
            ("lr", 0.9f),
            ("cz", 0.7f),
        ];
        foreach ((string letters, float cost) in near)
        {
            Group(costs, letters, cost);
        }

        return costs;
    }

    private static void Group(float[] costs, string letters, float cost)
    {
        foreach (char a in letters)
        {
            foreach (char b in letters)
            {
                if (a != b)
                {
                    costs[((a - 'a') * 26) + (b - 'a')] = cost;
                }
            }
        }
    }
}
