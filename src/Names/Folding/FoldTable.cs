using System.Globalization;

namespace Ties.Names;

/// <summary>
/// What becomes of each character: kept, replaced, deleted or a separator. From <c>fold.txt</c>, so that results do not
/// depend on the machine. Characters beyond the basic plane: mathematical and enclosed letters are folded, Chinese
/// characters kept, the rest separates.
/// </summary>
internal static class FoldTable
{
    private const ushort Separator = 0;
    private const ushort Keep = 1;

    private static readonly List<string> Replacements = ["", ""];
    private static readonly Dictionary<int, string> Beyond = [];
    private static readonly ushort[] Actions = Load();

    /// <summary>The replacement of one UTF-16 unit; null where it separates words.</summary>
    public static string? Fold(char c, out bool keep)
    {
        ushort action = Actions[c];
        keep = action == Keep;
        return action == Separator ? null : Replacements[action];
    }

    /// <summary>The replacement of a character beyond the basic plane; null where it separates words.</summary>
    public static string? Fold(int codePoint, out bool keep)
    {
        keep = codePoint is >= 0x20000 and < 0x32000;
        return keep ? "" : Beyond.GetValueOrDefault(codePoint);
    }

    private static ushort[] Load()
    {
        ushort[] actions = new ushort[0x10000];
        for (char c = '0'; c <= 'z'; c++)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                actions[c] = Keep;
            }
        }

        foreach (char c in "-.,&+/()")
        {
            actions[c] = Keep;
        }

        Dictionary<string, ushort> known = [];
        for (char c = 'A'; c <= 'Z'; c++)
        {
            actions[c] = Replace(((char)(c | 0x20)).ToString(), known);
        }

        foreach (char c in "'\"`")
        {
            actions[c] = Replace("", known);
        }

        foreach (string line in TableFile.Lines("fold.txt"))
        {
            Add(line, actions, known);
        }

        return actions;
    }

    private static void Add(string line, ushort[] actions, Dictionary<string, ushort> known)
    {
        if (line.StartsWith("keep ", StringComparison.Ordinal))
        {
            int dash = line.IndexOf('-');
            int last = Hex(line[(dash + 1)..]);
            for (int c = Hex(line[5..dash]); c <= last && c < 0x10000; c++)
            {
                actions[c] = Keep;
            }

            return;
        }

        int tab = line.IndexOf('\t');
        int code = Hex(line[..tab]);
        string to = line[(tab + 1)..];
        if (code < 0x10000)
        {
            actions[code] = Replace(to, known);
        }
        else
        {
            Beyond[code] = to;
        }
    }

    private static ushort Replace(string to, Dictionary<string, ushort> known)
    {
        if (!known.TryGetValue(to, out ushort action))
        {
            action = (ushort)Replacements.Count;
            Replacements.Add(to);
            known.Add(to, action);
        }

        return action;
    }

    private static int Hex(string text) =>
        int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
