using System.Text;

namespace Ties.Names;

/// <summary>Chinese characters: folding of variants, and their Mandarin, Cantonese and Korean readings (<c>han.txt</c>).</summary>
internal static class Han
{
    private const char First = '\u3400';
    private const char Last = '\u9fff';

    private static readonly string File = TableFile.Text("han.txt");
    private static readonly int[] Lines = IndexLines();
    private static readonly Dictionary<char, string> Surnames = [];
    private static readonly HashSet<string> Compounds = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal);

    static Han()
    {
        foreach (string line in TableFile.Lines("surnames.txt"))
        {
            string[] fields = line.Split(' ');
            switch (fields[0])
            {
                case "surname":
                    Surnames[FoldChar(fields[1][0])] = fields[2];
                    break;
                case "compound":
                    Compounds.Add(Fold(fields[1]));
                    break;
                default:
                    Words[Fold(fields[1])] = fields[2..];
                    break;
            }
        }
    }

    private enum Column
    {
        Folded = 1,
        Mandarin = 2,
        Cantonese = 3,
        Korean = 4,
        JapaneseOn = 5,
        JapaneseKun = 6,
    }

    public static bool IsCjk(ReadOnlySpan<char> text) =>
        text.Length > 0 && Script.Of(text[0]) is NameScript.Han or NameScript.Kana or NameScript.Hangul;

    public static bool IsCompoundSurname(string two) => Compounds.Contains(two);

    /// <summary>Simplified or otherwise customary form of each character; other characters stay.</summary>
    public static string Fold(string text)
    {
        foreach (char c in text)
        {
            if (FoldChar(c) != c)
            {
                return string.Create(
                    text.Length,
                    text,
                    static (to, from) =>
                    {
                        for (int i = 0; i < to.Length; i++)
                        {
                            to[i] = FoldChar(from[i]);
                        }
                    }
                );
            }
        }

        return text;
    }

    /// <summary>Mandarin syllables without tones; the first is read as a surname where asked.</summary>
    public static string Mandarin(string word, bool surnameFirst)
    {
        StringBuilder to = new(word.Length * 4);
        for (int i = 0; i < word.Length; i++)
        {
            if (i + 1 < word.Length && Words.TryGetValue(word.Substring(i, 2), out string[]? syllables))
            {
                to.Append(syllables[0]).Append(syllables[1]);
                i++;
            }
            else if (i == 0 && surnameFirst && Surnames.TryGetValue(word[0], out string? surname))
            {
                to.Append(surname);
            }
            else
            {
                to.Append(Reading(word[i], Column.Mandarin));
            }
        }

        return to.ToString();
    }

    /// <summary>Cantonese in a spelling near that of Hong Kong: Jyutping's j is y, its z and c are ch, its long vowels single.</summary>
    public static string Cantonese(string word) =>
        Join(word, Column.Cantonese)
            .Replace("aa", "a", StringComparison.Ordinal)
            .Replace("eo", "u", StringComparison.Ordinal)
            .Replace("oe", "eu", StringComparison.Ordinal)
            .Replace("c", "ch", StringComparison.Ordinal)
            .Replace("z", "ch", StringComparison.Ordinal)
            .Replace("j", "y", StringComparison.Ordinal)
            .Replace("yyu", "yu", StringComparison.Ordinal);

    public static string Korean(string word) => Join(word, Column.Korean);

    /// <summary>Sino-Japanese readings.</summary>
    public static string Japanese(string word) => Join(word, Column.JapaneseOn);

    private static string Join(string word, Column column)
    {
        StringBuilder to = new(word.Length * 4);
        foreach (char c in word)
        {
            to.Append(Reading(c, column));
        }

        return to.ToString();
    }

    private static char FoldChar(char c)
    {
        ReadOnlySpan<char> folded = Field(c, Column.Folded);
        return folded.Length == 1 ? folded[0] : c;
    }

    private static ReadOnlySpan<char> Reading(char c, Column column)
    {
        ReadOnlySpan<char> readings = Field(c, column);
        int comma = readings.IndexOf(',');
        return comma < 0 ? readings : readings[..comma];
    }

    private static ReadOnlySpan<char> Field(char c, Column column)
    {
        if (c is < First or > Last || Lines[c - First] == 0)
        {
            return [];
        }

        ReadOnlySpan<char> line = File.AsSpan(Lines[c - First]);
        line = line[..line.IndexOf('\n')];
        for (int i = 0; i < (int)column; i++)
        {
            int tab = line.IndexOf('\t');
            if (tab < 0)
            {
                return [];
            }

            line = line[(tab + 1)..];
        }

        int end = line.IndexOf('\t');
        return end < 0 ? line : line[..end];
    }

    private static int[] IndexLines()
    {
        int[] lines = new int[Last - First + 1];
        for (int at = 0; at < File.Length; at = File.IndexOf('\n', at) + 1)
        {
            if (File[at] is >= First and <= Last)
            {
                lines[File[at] - First] = at;
            }

            if (File.IndexOf('\n', at) < 0)
            {
                break;
            }
        }

        return lines;
    }
}
