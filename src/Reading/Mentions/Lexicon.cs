namespace Ties.Reading;

/// <summary>The word tables of <c>data/reading</c>: ordinary words, given names, places, known names, heads of names.</summary>
internal static class Lexicon
{
    private static readonly HashSet<string> Common = WordSet("common.txt");
    private static readonly HashSet<string> Given = WordSet("given.txt");
    private static readonly Dictionary<string, PlaceKind> PlaceNames = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> Adjectives = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, MentionType> Known = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, string> KnownSpelling = new(StringComparer.Ordinal);
    private static readonly HashSet<string> KnownPrefixes = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, HashSet<string>> HeadTable = new(StringComparer.Ordinal);
    private static readonly HashSet<string> Starters = WordSet("starters.txt");

    static Lexicon()
    {
        foreach (string[] row in DataFile.Rows("places.txt"))
        {
            AddPhrase(row[0], MentionType.Place);
            PlaceNames[row[0].ToLowerInvariant()] = row[1] switch
            {
                "country" => PlaceKind.Country,
                "region" => PlaceKind.Region,
                _ => PlaceKind.City,
            };
            foreach (string adjective in row.Length > 2 ? row[2].Split(',') : [])
            {
                Adjectives.TryAdd(adjective.ToLowerInvariant(), row[0]);
            }
        }

        foreach (string[] row in DataFile.Rows("known.txt"))
        {
            foreach (string name in row[1].Split('|'))
            {
                AddPhrase(name, Wire.ParseType(row[0])!.Value);
            }
        }

        foreach (string[] row in DataFile.Rows("heads.txt"))
        {
            HeadTable[row[0] + "/" + row[1]] = HeadTable.GetValueOrDefault(row[0] + "/" + row[1]) is { } set
                ? [.. set, .. row[2].Split(',')]
                : row[2].Split(',').ToHashSet(StringComparer.Ordinal);
        }
    }

    /// <summary>Whether a word is an ordinary one; plurals count with their singular.</summary>
    public static bool IsCommon(string lower) =>
        Common.Contains(lower)
        || Starters.Contains(lower)
        || (
            lower.Length > 4
            && lower.EndsWith('s')
            && (
                Common.Contains(lower[..^1])
                || (lower.EndsWith("ies", StringComparison.Ordinal) && Common.Contains(lower[..^3] + "y"))
            )
        );

    public static bool IsGiven(string lower) => Given.Contains(lower);

    public static bool StartsSentence(string lower) => Starters.Contains(lower);

    public static bool IsHead(string kind, string place, string lower) =>
        HeadTable.TryGetValue(kind + "/" + place, out HashSet<string>? set) && set.Contains(lower);

    public static bool IsHead(string kindAndPlace, string lower) =>
        HeadTable.TryGetValue(kindAndPlace, out HashSet<string>? set) && set.Contains(lower);

    public static IEnumerable<string> Heads(string kindAndPlace) =>
        HeadTable.GetValueOrDefault(kindAndPlace) ?? [];

    /// <summary>The country or region of an adjective ("Russian" gives Russia), or null.</summary>
    public static string? PlaceOfAdjective(string lower) => Adjectives.GetValueOrDefault(lower);

    public static PlaceKind? Place(string lower) =>
        PlaceNames.TryGetValue(lower, out PlaceKind kind) ? kind : null;

    /// <summary>The kind of a known name, or null. Acronyms count only in capitals.</summary>
    public static MentionType? KnownType(string lower, ReadOnlySpan<char> written) =>
        Known.TryGetValue(lower, out MentionType type) && SpellingFits(lower, written) ? type : null;

    public static bool IsKnownPrefix(string lower) => KnownPrefixes.Contains(lower);

    private static bool SpellingFits(string lower, ReadOnlySpan<char> written)
    {
        string spelling = KnownSpelling[lower];
        return spelling.Any(char.IsLower) || written.SequenceEqual(spelling);
    }

    private static void AddPhrase(string name, MentionType type)
    {
        string lower = name.ToLowerInvariant();
        if (!Known.TryAdd(lower, type))
        {
            return;
        }

        KnownSpelling[lower] = name;
        for (int i = lower.IndexOf(' ', StringComparison.Ordinal); i > 0; i = lower.IndexOf(' ', i + 1))
        {
            KnownPrefixes.Add(lower[..i]);
        }

        // A possessive inside ("People's") is a token of its own.
        int apostrophe = lower.IndexOf("'s", StringComparison.Ordinal);
        if (apostrophe > 0)
        {
            KnownPrefixes.Add(lower[..apostrophe]);
        }
    }

    private static HashSet<string> WordSet(string file) =>
        DataFile.Lines(file).SelectMany(line => line.Split(' ')).ToHashSet(StringComparer.Ordinal);
}
