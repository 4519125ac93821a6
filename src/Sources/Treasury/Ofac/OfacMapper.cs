using System.Globalization;
using Ties.Model;

namespace Ties.Sources;

/// <summary>Maps OFAC's records to parties, listings and ties.</summary>
internal sealed class OfacMapper(FactsBuilder facts)
{
    private readonly NamedTies ties = new(facts);
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly SortedSet<string> lists = new(StringComparer.Ordinal);
    private bool consolidated = facts.Dataset.Id == OfacFiles.Consolidated.Id;
    private int previous;

    /// <summary>The lists met so far.</summary>
    public IEnumerable<string> Lists => lists;

    /// <summary>The primary row of an entity number; null where none was read.</summary>
    public int? RowOf(string number) => rows.TryGetValue(number, out int row) ? row : null;

    /// <summary>Maps a record of the primary file, with its whole remarks.</summary>
    public void MapPrimary(CsvRecord record, string remarks)
    {
        string number = OfacFields.Number(record);
        NoticeSecondPart(int.Parse(number, CultureInfo.InvariantCulture));
        rows.TryAdd(number, facts.Row);
        string name = OfacFields.Value(record.Fields[1]);
        if (name.Length == 0)
        {
            facts.Problem(record.Line, $"entity {number} has no name", "kept by its number");
        }

        PartyBuilder party = facts.Party($"ofac-{number}", Schema(record.Fields[2], name));
        party.Add("name", name).Add("topics", "sanction");
        if (party.Schema == "Person")
        {
            PersonName.Add(party, name);
            party.Add("position", OfacFields.Value(record.Fields[4]));
        }
        else
        {
            party.Add("notes", OfacFields.Value(record.Fields[4]));
        }

        AddVessel(record, party);
        string text = OfacFields.Value(remarks);
        AddListings(record, number, name, text);
        AddRemarks(party, text, record.Line);
    }

    /// <summary>Maps an alias record.</summary>
    public void MapAlias(CsvRecord record)
    {
        PartyBuilder party = Known(OfacFields.Number(record));
        string property = OfacFields.Value(record.Fields[2]).Equals("fka", StringComparison.OrdinalIgnoreCase)
            ? "previousName"
            : "alias";
        party.Add(property, OfacFields.Value(record.Fields[3]));
        party.Add("notes", OfacFields.Value(record.Fields[4]));
    }

    /// <summary>Maps an address record: street, city with region and code, country, remarks.</summary>
    public void MapAddress(CsvRecord record)
    {
        PartyBuilder party = Known(OfacFields.Number(record));
        string street = OfacFields.Value(record.Fields[2]);
        string city = OfacFields.Value(record.Fields[3]);
        string country = OfacFields.Value(record.Fields[4]);
        if (street.Length + city.Length > 0)
        {
            party.Add("address", string.Join(", ", new[] { street, city, country }.Where(p => p.Length > 0)));
        }

        party.AddCountry("country", country);
        party.Add("notes", OfacFields.Value(record.Fields[5]));
    }

    /// <summary>Maps remarks of a party whose primary row is not held.</summary>
    public void MapRemarks(string number, string remarks) => AddRemarks(Known(number), remarks, 0);

    /// <summary>Gives the ties named in remarks their ends.</summary>
    public void ResolveTies() => ties.Resolve();

    /// <summary>
    /// Entity numbers rise in each of OFAC's primary files. Where they start again, somebody appended the
    /// consolidated file to the SDN file.
    /// </summary>
    private void NoticeSecondPart(int number)
    {
        if (number < previous && !consolidated)
        {
            consolidated = true;
            facts.Problem(
                0,
                $"entity numbers start again at row {facts.Row}",
                "the rows from there on are taken as non-SDN lists"
            );
        }

        previous = number;
    }

    /// <summary>The party; one not in the primary file is present in the set by its number alone.</summary>
    private PartyBuilder Known(string number)
    {
        string id = $"ofac-{number}";
        if (facts.Find(id) is { } party)
        {
            return party;
        }

        party = facts.Party(id, "LegalEntity");
        if (facts.Dataset.Id == OfacFiles.Sdn.Id)
        {
            AddListing(number, $"entity number {number}", "us_ofac_sdn", []);
        }

        return party;
    }

    private static string Schema(string type, string name) =>
        OfacFields.Value(type).ToLowerInvariant() switch
        {
            "individual" => "Person",
            "vessel" => "Vessel",
            "aircraft" => "Airplane",
            _ => SchemaGuess.Of(name) is var guess && guess == "LegalEntity" ? "Organization" : guess,
        };

    private static void AddVessel(CsvRecord record, PartyBuilder party)
    {
        string flag = OfacFields.Value(record.Fields[9]);
        string owner = OfacFields.Value(record.Fields[10]);
        party.Add("callSign", OfacFields.Value(record.Fields[5]));
        party.Add("type", OfacFields.Value(record.Fields[6]));
        party.Add("tonnage", OfacFields.Value(record.Fields[7]));
        party.Add("grossRegisteredTonnage", OfacFields.Value(record.Fields[8]));
        party.AddCountry("flag", flag);
        party.Add("notes", owner.Length > 0 ? $"vessel owner: {owner}" : "");
    }

    private void AddListings(CsvRecord record, string number, string name, string remarks)
    {
        IReadOnlyList<string> programs = OfacFields.Programs(record.Fields[3]);
        foreach (string list in consolidated ? OfacLists.Of(programs, remarks) : ["us_ofac_sdn"])
        {
            AddListing(number, name, list, programs, OfacLists.ListingDate(list, remarks));
        }
    }

    private void AddListing(
        string number,
        string name,
        string list,
        IReadOnlyList<string> programs,
        DateOnly? from = null
    )
    {
        lists.Add(list);
        facts.Listings.Add(
            new Listing
            {
                EntityId = $"ofac-{number}",
                List = list,
                From = from is { } day ? DateBounds.On(day) : DateBounds.Unknown,
                DateStated = from is not null,
                DateEvidence = from is null
                    ? null
                    : $"listing date printed in the edition {facts.Edition.Name}",
                Programs = programs,
                ListedName = name,
                Sources = [facts.Source],
            }
        );
    }

    private void AddRemarks(PartyBuilder party, string remarks, int line)
    {
        foreach (OfacRemark remark in OfacRemarks.Parse(remarks))
        {
            switch (remark.Kind)
            {
                case "a.k.a." or "n.k.a.":
                    party.Add("weakAlias", remark.Value, remark.Whole);
                    break;
                case "f.k.a.":
                    party.Add("previousName", remark.Value, remark.Whole);
                    break;
                case "DOB":
                    AddBirthDate(party, remark, line);
                    break;
                case "POB":
                    party.Add("birthPlace", remark.Value, remark.Whole);
                    break;
                case "Linked To:":
                    party.Add("notes", remark.Whole);
                    ties.Add(
                        "us_ofac_sdn",
                        party.Id,
                        new NamedRelation(remark.Value, "linked_to", Grade.Listed),
                        remark.Whole
                    );
                    break;
                default:
                    Particulars.Add(facts, party, remark.Kind, remark.Value, remark.Whole, line);
                    break;
            }
        }
    }

    private void AddBirthDate(PartyBuilder party, OfacRemark remark, int line)
    {
        IReadOnlyList<string> dates = DateText.Parse(remark.Value);
        foreach (string date in dates)
        {
            party.Add("birthDate", date, remark.Value);
        }

        if (dates.Count == 0)
        {
            party.Add("notes", remark.Whole);
            facts.Problem(line, $"'{remark.Value}' is not read as a date of birth", "kept as a note");
        }
    }
}
