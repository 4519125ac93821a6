using Ties.Model;

namespace Ties.Sources;

/// <summary>Maps rows of the Consolidated Screening List to parties, listings and ties.</summary>
internal sealed class CslMapper(FactsBuilder facts, CsvTable row)
{
    private readonly NamedTies ties = new(facts);

    /// <summary>Maps the current row; the id of its list, or null where the row was left out.</summary>
    public string? Map()
    {
        string name = TextCleaning.Tidy(row["name"]);
        if (CslLists.Of(row["source"]) is not { } list)
        {
            facts.Problem(row.Line, $"source '{row["source"]}' is no known list", "the row was left out");
            return null;
        }

        if (name.Length == 0)
        {
            facts.Problem(row.Line, "the row has no name", "the row was left out");
            facts.NotComplete("a row has no name");
            return null;
        }

        NameParts parts = list.IsTreasury ? new NameParts { Name = name } : NameParser.Parse(name);
        PartyBuilder party = Begin(list, parts, name);
        AddAliases(list, party);
        AddAddresses(party);
        AddPersonalData(party);
        AddVessel(party);
        DateOnly? statedInIds = AddParticulars(list, party);
        AddRemarks(list, party);
        AddListing(list, party.Id, name, statedInIds);
        if (parts.Relation is { } relation)
        {
            ties.Add(list.List, party.Id, relation, name);
            if (relation.OtherIsListedToo)
            {
                PartyBuilder other = ties.Party(list.List, relation.OtherName, name);
                AddListing(list, other.Id, name, statedInIds);
            }
        }

        return list.List;
    }

    /// <summary>Gives the ties named in names and remarks their ends, once all parties are known.</summary>
    public void ResolveTies() => ties.Resolve();

    private PartyBuilder Begin(CslList list, NameParts parts, string raw)
    {
        bool notAParty = NotAParty.Is(list.List, raw);
        string number = row["entity_number"];
        string id =
            list.IsTreasury && number.Length > 0 ? $"ofac-{number}" : PartyId.For(list.List, parts.NameForId);
        string schema = notAParty ? NotAParty.Schema : Schema(parts.Name);
        PartyBuilder party = facts.Party(id, schema).Specify(schema);
        party.AddNames(parts, raw).Add("topics", list.Topic);
        AddRemark(party, parts.Remark);
        party.Add("programId", list.ProgramId);
        return party;
    }

    /// <summary>"Russian national", "PRC entity": a country and, for people, the schema.</summary>
    private static void AddRemark(PartyBuilder party, string? remark)
    {
        int space = remark?.LastIndexOf(' ') ?? -1;
        if (remark is null || space <= 0)
        {
            return;
        }

        bool person =
            remark[(space + 1)..].ToLowerInvariant() is "individual" or "national" or "citizen" or "person";
        if (person)
        {
            party.Specify("Person");
        }

        party.Add(person ? "nationality" : "country", Countries.Code(remark[..space]), remark);
    }

    private string Schema(string name) =>
        row["type"].ToLowerInvariant() switch
        {
            "individual" => "Person",
            "vessel" => "Vessel",
            "aircraft" => "Airplane",
            "entity" => SchemaGuess.Of(name) is { } s && s != "LegalEntity" ? s : "Organization",
            _ => SchemaGuess.Of(name),
        };

    private void AddAliases(CslList list, PartyBuilder party)
    {
        List<string> aliases = [];
        List<string> previous = [];
        NameParser.SplitAliases(row["alt_names"], aliases, previous);
        foreach (string alias in aliases)
        {
            // Treasury keeps weak aliases out of this column.
            party.Add(!list.IsTreasury && NameParser.IsWeak(alias) ? "weakAlias" : "alias", alias);
        }

        foreach (string name in previous)
        {
            party.Add("previousName", name);
        }
    }

    /// <summary>
    /// Addresses are separated by <c>; </c> and end in a two-letter country code; the edition may hold the codes
    /// alone. Within one, BIS separates several streets by <c>; and </c>.
    /// </summary>
    private void AddAddresses(PartyBuilder party)
    {
        foreach (string part in row["addresses"].Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            string address = part.Trim().TrimEnd(';');
            address = address.StartsWith("and ", StringComparison.OrdinalIgnoreCase) ? address[4..] : address;
            int comma = address.LastIndexOf(", ", StringComparison.Ordinal);
            string last = comma < 0 ? address : address[(comma + 2)..];
            string? country = Countries.CodeItself(last.Trim());
            party.Add("country", country, country is null ? null : last);
            if (country is null || comma > 0)
            {
                party.Add("address", address);
                party.Add("country", country is null ? Countries.Code(last) : null, last);
            }
        }
    }

