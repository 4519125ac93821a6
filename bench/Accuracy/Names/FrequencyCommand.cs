using System.Globalization;
using System.Text;
using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>Writes <c>data/names/frequencies.txt</c>: how many of the pooled names hold each part.</summary>
internal static class FrequencyCommand
{
    private const int Least = 3;

    public static int Run(string shared, string repository)
    {
        Dictionary<string, double> counts = new(StringComparer.Ordinal);
        double total = 0;
        foreach ((string name, NameKind kind, double weight) in Pool(shared))
        {
            total += weight;
            AnalysedName analysed = NameAnalyser.Analyse(name, kind);
            foreach (
                NameReading reading in analysed.Readings.Where(r => r.Script == NameScript.Latin).Take(1)
            )
            {
                foreach (
                    string token in reading
                        .Tokens.Where(t => t.Role is not (TokenRole.LegalForm or TokenRole.Number))
                        .Select(t => t.Text)
                        .Distinct()
                )
                {
                    counts[token] = counts.GetValueOrDefault(token) + weight;
                }
            }
        }

        StringBuilder text = new();
        text.Append(
            "# Rarity of name parts: ln(names / names with the part) in sixteenths, then the parts at that level.\n"
        );
        text.Append(
            "# Made by bench/Accuracy frequencies from Wikidata person names and common names by country (CC0),\n"
        );
        text.Append("# SEC company names and official sanctions lists (public domain).\n");
        var levels = counts
            .Where(c => c.Value >= Least && c.Key.Length is > 1 and < 24)
            .GroupBy(c => (int)Math.Clamp(Math.Round(16 * Math.Log(total / c.Value)), 0, 255))
            .OrderBy(g => g.Key);
        foreach (var level in levels)
        {
            text.Append(level.Key.ToString(CultureInfo.InvariantCulture)).Append(' ');
            text.AppendJoin(' ', level.Select(c => c.Key).Order(StringComparer.Ordinal)).Append('\n');
        }

        File.WriteAllText(Path.Combine(repository, "data/names/frequencies.txt"), text.ToString());
        Console.WriteLine(
            $"{total:0} names, {counts.Count} parts, {counts.Count(c => c.Value >= Least)} written"
        );
        return 0;
    }

    private static IEnumerable<(string Name, NameKind Kind, double Weight)> Pool(string shared)
    {
        foreach (
            string line in Csv.Text(Path.Combine(shared, "data/names/wikidata_person_names_latin.txt.gz"))
                .Split('\n')
        )
        {
            yield return (line, NameKind.Person, 1);
        }

        foreach (
            Dictionary<string, string> row in Csv.Rows(
                Path.Combine(shared, "data/names/sec_tickers_company_names_2025-02.csv.gz")
            )
        )
        {
            yield return (row["Name"], NameKind.Organization, 2);
        }

        // A name at the top of a country's list is common even where the pool has few bearers.
        foreach (string file in new[] { "common-forenames-by-country.csv", "common-surnames-by-country.csv" })
        {
            foreach (Dictionary<string, string> row in Csv.Rows(Path.Combine(shared, "data/names", file)))
            {
                yield return (row["Romanized Name"], NameKind.Person, 6);
            }
        }

        foreach (
            OfficialParty party in OfficialParty
                .ConsolidatedScreeningList(shared)
                .Concat(OfficialParty.UnitedKingdom(shared))
        )
        {
            foreach (string name in party.Names)
            {
                yield return (name, party.Kind, 1.0 / Math.Sqrt(party.Names.Count));
            }
        }
    }
}
