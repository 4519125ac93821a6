using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads the Denied Persons List in both layouts, one row per party and address. The newer one holds name and
/// address in one field: <c>NAME, street …, city, state, country, postal code</c>. The last four parts are
/// fixed; the name ends at the first comma, unless a company form or "Jr." follows it.
/// </summary>
internal static class DeniedPersonsReader
{
    private const string List = "us_bis_dpl";

    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        bool tabs = input.Files[0].Role == "tab";
        using DecodedText text = TextDecoding.Open(input.Primary);
        using CsvTable row = CsvTable.Read(new CsvReader(text.Reader, tabs ? '\t' : ','));
        while (row.Next())
        {
            facts.Row = ++facts.Rows;
            if (row.Fields.Count != row.Width)
            {
                facts.Problem(
                    row.Line,
                    $"{row.Fields.Count} fields instead of {row.Width}",
                    "the row was left out"
                );
                facts.NotComplete("a row could not be read");
                continue;
            }

            (string name, string address, string country) = tabs
                ? Parts(row)
                : Split(row["Name_and_Address"]);
            if (name.Length == 0)
            {
                facts.Problem(row.Line, "the row has no name", "the row was left out");
                facts.NotComplete("a row has no name");
                continue;
            }

            Map(facts, row, name, address, country);
        }

        facts.Faults(row.Reader);
        return facts.Build();
    }

    private static (string Name, string Address, string Country) Parts(CsvTable row) =>
        (
            row["Name"],
            Join(row["Street_Address"], row["City"], row["State"], row["Postal_Code"]),
            row["Country"].Length == 0 && row["State"].Length == 2 ? "US" : row["Country"]
        );

    private static (string Name, string Address, string Country) Split(string text)
    {
        string[] parts = [.. text.Split(',').Select(p => p.Trim())];
        int nameParts = 1;
        while (nameParts < parts.Length - 4 && AliasSplitter.IsSuffix(parts[nameParts]))
        {
            nameParts++;
        }

        string name = string.Join(", ", parts[..nameParts]);
        if (parts.Length < nameParts + 4)
        {
            return (name, Join(parts[nameParts..]), "");
        }

        string country = parts[^2];
        return (name, Join([.. parts[nameParts..^2], parts[^1]]), country);
    }

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

    private static void Map(FactsBuilder facts, CsvTable row, string name, string address, string country)
    {
        NameParts parts = NameParser.Parse(name);
        PartyBuilder party = facts.Party(PartyId.For(List, parts.NameForId), SchemaGuess.Of(parts.Name));
        party.AddNames(parts, name).Add("topics", "export.control").Add("programId", "US-BIS-DPL");
        string? code = Countries.Code(country);
        party.Add("country", code, country).Add("address", Join(address, country));
        party.Add("notes", row["Action"]);
        IReadOnlyList<Citation> citations = CitationParser.Parse(
            row.Has("FR_Citation") ? row["FR_Citation"] : row["Appropriate Federal Register Citations"]
        );
        (DateBounds from, string? evidence) = ListingDate.Of(
            CitationParser.Date(row["Effective_Date"]),
            $"effective date printed in the edition {facts.Edition.Name}",
            citations
        );
        DateOnly? lastDay = CitationParser.Date(row["Expiration_Date"]);
        string kind = row.Has("Type of Denial")
            ? row["Type of Denial"]
            : row["Standard_Order"] switch
            {
                "Y" => "Standard",
                "N" => "Non-Standard",
                _ => "",
            };
        facts.Listings.Add(
            new Listing
            {
                EntityId = party.Id,
                List = List,
                From = from,
                Until = lastDay is { } day ? DateBounds.On(day.AddDays(1)) : DateBounds.Unknown,
                DateEvidence = evidence,
                DateStated = CitationParser.Date(row["Effective_Date"]) is not null,
                Citations = [.. citations.Select(c => c.ToString())],
                Programs = kind.Length > 0 ? [$"{kind} denial"] : [],
                ListedName = TextCleaning.Tidy(name),
                Sources = [facts.Source],
            }
        );
    }
}
