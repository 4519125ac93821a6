using System.Xml.Linq;
using Ties.Model;

namespace Ties.Sources;

/// <summary>Maps an entry of the Security Council's list.</summary>
internal static class SecurityCouncilMapper
{
    private const string List = "un_sc";

    private static readonly string[] NameElements =
    [
        "FIRST_NAME",
        "SECOND_NAME",
        "THIRD_NAME",
        "FOURTH_NAME",
    ];

    /// <summary>Maps the entry, or reports that it names nobody.</summary>
    public static void Map(FactsBuilder facts, XElement entry)
    {
        bool person = entry.Name.LocalName == "INDIVIDUAL";
        string kind = person ? "INDIVIDUAL_" : "ENTITY_";
        string name = string.Join(' ', NameElements.Select(n => Text(entry, n)).Where(t => t.Length > 0));
        string reference = Text(entry, "REFERENCE_NUMBER");
        string id = reference.Length > 0 ? reference : Text(entry, "DATAID");
        if (name.Length == 0 || id.Length == 0)
        {
            facts.Problem(facts.Row, "the entry has no name or no number", "it was left out");
            facts.NotComplete("an entry could not be read");
            return;
        }

        string schema =
            person ? "Person"
            : SchemaGuess.Of(name) is var guess && guess == "LegalEntity" ? "Organization"
            : guess;
        PartyBuilder party = facts.Party($"un-sc-{id}", schema);
        party.Add("name", name).Add("alias", Text(entry, "NAME_ORIGINAL_SCRIPT")).Add("unscId", reference);
        AddAliases(entry, kind, party);
        AddPlaces(entry, kind, party);
        AddBirth(facts, entry, party);
        AddDocuments(facts, entry, party);
        party.Add("gender", Text(entry, "GENDER").ToLowerInvariant()).Add("notes", Text(entry, "COMMENTS1"));
        party.Add("program", Text(entry, "UN_LIST_TYPE")).Add("topics", "sanction");
        AddListing(facts, entry, party, name, reference);
    }

    private static void AddAliases(XElement entry, string kind, PartyBuilder party)
    {
        foreach (XElement alias in entry.Elements(kind + "ALIAS"))
        {
            // "Low" quality aliases identify nobody by themselves; "F.k.a." marks former names.
            string quality = Text(alias, "QUALITY").ToLowerInvariant();
            string property =
                quality == "low" ? "weakAlias"
                : quality.StartsWith('f') ? "previousName"
                : "alias";
            foreach (string name in Text(alias, "ALIAS_NAME").Split(';'))
            {
                party.Add(property, name);
            }
        }

        foreach (string title in Values(entry, "TITLE"))
        {
            party.Add("title", title);
        }

        foreach (string position in Values(entry, "DESIGNATION"))
        {
            party.Add("position", position);
        }
    }

    private static void AddPlaces(XElement entry, string kind, PartyBuilder party)
    {
        foreach (string nationality in Values(entry, "NATIONALITY"))
        {
            party.AddCountry("nationality", nationality);
        }

        foreach (XElement address in entry.Elements(kind + "ADDRESS"))
        {
            string country = Text(address, "COUNTRY");
            party.AddCountry("country", country);
            string whole = Join(address, "STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY");
            party.Add("address", whole == country ? "" : whole).Add("notes", Text(address, "NOTE"));
        }
    }

    private static void AddBirth(FactsBuilder facts, XElement entry, PartyBuilder party)
    {
        foreach (XElement birth in entry.Elements("INDIVIDUAL_DATE_OF_BIRTH"))
        {
            string from = Text(birth, "FROM_YEAR");
            string span = from.Length > 0 ? $"{from} to {Text(birth, "TO_YEAR")}" : "";
            string date =
                Text(birth, "DATE") is { Length: > 0 } d ? d
                : Text(birth, "YEAR") is { Length: > 0 } y ? y
                : span;
            IReadOnlyList<string> dates = DateText.Parse(date);
            foreach (string value in dates)
            {
                party.Add("birthDate", value, date);
            }

            if (dates.Count == 0 && date.Length > 0)
            {
                party.Add("notes", $"date of birth: {date}");
                facts.Problem(facts.Row, $"'{date}' is not read as a date of birth", "kept as a note");
            }
        }

        foreach (XElement place in entry.Elements("INDIVIDUAL_PLACE_OF_BIRTH"))
        {
            party.Add("birthPlace", Join(place, "CITY", "STATE_PROVINCE", "COUNTRY"));
        }
    }

    private static void AddDocuments(FactsBuilder facts, XElement entry, PartyBuilder party)
    {
        foreach (XElement document in entry.Elements("INDIVIDUAL_DOCUMENT"))
        {
            string type = Text(document, "TYPE_OF_DOCUMENT");
            bool passport = type.Contains("passport", StringComparison.OrdinalIgnoreCase);
            string number = Text(document, "NUMBER");
            string whole = Join(document, "TYPE_OF_DOCUMENT", "NUMBER", "ISSUING_COUNTRY", "NOTE");
            Particulars.AddIdentifier(
                facts,
                party,
                passport ? "passportNumber" : "idNumber",
                number,
                whole,
                facts.Row
            );
        }
    }

    private static void AddListing(
        FactsBuilder facts,
        XElement entry,
        PartyBuilder party,
        string name,
        string reference
    )
    {
        string text = Text(entry, "LISTED_ON");
        DateOnly? day = DateText.Day(text.Length > 10 ? text[..10] : text);
        facts.Listings.Add(
            new Listing
            {
                EntityId = party.Id,
                List = List,
                From = day is { } known ? DateBounds.On(known) : DateBounds.Unknown,
                DateStated = day is not null,
                DateEvidence = day is null ? null : $"LISTED_ON of the edition {facts.Edition.Name}",
                Citations = reference.Length > 0 ? [reference] : [],
                Programs = Text(entry, "UN_LIST_TYPE") is { Length: > 0 } regime ? [regime] : [],
                ListedName = name,
                Sources = [facts.Source],
            }
        );
    }

    private static IEnumerable<string> Values(XElement entry, string name) =>
        entry.Elements(name).Elements("VALUE").Select(v => TextCleaning.Tidy(v.Value));

    private static string Join(XElement element, params string[] names) =>
        string.Join(", ", names.Select(n => Text(element, n)).Where(t => t.Length > 0));

    private static string Text(XElement element, string name) =>
        TextCleaning.Tidy(element.Element(name)?.Value);
}
