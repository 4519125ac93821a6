using System.Text;

namespace Ties.Names;

/// <summary>
/// Folds text for comparison: case, width, diacritics, presentation forms, invisible characters. Composes Korean letters
/// and Japanese voiced signs. Idempotent; linear in the length; any sequence of UTF-16 units is accepted.
/// </summary>
public static class Folder
{
    /// <summary>Folded text; words are separated by spaces, the marks <c>- . , &amp; + / ( )</c> stay for the tokeniser.</summary>
    /// <param name="text">Any text, also with lone surrogates.</param>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder to = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiLetterLower(c))
            {
                to.Append(c);
            }
            else if (char.IsSurrogate(c))
            {
                i += FoldPair(text, i, to);
            }
            else
            {
                Append(to, c);
            }
        }

        return to.ToString().Trim();
    }

    private static int FoldPair(string text, int i, StringBuilder to)
    {
        if (!char.IsHighSurrogate(text[i]) || i + 1 >= text.Length || !char.IsLowSurrogate(text[i + 1]))
        {
            Space(to);
            return 0;
        }

        string? fold = FoldTable.Fold(char.ConvertToUtf32(text[i], text[i + 1]), out bool keep);
        if (keep)
        {
            to.Append(text, i, 2);
        }
        else if (fold is null)
        {
            Space(to);
        }
        else
        {
            to.Append(fold);
        }

        return 1;
    }

    private static void Append(StringBuilder to, char c)
    {
        string? fold = FoldTable.Fold(c, out bool keep);
        if (keep)
        {
            if (!Compose(to, c))
            {
                to.Append(c);
            }
        }
        else if (fold is null || fold == " ")
        {
            Space(to);
        }
        else
        {
            foreach (char f in fold)
            {
                if (f == ' ')
                {
                    Space(to);
                }
                else if (!Compose(to, f))
                {
                    to.Append(f);
                }
            }
        }
    }

    private static void Space(StringBuilder to)
    {
        if (to.Length > 0 && to[^1] != ' ')
        {
            to.Append(' ');
        }
    }

    private static bool Compose(StringBuilder to, char c)
    {
        if (c < '\u1100' || to.Length == 0)
        {
            return false;
        }

        char last = to[^1];
        char made = c switch
        {
            '\u3099' => Voiced(last),
            '\u309a' when last is 'ハ' or 'ヒ' or 'フ' or 'ヘ' or 'ホ' => (char)(last + 2),
            '\u309a' => last,
            >= '\u1161' and <= '\u1175' when last is >= '\u1100' and <= '\u1112' => (char)(
                0xac00 + (((last - 0x1100) * 21) + (c - 0x1161)) * 28
            ),
            >= '\u11a8'
            and <= '\u11c2' when last is >= '\uac00' and <= '\ud7a3' && (last - 0xac00) % 28 == 0 => (char)(
                last + (c - 0x11a7)
            ),
            _ => '\0',
        };
        if (made == '\0')
        {
            return false;
        }

        to[^1] = made;
        return true;
    }

    private static char Voiced(char kana) =>
        kana switch
        {
            'ウ' => 'ヴ',
            >= 'カ' and <= 'ヂ' when (kana - 'カ') % 2 == 0 => (char)(kana + 1),
            'ツ' or 'テ' or 'ト' => (char)(kana + 1),
            'ハ' or 'ヒ' or 'フ' or 'ヘ' or 'ホ' => (char)(kana + 1),
            _ => kana,
        };
}
