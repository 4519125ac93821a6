using System.Globalization;

namespace Ties.Names;

/// <summary>
/// Spellings to sounds (<c>sounds.txt</c>). A unit is a set of sounds as bits: 0–24 consonants, 25–29 vowels, bit 31
/// set where the unit is often silent or inserted.
/// </summary>
internal static class SoundTable
{
    public const uint Optional = 1u << 31;

    /// <summary>Set on consonants that some languages drop where they stand: r after a vowel, a last t, s, d, x, z or p.</summary>
    public const uint Weak = 1u << 30;

    /// <summary>Native Korean names are romanised in many ways, native Chinese ones by few systems.</summary>
    public const float NativeKorean = 0.8f;
    public const float NativeChinese = 2.5f;

    private const uint T = 1u << 5;
    private const uint D = 1u << 6;
    private const uint R = 1u << 21;
    private const uint E = 1u << 26;
    private const uint Last = (1u << 5) | (1u << 6) | (1u << 8) | (1u << 9) | 1u;

    public const uint Vowels = 0b11111u << 25;
    private const int Kinds = 30;

    private static readonly string[] Sounds =
    [
        "P",
        "B",
        "F",
        "V",
        "M",
        "T",
        "D",
        "N",
        "NG",
        "S",
        "Z",
        "SH",
        "ZH",
        "CH",
        "J",
        "TS",
        "K",
        "G",
        "X",
        "H",
        "L",
        "R",
        "W",
        "Y",
        "TH",
        "A",
        "E",
        "I",
        "O",
        "U",
    ];
    private static readonly Dictionary<string, uint[]>[] Spellings = new Dictionary<string, uint[]>[7];
    private static readonly int[] Longest = new int[7];
    private static readonly float[] Precisions = new float[16];
    private static readonly float[] Near = new float[Kinds * Kinds];

    static SoundTable()
    {
        string section = "";
        Array.Fill(Precisions, 1);
        foreach (string line in TableFile.Lines("sounds.txt"))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
            }
            else if (section == "precision")
            {
                string[] fields = line.Split(' ');
                Precisions[(int)Enum.Parse<NameScript>(fields[0], ignoreCase: true)] = float.Parse(
                    fields[1],
                    CultureInfo.InvariantCulture
                );
            }
            else if (section == "costs")
            {
                AddCost(line.Split(' '));
            }
            else
            {
                AddSpelling(Enum.Parse<SoundSystem>(section, ignoreCase: true), line);
            }
        }
    }

    /// <summary>Cost of taking one unit for another: 0 where they share a sound, 1 where nothing relates them.</summary>
    public static float Substitution(uint a, uint b)
    {
        uint sa = a & ~(Optional | Weak);
        uint sb = b & ~(Optional | Weak);
        if ((sa & sb) != 0)
        {
            return 0;
        }

        float least = 1;
        for (uint x = sa; x != 0; x &= x - 1)
        {
            int row = System.Numerics.BitOperations.TrailingZeroCount(x) * Kinds;
            for (uint y = sb; y != 0; y &= y - 1)
            {
                least = Math.Min(least, Near[row + System.Numerics.BitOperations.TrailingZeroCount(y)]);
            }
        }

        return least;
    }

    /// <summary>
    /// How exactly a script can write the sounds of other languages: a difference in sound counts for this share of one
    /// between alphabets.
    /// </summary>
    public static float Precision(NameScript script) => Precisions[(int)script];

    /// <summary>The units of a word, longest spelling first.</summary>
    public static uint[] Read(string word, SoundSystem system)
    {
        Dictionary<string, uint[]>.AlternateLookup<ReadOnlySpan<char>> table = Spellings[(int)system]
            .GetAlternateLookup<ReadOnlySpan<char>>();
        List<uint> units = new(word.Length);
        for (int i = 0; i < word.Length; )
        {
            int length = Math.Min(Longest[(int)system], word.Length - i);
            uint[]? found = null;
            while (length > 0 && !table.TryGetValue(word.AsSpan(i, length), out found))
            {
                length--;
            }

            i += Math.Max(1, length);
            foreach (uint unit in found ?? [])
            {
                // In Korean a final and the next initial are two sounds, in Hebrew and Arabic a vowel may stand between.
                bool doubled = units.Count > 0 && units[^1] == unit && (unit & Vowels) == 0;
                if (!doubled || system is SoundSystem.Hangul or SoundSystem.Hebrew or SoundSystem.Arabic)
                {
                    units.Add(unit);
                }
            }
        }

        if (system == SoundSystem.Latin)
        {
            Weaken(units);
        }

        return [.. units];
    }

    private static void Weaken(List<uint> units)
    {
        for (int i = 1; i < units.Count; i++)
        {
            bool afterVowel = (units[i - 1] & Vowels) != 0;
            bool beforeVowel = i + 1 < units.Count && (units[i + 1] & Vowels) != 0;
            bool last = i == units.Count - 1;
            bool silent = last && (units[i] & Last) != 0 && (afterVowel || (units[i] & (T | D)) != 0);
            if (!beforeVowel && ((afterVowel && units[i] == R) || silent))
            {
                units[i] |= Weak;
            }
            else if (last && i > 2 && units[i] == E && !afterVowel)
            {
                units[i] |= Optional;
            }
        }
    }

    private static void AddSpelling(SoundSystem system, string line)
    {
        string[] fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Dictionary<string, uint[]> table = Spellings[(int)system] ??= new(StringComparer.Ordinal);
        table[fields[0]] = [.. fields.Skip(2).Select(Unit)];
        Longest[(int)system] = Math.Max(Longest[(int)system], fields[0].Length);
    }

    private static uint Unit(string text)
    {
        uint unit = text.EndsWith('?') ? Optional : 0;
        foreach (string sound in text.TrimEnd('?').Split('|'))
        {
            unit |= 1u << Index(sound);
        }

        return unit;
    }

    private static void AddCost(string[] fields)
    {
        float cost = float.Parse(fields[^1], CultureInfo.InvariantCulture);
        if (fields[0] == "default")
        {
            Array.Fill(Near, cost);
        }
        else if (fields[0] == "vowel")
        {
            for (int i = 25; i < Kinds; i++)
            {
                for (int j = 25; j < Kinds; j++)
                {
                    Near[(i * Kinds) + j] = cost;
                }
            }
        }
        else
        {
            Near[(Index(fields[0]) * Kinds) + Index(fields[1])] = cost;
            Near[(Index(fields[1]) * Kinds) + Index(fields[0])] = cost;
        }
    }

    private static int Index(string sound)
    {
        int at = Array.IndexOf(Sounds, sound);
        return at >= 0 ? at : throw new InvalidOperationException($"sounds.txt: no sound '{sound}'");
    }
}
