using Ties.Model;

namespace Ties.Sources;

/// <summary>Maps a record of the Canadian list.</summary>
internal static class SemaMapper
{
    private const string List = "ca_sema";

    /// <summary>Maps the record; false where it names nobody.</summary>
    public static bool Map(FactsBuilder facts, Dictionary<string, string> record)
    {
        string last = Field(record, "LastName");
        string given = Field(record, "GivenName");
        string entity = Field(record, "Entity", "EntityOrShip");
        bool person = entity.Length == 0;
        string name = person ? TextCleaning.Tidy($"{given} {last}") : entity;
        if (name.Length == 0)
        {
            return false;
        }

        string regime = Field(record, "Country");
        string imo = Field(record, "ShipIMONumber");
        string schema =
            person ? "Person"
            : imo.Length > 0 ? "Vessel"
            : Schema(entity);
        PartyBuilder party = facts.Party(Id(name, regime), schema);
        AddNames(party, name, last, given, person, Field(record, "Aliases"));
        string country = regime.Split('/')[0].Trim();
        party
            .Add("country", Countries.Code(country), regime)
            .Add("program", regime)
            .Add("topics", "sanction");
        string title = Field(record, "Title", "TitleOrShip", "TitleOrShipType");
        party.Add(
            person ? "position"
                : imo.Length > 0 ? "type"
                : "notes",
            title
        );
        foreach (string date in DateText.Parse(Field(record, "DateOfBirth", "DateOfBirthOrShipBuildDate")))
        {
            party.Add(person ? "birthDate" : "buildDate", date);
        }

        party.Add("imoNumber", imo);
        foreach ((string key, string value) in record.Where(f => f.Key.StartsWith('?')))
        {
            party.Add("notes", $"{key[1..]}: {value}");
        }

        AddListing(facts, record, party, name, regime);
        return true;
    }

    /// <summary>People of one name are told apart by the regime that lists them.</summary>
    private static string Id(string name, string regime) =>
        PartyId.For(List, $"{regime.Split('/')[0]} {name}");

    private static string Schema(string name) =>
        SchemaGuess.Of(name) is var guess && guess == "LegalEntity" ? "Organization" : guess;

    private static void AddNames(
        PartyBuilder party,
        string name,
        string last,
        string given,
        bool person,
        string aliases
    )
    {
        // Names of bodies are often given in both languages, with a stroke between.
        string[] names = person
            ? [name]
            : name.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        bool both = names.Length == 2 && names[0].Contains(' ') && names[1].Contains(' ');
        party.Add("name", both ? names[0] : name, name).Add("alias", both ? names[1] : "", name);
        if (person)
        {
            party.Add("lastName", last).Add("firstName", given);
        }

        foreach (
            string alias in person ? AliasSplitter.SplitPerson(aliases, last) : AliasSplitter.Split(aliases)
        )
        {
            // One word is a given or family name in another spelling: never a name to match alone.
            bool weak = NameParser.IsWeak(alias) || (person && !alias.Contains(' '));
            party.Add(weak ? "weakAlias" : "alias", alias, aliases);
        }
    }

    private static void AddListing(
        FactsBuilder facts,
        Dictionary<string, string> record,
        PartyBuilder party,
        string name,
        string regime
    )
    {
        DateOnly? day = DateText.Day(Field(record, "DateOfListing"));
        string schedule = Field(record, "Schedule");
        string item = Field(record, "Item");
        string place =
            schedule.Length > 0 ? $"{regime}, schedule {schedule}, item {item}" : $"{regime}, item {item}";
        facts.Listings.Add(
            new Listing
            {
                EntityId = party.Id,
                List = List,
                From = day is { } known ? DateBounds.On(known) : DateBounds.Unknown,
                DateStated = day is not null,
                DateEvidence = day is null ? null : $"date of listing in the edition {facts.Edition.Name}",
                Citations = [place],
                Programs = regime.Length > 0 ? [regime] : [],
                ListedName = name,
                Sources = [facts.Source],
            }
        );
    }

    private static string Field(Dictionary<string, string> record, params string[] names) =>
        names.Select(n => record.GetValueOrDefault(n, "")).FirstOrDefault(v => v.Length > 0) ?? "";
}
