namespace Ties.Names;

/// <summary>
/// Meanings of words in names: legal forms, common words and places of organisations, given-name variants, titles,
/// particles. Keys are folded words; the words of a phrase are joined by single spaces.
/// </summary>
internal static class Lexicon
{
    /// <summary>Longest phrase looked up, in words.</summary>
    public const int LongestPhrase = 7;

    private const ushort FirstPlace = 1000;
    private const ushort FirstVariant = 2000;

    private static readonly Dictionary<string, LegalForm> FormTable = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ulong> ClassTable = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ulong> VariantTable = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, HashSet<string>> TitleTable = new(StringComparer.Ordinal);
    private static readonly HashSet<string> PhraseStarts = new(StringComparer.Ordinal);
    private static readonly List<string> Names = [];

    static Lexicon()
    {
        foreach ((string id, string[] forms) in TableFile.Groups("legal-forms.txt"))
        {
            foreach (string form in forms)
            {
                AddForm(id, form);
            }
        }

        AddClasses("words.txt", 1);
        AddClasses("places.txt", FirstPlace);
        ushort variant = FirstVariant;
        foreach (string line in TableFile.Lines("variants.txt"))
        {
            foreach (string form in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(VariantTable, form, variant);
            }

            variant++;
        }

        foreach ((string id, string[] forms) in TableFile.Groups("titles.txt"))
        {
            TitleTable[id] = new HashSet<string>(forms.Select(Phrase), StringComparer.Ordinal);
        }
    }

    /// <summary>Longest Chinese, Japanese or Korean word in the tables, in characters.</summary>
    public static int LongestHan { get; private set; }

    public static bool StartsPhrase(string word) => PhraseStarts.Contains(word);

    public static bool TryForm(ReadOnlySpan<char> phrase, out LegalForm form) =>
        FormTable.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out form);

    /// <summary>Meanings of a word or phrase, up to four ids of 16 bits; 0 where it has none.</summary>
    public static ulong Classes(ReadOnlySpan<char> phrase) =>
        ClassTable.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(phrase, out ulong ids) ? ids : 0;

    /// <summary>Groups of name variants a word belongs to.</summary>
    public static ulong Variants(string word) => VariantTable.GetValueOrDefault(word);

    public static bool IsPlace(ulong classes) => (int)(classes & 0xffff) is >= FirstPlace and < FirstVariant;

    public static bool IsTitle(string table, string word) => TitleTable[table].Contains(word);

    /// <summary>The English word for a meaning, as the readings of Chinese names use it.</summary>
    public static string English(ulong classes)
    {
        int id = (int)(classes & 0xffff);
        return IsPlace(classes) ? Names[id - FirstPlace + PlaceOffset] : Names[id - 1];
    }

    /// <summary>True where two sets of ids share one.</summary>
    public static bool Share(ulong a, ulong b)
    {
        for (ulong x = a; x != 0; x >>= 16)
        {
            for (ulong y = b; y != 0; y >>= 16)
            {
                if (((x ^ y) & 0xffff) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static int PlaceOffset { get; set; }

    private static string Phrase(string form) => form.Replace('_', ' ');

    private static string Canonical(string form)
    {
        string phrase = Phrase(form.Trim('_'));
        return Han.IsCjk(phrase) ? Han.Fold(phrase.Trim('(', ')')) : phrase;
    }

    private static void AddForm(string id, string form)
    {
        bool start = form.Contains('^');
        bool end = form.Contains('$');
        string phrase = Canonical(form.TrimEnd('^', '$'));
        Start(phrase);
        bool any = !start && !end;
        if (FormTable.TryGetValue(phrase, out LegalForm known))
        {
            FormTable[phrase] = known with
            {
                AtStart = known.AtStart | start | any,
                AtEnd = known.AtEnd | end | any,
            };
            return;
        }

        FormTable[phrase] = new LegalForm(id, start || any, end || any, any);
    }

    private static void AddClasses(string table, ushort first)
    {
        ushort id = first;
        if (first == FirstPlace)
        {
            PlaceOffset = Names.Count;
        }

        foreach ((string name, string[] forms) in TableFile.Groups(table))
        {
            Names.Add(forms[0].Replace("_", "", StringComparison.Ordinal));
            foreach (string form in forms)
            {
                Add(ClassTable, Canonical(form), id);
            }

            id++;
        }
    }

    private static void Add(Dictionary<string, ulong> table, string phrase, ushort id)
    {
        Start(phrase);
        table.TryGetValue(phrase, out ulong ids);
        if (ids >> 48 == 0 && !Share(ids, id))
        {
            table[phrase] =
                ids == 0
                    ? id
                    : ids
                        | (
                            (ulong)id
                            << (
                                ids >> 32 != 0 ? 48
                                : ids >> 16 != 0 ? 32
                                : 16
                            )
                        );
        }
    }

    private static void Start(string phrase)
    {
        int space = phrase.IndexOf(' ');
        if (space > 0)
        {
            PhraseStarts.Add(phrase[..space]);
        }

        if (Han.IsCjk(phrase))
        {
            LongestHan = Math.Max(LongestHan, phrase.Length);
        }
    }
}
