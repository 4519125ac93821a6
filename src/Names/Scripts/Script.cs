namespace Ties.Names;

/// <summary>The script of a folded character, and the letters that look alike across scripts.</summary>
internal static class Script
{
    private const string LookLatin = "aceopxyikhbmtnvdgjsl";
    private const string LookCyrillic = "асеорхуікнбмтпѵԁɡјѕӏ";
    private const string LookGreek = "αϲεορχυικηβμτνν";
    private const string GreekLatin = "aceopxyiknbmtvv";

    public static NameScript Of(char c) =>
        c switch
        {
            < '\u0080' => char.IsAsciiLetter(c) ? NameScript.Latin : NameScript.Other,
            < '\u0250' => NameScript.Latin,
            >= '\u0370' and < '\u0400' => NameScript.Greek,
            >= '\u0400' and < '\u0530' => NameScript.Cyrillic,
            >= '\u0530' and < '\u0590' => NameScript.Armenian,
            >= '\u0590' and < '\u0600' => NameScript.Hebrew,
            >= '\u0600' and < '\u0700' or >= '\u0750' and < '\u0780' or >= '\u08a0' and < '\u0900' =>
                NameScript.Arabic,
            >= '\u0900' and < '\u0e00' => NameScript.Indic,
            >= '\u0e00' and < '\u0f00' => NameScript.Thai,
            >= '\u10a0' and < '\u1100' => NameScript.Georgian,
            >= '\u3005' and <= '\u3007' => NameScript.Han,
            >= '\u3040' and < '\u3100' or >= '\u31f0' and < '\u3200' => NameScript.Kana,
            >= '\u3400' and < '\ua000' => NameScript.Han,
            >= '\uac00' and < '\ud7b0' or >= '\u1100' and < '\u1200' => NameScript.Hangul,
            >= '\ud800' and < '\ue000' => NameScript.Han,
            _ => NameScript.Other,
        };

    /// <summary>The script most of a word's letters belong to.</summary>
    public static NameScript Of(ReadOnlySpan<char> word)
    {
        Span<int> counts = stackalloc int[16];
        foreach (char c in word)
        {
            counts[(int)Of(c)]++;
        }

        int best = 0;
        for (int i = 1; i < counts.Length; i++)
        {
            if (counts[i] > (best == 0 ? 0 : counts[best]))
            {
                best = i;
            }
        }

        return (NameScript)best;
    }

    /// <summary>
    /// Replaces look-alike letters in a word that mixes Latin with Cyrillic or Greek by those of the script that most of
    /// its letters come from; ties go to Latin.
    /// </summary>
    public static string Unmix(string word)
    {
        int latin = 0;
        int cyrillic = 0;
        int greek = 0;
        foreach (char c in word)
        {
            NameScript script = Of(c);
            latin += script == NameScript.Latin ? 1 : 0;
            cyrillic += script == NameScript.Cyrillic ? 1 : 0;
            greek += script == NameScript.Greek ? 1 : 0;
        }

        if (latin == 0 || cyrillic + greek == 0)
        {
            return word;
        }

        return string.Create(
            word.Length,
            (word, toCyrillic: cyrillic > latin),
            static (to, from) =>
            {
                for (int i = 0; i < to.Length; i++)
                {
                    to[i] = Swap(from.word[i], from.toCyrillic);
                }
            }
        );
    }

    private static char Swap(char c, bool toCyrillic)
    {
        if (toCyrillic)
        {
            int at = LookLatin.IndexOf(c);
            return at < 0 ? c : LookCyrillic[at];
        }

        int cyrillic = LookCyrillic.IndexOf(c);
        if (cyrillic >= 0)
        {
            return LookLatin[cyrillic];
        }

        int greek = LookGreek.IndexOf(c);
        return greek < 0 ? c : GreekLatin[greek];
    }
}
