using CsCheck;

namespace Ties.Index.Tests;

public sealed class TokenPatternTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char["abcdé中"], 1, 64];

    [Fact]
    public void The_bit_parallel_distance_equals_the_table_of_the_definition()
    {
        TokenPattern pattern = new();
        Gen.Select(Word, Word)
            .Sample(
                pair =>
                {
                    pattern.Set(pair.Item1);
                    Assert.Equal(Defined(pair.Item1, pair.Item2), pattern.Distance(pair.Item2));
                },
                threads: 1
            );
    }

    [Theory]
    [InlineData("ivan", "ivna", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("husayn", "hussein", 3)]
    [InlineData("习近平", "习近评", 1)]
    public void Known_distances(string a, string b, int expected)
    {
        TokenPattern pattern = new();
        pattern.Set(a);
        Assert.Equal(expected, pattern.Distance(b));
    }

    private static int Defined(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                int replace = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replace, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
