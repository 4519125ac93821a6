using System.Collections.Frozen;

namespace Ties.Sources;

/// <summary>Kinds of identifiers and particulars in Treasury's wording, from <c>data/lists/identifier_types.csv</c>.</summary>
internal static class IdentifierKinds
{
    private const string Wallet = "Digital Currency Address";

    private static readonly Lazy<FrozenDictionary<string, string>> Properties = new(ReadEmbedded);

    private static readonly Lazy<FrozenDictionary<char, string[]>> ByFirstLetter = new(() =>
        Properties
            .Value.Keys.GroupBy(k => k[0])
            .ToFrozenDictionary(
                g => g.Key,
                g => g.OrderByDescending(k => k.Length).ThenBy(k => k, StringComparer.Ordinal).ToArray()
            )
    );

    /// <summary>
    /// The property of a kind: <c>notes</c> where it is kept as a note, <c>wallet</c> for digital currency
    /// addresses, null where the text is no known kind.
    /// </summary>
    public static string? Property(string kind)
    {
        string key = Key(kind);
        if (kind.StartsWith(Wallet, StringComparison.OrdinalIgnoreCase))
        {
            return "wallet";
        }

        return Properties.Value.TryGetValue(key, out string? property) ? property
            : IsDated(kind) ? "notes"
            : null;
    }

    /// <summary>The kinds that begin with a letter, longest first, for finding one at the beginning of a text.</summary>
    public static IReadOnlyList<string> BeginningWith(char letter) =>
        ByFirstLetter.Value.TryGetValue(char.ToLowerInvariant(letter), out string[]? kinds) ? kinds : [];

    /// <summary>Comparison form of a kind: lower case without closing punctuation.</summary>
    public static string Key(string kind) =>
        TextCleaning.Tidy(kind).TrimEnd('.', ':', '-', ' ').ToLowerInvariant();

    /// <summary>Whether the kind gives the date of a listing ("Listing Date (EO 14024 Directive 2):").</summary>
    public static bool IsListingDate(string kind) =>
        kind.StartsWith("Listing Date (", StringComparison.OrdinalIgnoreCase)
        || kind.StartsWith("CMIC listing date", StringComparison.OrdinalIgnoreCase);

    private static bool IsDated(string kind) =>
        IsListingDate(kind) || kind.StartsWith("Effective Date (", StringComparison.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string> ReadEmbedded()
    {
        Dictionary<string, string> kinds = new(StringComparer.Ordinal);
        using StreamReader text = new(EmbeddedFiles.Open("lists/identifier_types.csv"));
        foreach (CsvRecord record in new CsvReader(text).Records())
        {
            if (record.Fields.Count == 2 && record.Fields[0] != "kind")
            {
                kinds[Key(record.Fields[0])] = record.Fields[1] == "-" ? "notes" : record.Fields[1];
            }
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
