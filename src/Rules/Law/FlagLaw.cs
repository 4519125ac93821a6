using Ties.Model;

namespace Ties.Rules;

/// <summary>The flags of data/law/flags.csv.</summary>
internal static class FlagLaw
{
    private static readonly Lazy<IReadOnlyList<IReadOnlyDictionary<string, string>>> Table = new(() =>
        LawTable.Embedded("flags.csv")
    );

    /// <summary>The flag of a rule on a day, or null where the rule has none then.</summary>
    public static Flag? Find(string id, string rule, DateOnly day, string party)
    {
        foreach (IReadOnlyDictionary<string, string> row in Table.Value)
        {
            Period period = new(ListLaw.Day(row["from"]), ListLaw.Day(row["until"]));
            if (row["id"] == id && (row["rule"] == rule || row["rule"] == "*") && period.Contains(day))
            {
                return new Flag(
                    id,
                    row["text"].Replace("{party}", party, StringComparison.Ordinal),
                    row["citation"]
                );
            }
        }

        return null;
    }
}
