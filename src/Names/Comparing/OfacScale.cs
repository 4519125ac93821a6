namespace Ties.Names;

/// <summary>
/// A score on the scale of OFAC's public search tool, for users who must compare. OFAC documents that its tool combines
/// Jaro-Winkler and Soundex, on the whole name and part by part, and shows 0 to 100; the exact formula is not published,
/// so this reproduces the scale, not each figure.
/// </summary>
public static class OfacScale
{
    /// <summary>The score of two names.</summary>
    /// <param name="a">One name as written.</param>
    /// <param name="b">The other.</param>
    /// <returns>0 to 100; 100 for names equal but for case and punctuation.</returns>
    public static int Score(string a, string b)
    {
        string[] x = Words(a);
        string[] y = Words(b);
        if (x.Length == 0 || y.Length == 0)
        {
            return 0;
        }

        double whole = JaroWinkler(string.Join(' ', x), string.Join(' ', y));
        double parts = (Parts(x, y) + Parts(y, x)) / 2;
        return (int)Math.Round(100 * Math.Max(whole, parts), MidpointRounding.AwayFromZero);
    }

    private static string[] Words(string name) =>
        Folder
            .Fold(name)
            .Split([' ', '-', ',', '.', '&', '+', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Romaniser.Ascii)
            .Where(w => w.Length > 0)
            .ToArray();

    private static double Parts(string[] from, string[] to)
    {
        double sum = 0;
        double letters = 0;
        foreach (string word in from)
        {
            double best = 0;
            foreach (string other in to)
            {
                double likeness = JaroWinkler(word, other);
                bool sounds = Soundex(word) == Soundex(other);
                best = Math.Max(best, sounds ? Math.Max(likeness, 0.8) : likeness * 0.9);
            }

            sum += best * word.Length;
            letters += word.Length;
        }

        return sum / letters;
    }

    /// <summary>Jaro's similarity with Winkler's bonus for a common start of up to four letters.</summary>
    private static double JaroWinkler(string a, string b)
    {
        if (a == b)
        {
            return 1;
        }

        a = a[..Math.Min(256, a.Length)];
        b = b[..Math.Min(256, b.Length)];
        int window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        Span<bool> taken = stackalloc bool[256];
        Span<char> common = stackalloc char[256];
        int count = 0;
        for (int i = 0; i < a.Length; i++)
        {
            for (int j = Math.Max(0, i - window); j < Math.Min(b.Length, i + window + 1); j++)
            {
                if (!taken[j] && a[i] == b[j])
                {
                    taken[j] = true;
                    common[count++] = a[i];
                    break;
                }
            }
        }

        if (count == 0)
        {
            return 0;
        }

        int swaps = 0;
        int next = 0;
        for (int j = 0; j < b.Length; j++)
        {
            if (taken[j] && b[j] != common[next++])
            {
                swaps++;
            }
        }

        double jaro =
            ((count / (double)a.Length) + (count / (double)b.Length) + ((count - (swaps / 2.0)) / count)) / 3;
        int start = 0;
        while (start < Math.Min(4, Math.Min(a.Length, b.Length)) && a[start] == b[start])
        {
            start++;
        }

        return jaro + (start * 0.1 * (1 - jaro));
    }

    /// <summary>American Soundex as four characters.</summary>
    private static string Soundex(string word)
    {
        const string Codes = "01230120022455012623010202";
        Span<char> code = ['0', '0', '0', '0'];
        char last = '0';
        int at = 0;
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterLower(c))
            {
                continue;
            }

            char digit = Codes[c - 'a'];
            if (at == 0)
            {
                code[at++] = c;
            }
            else if (digit != '0' && digit != last && at < 4)
            {
                code[at++] = digit;
            }

            last = c is 'h' or 'w' ? last : digit;
        }

        return new string(code);
    }
}
