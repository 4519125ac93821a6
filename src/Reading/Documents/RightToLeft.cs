namespace Ties.Reading;

/// <summary>
/// Arabic and Hebrew that a PDF gives in visual order, recognised by its presentation forms, is put back into
/// reading order run by run. Text without presentation forms is already in reading order.
/// </summary>
internal static class RightToLeft
{
    public static string Reorder(string mended, string original)
    {
        if (!original.Any(IsPresentationForm))
        {
            return mended;
        }

        char[] result = mended.ToCharArray();
        int start = 0;
        while (start < result.Length)
        {
            if (!IsRightToLeft(result[start]))
            {
                start++;
                continue;
            }

            int end = start;
            int last = start;
            while (end < result.Length && (IsRightToLeft(result[end]) || IsNeutral(result[end])))
            {
                last = IsRightToLeft(result[end]) ? end : last;
                end++;
            }

            Array.Reverse(result, start, last - start + 1);
            start = last + 1;
        }

        return new string(result);
    }

    private static bool IsPresentationForm(char c) =>
        c is >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool IsRightToLeft(char c) =>
        c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool IsNeutral(char c) => c is ' ' or '-' or '،' or '.' or '\'' or '"';
}
