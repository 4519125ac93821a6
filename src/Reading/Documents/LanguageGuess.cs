namespace Ties.Reading;

/// <summary>The main language by script and, for Latin script, by the share of a few function words each.</summary>
internal static class LanguageGuess
{
    private static readonly Dictionary<string, HashSet<string>> Words = DataFile
        .Rows("languages.txt")
        .ToDictionary(
            row => row[0],
            row => row[1].Split(' ').ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    public static string? Of(string text)
    {
        ReadOnlySpan<char> sample = text.AsSpan(0, Math.Min(text.Length, 20000));
        int han = 0,
            kana = 0,
            hangul = 0,
            cyrillic = 0,
            arabic = 0,
            latin = 0;
        foreach (char c in sample)
        {
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            kana += c is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            hangul += c is >= '\uAC00' and <= '\uD7AF' ? 1 : 0;
            cyrillic += c is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            arabic += c is >= '\u0600' and <= '\u06FF' ? 1 : 0;
            latin += char.IsAsciiLetter(c) ? 1 : 0;
        }

        int letters = han + kana + hangul + cyrillic + arabic + latin;
        return letters < 20 ? null
            : kana * 10 > letters ? "ja"
            : han * 3 > letters ? "zh"
            : hangul * 2 > letters ? "ko"
            : cyrillic * 2 > letters ? "ru"
            : arabic * 2 > letters ? "ar"
            : Latin(sample.ToString());
    }

    private static string? Latin(string sample)
    {
        Dictionary<string, int> hits = [];
        foreach (
            string word in sample
                .ToLowerInvariant()
                .Split([' ', '\n', ',', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries)
        )
        {
            foreach ((string language, HashSet<string> words) in Words)
            {
                if (words.Contains(word))
                {
                    hits[language] = hits.GetValueOrDefault(language) + 1;
                }
            }
        }

        return hits.Count == 0
            ? null
            : hits.OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .First()
                .Key;
    }
}
