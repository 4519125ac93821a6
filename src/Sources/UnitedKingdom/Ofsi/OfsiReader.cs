using System.Globalization;
using System.Text.RegularExpressions;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads the OFSI list as CSV (29 columns before 2020, 36 since): a line with the day of update, a line of
/// headings, then one row per name of a target; rows with the same group id are one target.
/// </summary>
internal static partial class OfsiReader
{
    private const string List = "gb_ofsi";

    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        using DecodedText text = TextDecoding.Open(input.Primary);
        if (text.Encoding != "UTF-8")
        {
            facts.Problem(0, $"the file is {text.Encoding}, not UTF-8", "it was converted");
        }

        using CsvTable row = CsvTable.Read(new CsvReader(text.Reader), OfsiList.IsHeader);
        HashSet<string> listed = new(StringComparer.Ordinal);
        while (row.Next())
        {
            facts.Row = ++facts.Rows;
            string group = row["Group ID"];
            if (row.Fields.Count != row.Width || group.Length == 0 || FullName(row).Length == 0)
            {
                facts.Problem(
                    row.Line,
                    "no group id, no name, or the wrong number of fields",
                    "the row was left out"
                );
                facts.NotComplete("a row could not be read");
                continue;
            }

            PartyBuilder party = facts.Party($"ofsi-{group}", Schema(row));
            AddNames(row, party);
            AddDetails(facts, row, party);
            if (listed.Add(group))
            {
                AddListing(facts, row, party);
            }
        }

        facts.Faults(row.Reader);
        return facts.Build(publisherIds: true);
    }

    private static string Schema(CsvTable row) =>
        row["Group Type"] switch
        {
            "Individual" => "Person",
            "Ship" => "Vessel",
            _ => SchemaGuess.Of(FullName(row)) is var guess && guess == "LegalEntity"
                ? "Organization"
                : guess,
        };

    /// <summary>Given names stand in Name 1 to 5, the family name or the whole name in Name 6.</summary>
    private static string FullName(CsvTable row) =>
        TextCleaning.Tidy(string.Join(' ', Enumerable.Range(1, 6).Select(i => row[$"Name {i}"])));

    private static void AddNames(CsvTable row, PartyBuilder party)
    {
        string name = FullName(row);
        bool weak = row["Alias Quality"].Equals("Low", StringComparison.OrdinalIgnoreCase);
        bool former = row["Alias Type"] == "FKA";
        bool primary =
            row["Alias Type"].StartsWith("Prime", StringComparison.Ordinal)
            || row["Alias Type"] == "Primary name";
        party.Add(
            weak ? "weakAlias"
                : former ? "previousName"
                : primary ? "name"
                : "alias",
            name
        );
        party.Add("alias", row["Name Non-Latin Script"]);
        if (party.Schema == "Person" && primary)
        {
            party.Add("lastName", row["Name 6"]).Add("firstName", row["Name 1"]).Add("title", row["Title"]);
        }
    }

    private static void AddDetails(FactsBuilder facts, CsvTable row, PartyBuilder party)
    {
        if (Date(row["DOB"]) is { } born)
        {
            party.Add("birthDate", born, row["DOB"]);
        }

        party.Add("birthPlace", Join(row["Town of Birth"], row["Country of Birth"]));
        foreach (string nationality in Numbered(row["Nationality"]))
        {
            party.AddCountry("nationality", nationality);
        }

        AddIdentifiers(facts, row, party, "passportNumber", "Passport Number", "Passport Details");
        AddIdentifiers(facts, row, party, "idNumber", "National Identification Number", "NI Number");
        party.Add("position", row["Position"]);
        string country = row["Country"];
        party.Add("country", Countries.Code(country), country);
        string address = Join([
            .. Enumerable.Range(1, 6).Select(i => row[$"Address {i}"]),
            row["Post/Zip Code"],
            country,
        ]);
        party.Add("address", address == country ? "" : address);
        string notes = row["Other Information"];
        party.Add("notes", notes).Add("program", row["Regime"]).Add("topics", "sanction");
        foreach (Match reference in UnReference().Matches(notes))
        {
            party.Add("unscId", reference.Groups[1].Value.TrimEnd('.'), reference.Value);
        }
    }

    /// <summary>The column holds numbers with words around them; where it is not a bare number it is a note too.</summary>
    private static void AddIdentifiers(
        FactsBuilder facts,
        CsvTable row,
        PartyBuilder party,
        string property,
        params string[] columns
    )
    {
        foreach (string column in columns)
        {
            foreach (string entry in Numbered(row[column]))
            {
                Match number = Number().Match(entry);
                if (number.Success)
                {
                    Particulars.AddIdentifier(facts, party, property, number.Value, entry, row.Line);
                }

                party.Add("notes", entry == number.Value ? "" : $"{column}: {entry}");
            }
        }
    }

    private static void AddListing(FactsBuilder facts, CsvTable row, PartyBuilder party)
    {
        DateOnly? day = DateOnly.TryParseExact(
            row["Listed On"],
            "dd/MM/yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly on
        )
            ? on
            : null;
        facts.Listings.Add(
            new Listing
            {
                EntityId = party.Id,
                List = List,
                From = day is { } known ? DateBounds.On(known) : DateBounds.Unknown,
                DateStated = day is not null,
                DateEvidence = day is null ? null : $"Listed On of the edition {facts.Edition.Name}",
                Programs = row["Regime"].Length > 0 ? [row["Regime"]] : [],
                ListedName = FullName(row),
                Sources = [facts.Source],
            }
        );
    }

    /// <summary>dd/MM/yyyy, where 00 stands for an unknown day or month.</summary>
    private static string? Date(string text)
    {
        Match m = DayMonthYear().Match(text);
        if (!m.Success)
        {
            return null;
        }

        string iso = $"{m.Groups[3]}-{m.Groups[2]}-{m.Groups[1]}".Replace(
            "-00",
            "",
            StringComparison.Ordinal
        );
        return DateText.Parse(iso) is [{ } date] ? date : null;
    }

    private static IEnumerable<string> Numbered(string text) =>
        Numbering().Split(text).Select(TextCleaning.Tidy).Where(t => t.Length > 0);

    private static string Join(params string[] parts) => string.Join(", ", parts.Where(p => p.Length > 0));

    [GeneratedRegex(@"^([0-9]{2})/([0-9]{2})/([0-9]{4})$")]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"\(?\b[0-9]{1,2}\)\s*")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?=[A-Za-z/-]{0,4}[0-9])[A-Za-z0-9][A-Za-z0-9/-]{3,}")]
    private static partial Regex Number();

    [GeneratedRegex(@"UN Ref\.?:?\s*([A-Z]{2}[a-z]?\.[A-Z0-9.]+)", RegexOptions.IgnoreCase)]
    private static partial Regex UnReference();
}
