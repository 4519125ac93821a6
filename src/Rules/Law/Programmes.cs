using Ties.Model;

namespace Ties.Rules;

/// <summary>Which programme tags of a list count for a rule (data/law/programmes.csv).</summary>
internal static class Programmes
{
    private static readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string>>> Table = new(() =>
        LawTable.Embedded("programmes.csv")
    );

    /// <summary>
    /// Whether a listing is under a programme that counts: true with whether the mapping is confirmed, false,
    /// or null where the listing names no programme.
    /// </summary>
    public static (bool? Counts, bool Confirmed) Match(string rule, Listing listing)
    {
        if (listing.Programs.Count == 0)
        {
            return (null, true);
        }

        bool? confirmed = null;
        foreach (IReadOnlyDictionary<string, string> row in Table.Value)
        {
            if (
                row["rule"] == rule
                && row["list"] == listing.List
                && listing.Programs.Any(p => Matches(row["tag"], p))
            )
            {
                confirmed = confirmed == true || row["confirmed"] == "yes";
            }
        }

        return confirmed is { } known ? (true, known) : (false, true);
    }

    private static bool Matches(string pattern, string tag)
    {
        string bare = tag.Replace(" ", "", StringComparison.Ordinal).Trim('[', ']');
        string wanted = pattern.Replace(" ", "", StringComparison.Ordinal).Trim('*');
        return pattern.StartsWith('*') ? bare.Contains(wanted, StringComparison.OrdinalIgnoreCase)
            : pattern.EndsWith('*') ? bare.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
            : string.Equals(bare, wanted, StringComparison.OrdinalIgnoreCase);
    }
}
