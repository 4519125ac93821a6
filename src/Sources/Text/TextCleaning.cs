using System.Globalization;
using System.Text;

namespace Ties.Sources;

/// <summary>Cleaning that changes no meaning.</summary>
internal static class TextCleaning
{
    /// <summary>
    /// Trims and replaces every run of white space (also line ends and no-break spaces) by one space.
    /// </summary>
    public static string Tidy(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        bool clean = !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]);
        for (int i = 1; clean && i < text.Length; i++)
        {
            clean = !char.IsWhiteSpace(text[i]) || (text[i] == ' ' && text[i - 1] != ' ');
        }

        return clean ? text : Collapse(text);
    }

    /// <summary>
    /// A key for names: lower case, letters and digits only, one space between words. Diacritics are kept;
    /// marks that combine with a letter stay with it.
    /// </summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        bool gap = false;
        foreach (char c in text)
        {
            // Apostrophes stand inside words ("Xi'an", "Ch'oe") and are written in several ways.
            if (c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`')
            {
                continue;
            }

            bool part = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);
            if (part)
            {
                if (gap && folded.Length > 0)
                {
                    folded.Append(' ');
                }

                folded.Append(char.ToLowerInvariant(c));
            }

            gap = !part;
        }

        return folded.ToString();
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static string Collapse(string text)
    {
        StringBuilder tidy = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                tidy.Append(c);
            }
            else if (tidy.Length > 0 && tidy[^1] != ' ')
            {
                tidy.Append(' ');
            }
        }

        return tidy.Length > 0 && tidy[^1] == ' ' ? tidy.ToString(0, tidy.Length - 1) : tidy.ToString();
    }
}
