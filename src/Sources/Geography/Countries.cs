using System.Collections.Frozen;

namespace Ties.Sources;

/// <summary>Country names of the lists to codes, from <c>data/lists/countries.csv</c>.</summary>
internal static class Countries
{
    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(ReadEmbedded);
    private static readonly Lazy<FrozenSet<string>> Codes = new(() => ByName.Value.Values.ToFrozenSet());

    /// <summary>The lower-case code of a name or code; null where the text is neither.</summary>
    public static string? Code(string text)
    {
        string name = TextCleaning.Tidy(text).Trim('(', ')', '.', ',');
        if (name.Length == 0)
        {
            return null;
        }

        return ByName.Value.TryGetValue(Key(name), out string? code) ? code : CodeItself(name);
    }

    /// <summary>The code where the text is one, in capitals.</summary>
    public static string? CodeItself(string text) =>
        text.Length == 2
        && char.IsAsciiLetterUpper(text[0])
        && char.IsAsciiLetterUpper(text[1])
        && Codes.Value.Contains(text.ToLowerInvariant())
            ? text.ToLowerInvariant()
            : null;

    /// <summary>
    /// Parts a text that begins with a country's name from what follows; null where it does not, or where
    /// nothing follows. The longest name counts.
    /// </summary>
    public static (string Code, string Remainder)? SplitLeading(string text)
    {
        string[] words = TextCleaning.Tidy(text).Split(' ');
        for (int count = words.Length - 1; count > 0; count--)
        {
            if (Code(string.Join(' ', words[..count])) is { } code)
            {
                return (code, string.Join(' ', words[count..]));
            }
        }

        return null;
    }

    private static string Key(string name)
    {
        string folded = TextCleaning.Fold(name);
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    private static FrozenDictionary<string, string> ReadEmbedded()
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        using StreamReader text = new(EmbeddedFiles.Open("lists/countries.csv"));
        foreach (CsvRecord record in new CsvReader(text).Records())
        {
            if (record.Fields.Count == 2 && record.Fields[0] != "code")
            {
                foreach (string name in record.Fields[1].Split(" | "))
                {
                    names[Key(name)] = record.Fields[0];
                }
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
