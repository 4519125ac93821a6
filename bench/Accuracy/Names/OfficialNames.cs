using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>Names of parties in the official lists, for frequencies, true pairs (aliases) and near neighbours.</summary>
internal sealed record OfficialParty(string Source, NameKind Kind, IReadOnlyList<string> Names)
{
    /// <summary>The US consolidated screening list.</summary>
    public static IEnumerable<OfficialParty> ConsolidatedScreeningList(string shared)
    {
        foreach (
            Dictionary<string, string> row in Csv.Rows(
                Path.Combine(shared, "data/us-csl/csl_2026-07-31_expanded.csv.gz")
            )
        )
        {
            NameKind kind = row["type"] switch
            {
                "Individual" => NameKind.Person,
                "Vessel" or "Aircraft" => NameKind.Vessel,
                "Entity" => NameKind.Organization,
                _ => NameKind.Unknown,
            };
            string[] names =
            [
                row["name"],
                .. row["alt_names"].Split("; ", StringSplitOptions.RemoveEmptyEntries),
            ];
            yield return new OfficialParty(
                row["source"],
                kind,
                [.. names.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct()]
            );
        }
    }

    /// <summary>The UK consolidated list: rows of one group id are names of one party.</summary>
    public static IEnumerable<OfficialParty> UnitedKingdom(string shared)
    {
        Dictionary<string, (NameKind Kind, List<string> Names)> groups = [];
        foreach (
            List<string> row in Csv.Records(
                    Path.Combine(shared, "data/uk/ofsi_sanctionsconlist_2018-04-13.csv.gz")
                )
                .Skip(2)
        )
        {
            if (row.Count < 29)
            {
                continue;
            }

            string name = string.Join(
                ' ',
                row.Skip(1).Take(5).Append(row[0]).Select(n => n.Trim()).Where(n => n.Length > 0)
            );
            NameKind kind = row[23] switch
            {
                "Individual" => NameKind.Person,
                "Ship" => NameKind.Vessel,
                _ => NameKind.Organization,
            };
            if (!groups.TryGetValue(row[28], out (NameKind Kind, List<string> Names) group))
            {
                groups[row[28]] = group = (kind, []);
            }

            if (!group.Names.Contains(name))
            {
                group.Names.Add(name);
            }
        }

        return groups.Values.Select(g => new OfficialParty("UK", g.Kind, g.Names));
    }
}
