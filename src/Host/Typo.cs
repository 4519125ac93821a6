namespace Ties.Host;

/// <summary>The word a user most likely meant.</summary>
internal static class Typo
{
    private const int MostEdits = 2;

    /// <summary>The candidate within two edits of the word; null where none is.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) =>
        candidates
            .Select(c => (Word: c, Edits: Distance(word.ToLowerInvariant(), c)))
            .Where(c => c.Edits <= MostEdits)
            .OrderBy(c => c.Edits)
            .Select(c => c.Word)
            .FirstOrDefault();

    // Levenshtein's distance, row by row.
    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
