using Ties.Model;

namespace Ties.Sources;

/// <summary>The European Union's consolidated list of financial sanctions.</summary>
internal static class FinancialSanctionsFile
{
    /// <summary>The dataset.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = "eu_fsf",
            Title = "Consolidated list of persons, groups and entities subject to EU financial sanctions",
            Publisher = "European Commission, DG FISMA",
            Url = "https://webgate.ec.europa.eu/fsd/fsf",
            Licence = "Commission Decision 2011/833/EU (CC BY 4.0)",
            RefreshDays = 7,
            Lists = ["eu_fsf"],
        };

    /// <summary>The declaration; each row of the CSV form carries the day of the file.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            FewestRows = 5_000,
            CompletenessKnownBy = "the file carries no count",
            Recognise = head => IsHeader(head.Text) ? "" : null,
            EditionOf = head => FinancialSanctionsReader.DayOfFile(head.Text),
            Read = FinancialSanctionsReader.Read,
        };

    private static bool IsHeader(string text)
    {
        int end = text.IndexOfAny(['\n', '\r']);
        string first = end < 0 ? text : text[..end];
        return first.Contains("Entity_logical_id", StringComparison.OrdinalIgnoreCase)
            && first.Contains("Naal_lastname", StringComparison.OrdinalIgnoreCase);
    }
}
