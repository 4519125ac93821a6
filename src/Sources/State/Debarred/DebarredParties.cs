using Ties.Model;

namespace Ties.Sources;

/// <summary>Parties debarred under the Arms Export Control Act, by statute (after a conviction) or by order.</summary>
internal static class DebarredParties
{
    private const string List = "us_state_debarred";

    /// <summary>The dataset.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = List,
            Title = "AECA debarred parties",
            Publisher = "United States Department of State, Directorate of Defense Trade Controls",
            Url =
                "https://www.pmddtc.state.gov/ddtc_public/ddtc_public?id=ddtc_kb_article_page&sys_id=c22d1833dbb8d300d0a370131f9619f0",
            Licence = "United States government work, public domain (17 USC 105)",
            RefreshDays = 30,
            Lists = [List],
        };

    /// <summary>The declaration; each layout is half of the list, so neither alone covers it.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            CompletenessKnownBy = "statutory and administrative debarments are separate files",
            Recognise = head =>
                head.HasColumns(',', "Party Name", "Federal Register Notice", "Notice Date") ? "statutory"
                : head.HasColumns(',', "Name", "Debarment Order", "Federal Register Notice")
                    ? "administrative"
                : null,
            Read = Read,
        };

    private static EditionFacts Read(EditionInput input)
    {
        bool statutory = input.Files[0].Role == "statutory";
        string part = statutory ? "statutory" : "administrative";
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);

        // One half of the list is no evidence that a party is absent from the whole.
        facts.NotComplete($"{part} debarments only; the other half of the list is a file of its own");
        using DecodedText text = TextDecoding.Open(input.Primary);
        using CsvTable row = CsvTable.Read(new CsvReader(text.Reader));
        while (row.Next())
        {
            facts.Row = ++facts.Rows;
            string field = row[statutory ? "Party Name" : "Name"];
            if (field.Length == 0 || row.Fields.Count != row.Width)
            {
                facts.Problem(
                    row.Line,
                    "the row has no name or the wrong number of fields",
                    "the row was left out"
                );
                continue;
            }

            foreach (string name in statutory ? [field] : Several(field))
            {
                Map(facts, row, name, statutory);
            }
        }

        facts.Faults(row.Reader);
        return facts.Build();
    }

    private static void Map(FactsBuilder facts, CsvTable row, string name, bool statutory)
    {
        NameParts parts = NameParser.Parse(name);
        string born = row["Date Of Birth"];
        string schema = born.Length > 0 ? "Person" : SchemaGuess.Of(parts.Name);
        PartyBuilder party = facts.Party(PartyId.For(List, parts.NameForId), schema).Specify(schema);
        party.AddNames(parts, name).Add("topics", "debarment");
        if (schema == "Person")
        {
            PersonName.Add(party, parts.Name);
        }

        foreach (string date in DateText.Parse(born.Replace(",", "", StringComparison.Ordinal)))
        {
            party.Add("birthDate", date, born);
        }

        string notices = $"{row["Federal Register Notice"]}; {row["Corrected Notice"]}";
        IReadOnlyList<Citation> citations = CitationParser.Parse(notices);
        DateOnly? day = CitationParser.Date(row[statutory ? "Notice Date" : "Date"]);
        (DateBounds from, string? evidence) = ListingDate.Of(
            day,
            $"notice date of the edition {facts.Edition.Name}",
            citations
        );
        facts.Listings.Add(
            new Listing
            {
                EntityId = party.Id,
                List = List,
                From = from,
                DateEvidence = evidence,
                DateStated = day is not null,
                Citations = [.. citations.Select(c => c.ToString())],
                Programs = [statutory ? "statutory debarment" : "administrative debarment"],
                ListedName = TextCleaning.Tidy(name),
                Sources = [facts.Source],
            }
        );
    }

    /// <summary>An order may name several parties: "Surname, Given; Company, S.A., Other, S.A., and Third, S.A".</summary>
    private static IEnumerable<string> Several(string field)
    {
        foreach (string group in field.Split(';', StringSplitOptions.TrimEntries))
        {
            foreach (string part in group.Split([", and ", " and "], StringSplitOptions.RemoveEmptyEntries))
            {
                IReadOnlyList<string> names = AliasSplitter.Split(part);
                bool companies = names.Count > 1 && names.All(n => SchemaGuess.Of(n) == "Company");
                foreach (string name in companies ? names : [part.Trim()])
                {
                    yield return name;
                }
            }
        }
    }
}
