using System.Globalization;
using System.Text.RegularExpressions;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads the EU list as CSV (version 1.0): semicolons, one row per name, address, birth, document or
/// citizenship of a subject, joined by <c>Entity_logical_id</c>. A spreadsheet program may have wrapped every
/// line in quotes and padded it with tabs; such lines are unwrapped first.
/// </summary>
internal static partial class FinancialSanctionsReader
{
    private const string List = "eu_fsf";

    /// <summary>The day that the rows carry, as an edition's name; null where none is found.</summary>
    public static string? DayOfFile(string text) =>
        Day().Match(text) is { Success: true } m ? $"{m.Groups[3]}-{m.Groups[2]}-{m.Groups[1]}" : null;

    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        using DecodedText text = TextDecoding.Open(input.Primary);
        if (text.Encoding != "UTF-8")
        {
            facts.Problem(0, $"the file is {text.Encoding}, not UTF-8", "it was converted");
        }

        CsvReader reader = new(text.Reader, ';');
        using CsvTable row = CsvTable.Read(reader, unwrap: Unwrap);
        Dictionary<string, DateOnly> earliest = new(StringComparer.Ordinal);
        Dictionary<string, (SourceRow Row, SortedSet<string> Programmes)> seen = new(StringComparer.Ordinal);
        while (row.Next())
        {
            facts.Row = ++facts.Rows;
            string id = row["Entity_logical_id"];
            if (row.Fields.Count > row.Width || id.Length == 0)
            {
                facts.Problem(row.Line, "no Entity_logical_id or too many fields", "the row was left out");
                facts.NotComplete("a row could not be read");
                continue;
            }

            Map(facts, row, id);
            if (!seen.TryGetValue(id, out var listing))
            {
                seen.Add(id, listing = (facts.Source, new SortedSet<string>(StringComparer.Ordinal)));
            }

            listing.Programmes.Add(row["Programme"]);
            Note(earliest, id, row);
        }

        AddListings(facts, seen, earliest);
        facts.Faults(reader);
        return facts.Build(publisherIds: true);
    }

    private static CsvRecord Unwrap(CsvRecord record)
    {
        if (record.Fields.Count != 1 || !record.Fields[0].Contains(';'))
        {
            return record;
        }

        string inner = record.Fields[0].TrimEnd('\t', ' ');
        return new CsvRecord(
            record.Line,
            new CsvReader(new StringReader(inner), ';').Records().First().Fields
        );
    }

    private static void Map(FactsBuilder facts, CsvTable row, string id)
    {
        bool person = row["Subject_type"] == "P";
        PartyBuilder party = facts.Party($"eu-fsf-{id}", person ? "Person" : "Organization");
        AddName(row, party);
        party.Add("program", row["Programme"]).Add("topics", "sanction").Add("notes", row["Entity_remark"]);
        party.Add("position", row["Naal_function"]).Add("title", row["Naal_title"]);
        party.Add(
            "gender",
            row["Naal_gender"] switch
            {
                "M" => "male",
                "F" => "female",
                _ => "",
            },
            row["Naal_gender"]
        );
        string country = row["Addr_country"];
        party.Add("country", Countries.Code(country), country);
        party.Add(
            "address",
            Join(row["Addr_number"], row["Addr_street"], row["Addr_zipcode"], row["Addr_city"], country)
        );
        party.Add("notes", row["Addr_other"]);
        foreach (string date in DateText.Parse(row["Birt_date"]))
        {
            party.Add("birthDate", date, row["Birt_date"]);
        }

        party.Add("birthPlace", Join(row["Birt_place"], row["Birt_country"]));
        party.Add(
            person ? "nationality" : "jurisdiction",
            Countries.Code(row["Citi_country"]),
            row["Citi_country"]
        );
        AddDocument(facts, row, party, person);
        party.Add("notes", row["EU_ref_num"].Length > 0 ? $"EU reference number {row["EU_ref_num"]}" : "");
    }

    private static void AddName(CsvTable row, PartyBuilder party)
    {
        string whole = row["Naal_wholename"];
        string name =
            whole.Length > 0
                ? whole
                : TextCleaning.Tidy(
                    $"{row["Naal_firstname"]} {row["Naal_middlename"]} {row["Naal_lastname"]}"
                );
        if (name.Length == 0)
        {
            return;
        }

        bool first = party.Statements.All(s => s.Property != "name");
        string language = row["Naal_language"].ToLowerInvariant();
        party.Add(first ? "name" : "alias", name, null, language.Length == 2 ? language : null);
        if (first)
        {
            party.Add("lastName", row["Naal_lastname"]).Add("firstName", row["Naal_firstname"]);
        }
    }

    /// <summary>The number field holds words too: <c>passport-AD001159 (passport) (…)</c>.</summary>
    private static void AddDocument(FactsBuilder facts, CsvTable row, PartyBuilder party, bool person)
    {
        string text = row["Iden_number"];
        if (text.Length == 0)
        {
            return;
        }

        Match number = DocumentNumber().Match(text);
        bool passport = text.Contains("passport", StringComparison.OrdinalIgnoreCase);
        string property =
            !person ? "registrationNumber"
            : passport ? "passportNumber"
            : "idNumber";
        if (number.Success)
        {
            Particulars.AddIdentifier(facts, party, property, number.Groups[1].Value, text, row.Line);
        }

        party.Add("notes", number.Success && number.Groups[1].Value == text ? "" : text);
    }

    private static void Note(Dictionary<string, DateOnly> earliest, string id, CsvTable row)
    {
        string text = row["Leba_publication_date"];
        bool read = DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        );
        if (read && (!earliest.TryGetValue(id, out DateOnly known) || day < known))
        {
            earliest[id] = day;
        }
    }

    /// <summary>
    /// The legal acts of the rows are those that last touched them: the earliest of their days bounds the
    /// first listing from above and is not the listing itself.
    /// </summary>
    private static void AddListings(
        FactsBuilder facts,
        Dictionary<string, (SourceRow Row, SortedSet<string> Programmes)> seen,
        Dictionary<string, DateOnly> earliest
    )
    {
        foreach ((string id, (SourceRow source, SortedSet<string> programmes)) in seen)
        {
            bool known = earliest.TryGetValue(id, out DateOnly day);
            facts.Listings.Add(
                new Listing
                {
                    EntityId = $"eu-fsf-{id}",
                    List = List,
                    From = known ? new DateBounds(null, day) : DateBounds.Unknown,
                    DateEvidence = known ? "earliest legal act of its rows, an upper bound" : null,
                    Programs = [.. programmes.Where(p => p.Length > 0)],
                    ListedName = facts.Find($"eu-fsf-{id}")!.Caption,
                    Sources = [source],
                }
            );
        }
    }

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

    [GeneratedRegex(@"(?:^|\n)""?([0-9]{2})/([0-9]{2})/([0-9]{4});")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?:^|-|\s)([A-Z0-9][A-Z0-9/.-]*[0-9][A-Z0-9/-]*)", RegexOptions.IgnoreCase)]
    private static partial Regex DocumentNumber();
}