    private void AddPersonalData(PartyBuilder party)
    {
        foreach (string date in Values("dates_of_birth"))
        {
            IReadOnlyList<string> known = DateText.Parse(date);
            foreach (string day in known)
            {
                party.Add("birthDate", day, date);
            }

            if (known.Count == 0)
            {
                party.Add("notes", $"date of birth: {date}");
                facts.Problem(row.Line, $"'{date}' is not read as a date of birth", "kept as a note");
            }
        }

        foreach (string place in Values("places_of_birth"))
        {
            party.Add("birthPlace", place);
        }

        foreach (string code in Values("nationalities"))
        {
            party.AddCountry("nationality", code);
        }

        foreach (string code in Values("citizenships"))
        {
            party.AddCountry("citizenship", code);
        }

        if (party.Schema == "Person")
        {
            party.Add("position", row["title"]);
            PersonName.Add(party, TextCleaning.Tidy(row["name"]));
        }
        else
        {
            party.Add("notes", row["title"]);
        }
    }

    private void AddVessel(PartyBuilder party)
    {
        party.Add("callSign", row["call_sign"]).Add("type", row["vessel_type"]);
        party
            .Add("grossRegisteredTonnage", row["gross_registered_tonnage"])
            .Add("tonnage", row["gross_tonnage"]);
        party.AddCountry("flag", row["vessel_flag"]);
        if (row["vessel_owner"].Length > 0)
        {
            party.Add("notes", $"vessel owner: {row["vessel_owner"]}");
        }
    }

    /// <summary>Adds the identifiers; returns a listing date printed among them.</summary>
    private DateOnly? AddParticulars(CslList list, PartyBuilder party)
    {
        DateOnly? listed = null;
        foreach (CslParticular particular in CslParticulars.Parse(row["ids"]))
        {
            Particulars.Add(facts, party, particular.Kind, particular.Value, particular.Whole, row.Line);

            // The dates of Executive Order 14024 directives date these lists, not an earlier SSI listing.
            bool datesThisList = list.List is "us_ofac_ns_cmic" or "us_ofac_ns_mbs" or "us_ofac_capta";
            if (datesThisList && IdentifierKinds.IsListingDate(particular.Kind))
            {
                DateOnly? day = DateText.Day(particular.Value);
                listed = listed is null || day < listed ? day ?? listed : listed;
            }
        }

        return listed;
    }

    private void AddRemarks(CslList list, PartyBuilder party)
    {
        party.Add("notes", row["remarks"]);
        foreach (string other in LinkedTo.Names(row["remarks"]))
        {
            ties.Add(
                list.List,
                party.Id,
                new NamedRelation(other, "linked_to", Grade.Listed),
                $"Linked To: {other}"
            );
        }
    }

    private void AddListing(CslList list, string entityId, string listedName, DateOnly? statedInIds)
    {
        IReadOnlyList<Citation> citations = CitationParser.Parse(row["federal_register_notice"]);
        DateOnly? start = DateText.Day(row["start_date"]) ?? statedInIds;
        string statedBy =
            row["start_date"].Length > 0
                ? $"start_date of {facts.Edition.Name}"
                : $"listing date printed in the edition {facts.Edition.Name}";
        (DateBounds from, string? evidence) = ListingDate.Of(start, statedBy, citations);

        // The last day printed is a day on the list; the first day off it follows.
        DateOnly? end = DateText.Day(row["end_date"])?.AddDays(1);
        string requirement = row["license_requirement"];
        string policy = row["license_policy"];
        facts.Listings.Add(
            new Listing
            {
                EntityId = entityId,
                List = list.List,
                From = from,
                DateStated = start is not null,
                Until = end is { } day ? DateBounds.On(day) : DateBounds.Unknown,
                DateEvidence = evidence,
                Citations = [.. citations.Select(c => c.ToString())],
                Programs = [.. Values("programs")],
                Wordings =
                    requirement.Length + policy.Length == 0
                        ? []
                        :
                        [
                            new Wording(
                                NullIfEmpty(requirement),
                                NullIfEmpty(policy),
                                facts.Edition.Date,
                                facts.Source
                            ),
                        ],
                ListedName = listedName,
                Sources = [facts.Source],
            }
        );
    }

    private string[] Values(string column) =>
        row[column].Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
