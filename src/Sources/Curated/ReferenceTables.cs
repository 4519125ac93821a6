using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Tables that a mirror may hold beside lists and that name no parties: they are recognised and counted, and
/// nothing is taken from them. The product carries its own.
/// </summary>
internal static class ReferenceTables
{
    /// <summary>Dates of Federal Register pages.</summary>
    public static ListSource FederalRegisterDates { get; } =
        Declare(
            new Dataset
            {
                Id = "us_fr_dates",
                Title = "Days of Federal Register pages cited by lists",
                Publisher = "learnt from the lists",
                Licence = "Facts of United States government publications (17 USC 105)",
                RefreshDays = 36_500,
            },
            "citation",
            "date",
            "earliest",
            "latest",
            "kind"
        );

    /// <summary>Codes of legal forms.</summary>
    public static ListSource LegalForms { get; } =
        Declare(
            new Dataset
            {
                Id = "iso_20275_elf",
                Title = "ISO 20275 entity legal forms",
                Publisher = "Global Legal Entity Identifier Foundation",
                Url = "https://www.gleif.org/en/about-lei/code-lists/iso-20275-entity-legal-forms-code-list",
                Licence = "CC0-1.0",
                RefreshDays = 36_500,
            },
            "ELF Code",
            "Country of formation"
        );

    private static ListSource Declare(Dataset dataset, params string[] columns) =>
        new()
        {
            Dataset = dataset,
            CompletenessKnownBy = "an editions.csv beside the file states it",
            Recognise = head => head.HasColumns(',', columns) ? "" : null,
            Read = Read,
        };

    private static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        using DecodedText text = TextDecoding.Open(input.Primary);
        using CsvTable table = CsvTable.Read(new CsvReader(text.Reader));
        while (table.Next())
        {
            facts.Rows++;
        }

        facts.Faults(table.Reader);
        return facts.Build();
    }
}
