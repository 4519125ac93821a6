using System.Globalization;

namespace Ties.Names;

/// <summary>
/// How rare a part of a name is: the natural logarithm of (names / names that hold it), in sixteenths, from
/// <c>frequencies.txt</c>. Parts the table lacks are rarer than all it holds.
/// </summary>
internal static class Rarity
{
    private static readonly Dictionary<string, byte> Table = new(StringComparer.Ordinal);
    private static readonly byte Unknown;

    static Rarity()
    {
        byte level = 0;
        foreach (string line in TableFile.Lines("frequencies.txt"))
        {
            string[] fields = line.Split(' ');
            level = byte.Parse(fields[0], CultureInfo.InvariantCulture);
            foreach (string token in fields.AsSpan(1))
            {
                Table[token] = level;
            }

            Unknown = Math.Max(Unknown, level);
        }

        Unknown = (byte)Math.Min(255, Unknown + 12);
    }

    /// <summary>Rarity in sixteenths of a nat.</summary>
    public static byte Of(string token) => Table.TryGetValue(token, out byte rarity) ? rarity : Unknown;
}
