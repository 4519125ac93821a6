using System.Globalization;

namespace Ties.Sources;

/// <summary>
/// Tells OFAC's files apart by content. None has a header, so the shape of the records decides: the primary
/// file has 12 fields of which the first is a number and the third a type; addresses have 6 fields beginning
/// with two numbers; aliases 5, the third being aka, fka or nka; overflow remarks 2, a number and a text of
/// remarks. A header line that somebody added in front is passed over.
/// </summary>
internal static class OfacRecognition
{
    /// <summary>The roles in a set, primary file first.</summary>
    public static IReadOnlyList<string> Roles { get; } = ["primary", "add", "alt", "comments"];

    /// <summary>Programme tags that stand in the consolidated set only.</summary>
    private static readonly HashSet<string> ConsolidatedOnly = new(StringComparer.Ordinal)
    {
        "NS-PLC",
        "CMIC-EO13959",
        "561-Related",
        "FSE-IR",
        "FSE-SY",
        "MBS",
    };

    /// <summary>Dataset and role of a file; null where it is none of OFAC's.</summary>
    public static (string Dataset, string Role)? Of(FileHead head)
    {
        List<CsvRecord> rows = [.. head.Records().Where(r => IsNumber(OfacFields.Number(r)))];
        if (rows.Count == 0 || rows.Count < head.Records().Count - 2)
        {
            return null;
        }

        bool consByName =
            head.File.Name.Contains("cons", StringComparison.OrdinalIgnoreCase)
            && !head.File.Name.Contains("sdn", StringComparison.OrdinalIgnoreCase);
        string? role =
            rows.TrueForAll(IsPrimary) ? "primary"
            : rows.TrueForAll(IsAlias) ? "alt"
            : rows.TrueForAll(IsAddress) ? "add"
            : rows.TrueForAll(IsComment) ? "comments"
            : null;
        if (role is null)
        {
            return null;
        }

        bool cons = role == "primary" ? IsConsolidated(rows, consByName) : consByName;
        return (cons ? OfacFiles.Consolidated.Id : OfacFiles.Sdn.Id, role);
    }

    /// <summary>Whether a text is an entity number.</summary>
    public static bool IsNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0;

    private static bool IsConsolidated(List<CsvRecord> rows, bool byName)
    {
        bool any = rows.Exists(r => OfacFields.Programs(r.Fields[3]).Any(ConsolidatedOnly.Contains));
        bool all = rows.TrueForAll(r =>
            OfacFields
                .Programs(r.Fields[3])
                .Any(p => ConsolidatedOnly.Contains(p) || p.EndsWith("EO13662", StringComparison.Ordinal))
        );
        return any && all || byName;
    }

    private static bool IsPrimary(CsvRecord r) =>
        r.Fields.Count == 12
        && OfacFields.Value(r.Fields[2]).ToLowerInvariant()
            is ""
                or "individual"
                or "entity"
                or "vessel"
                or "aircraft";

    private static bool IsAlias(CsvRecord r) =>
        r.Fields.Count == 5
        && IsNumber(r.Fields[1].Trim())
        && OfacFields.Value(r.Fields[2]).ToLowerInvariant() is "aka" or "fka" or "nka";

    private static bool IsAddress(CsvRecord r) =>
        r.Fields.Count == 6
        && IsNumber(r.Fields[1].Trim())
        && r.Fields.Any(f => OfacFields.Value(f) != f.Trim() || f.Any(char.IsLetter));

    private static bool IsComment(CsvRecord r) =>
        r.Fields.Count == 2
        && (
            r.Fields[1].Contains("; ", StringComparison.Ordinal)
            || r.Fields[1].Contains("Linked To:", StringComparison.Ordinal)
            || r.Fields[1].Contains("a.k.a. '", StringComparison.Ordinal)
        );
}
