namespace Ties.Reading;

/// <summary>Levenshtein distance with a bound (V. I. Levenshtein, 1966), for words.</summary>
internal static class EditDistance
{
    public static bool AtMost(string a, string b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) > bound)
        {
            return false;
        }

        int[] row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(
                    Math.Min(row[j] + 1, row[j - 1] + 1),
                    diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
                diagonal = above;
            }
        }

        return row[b.Length] <= bound;
    }
}
