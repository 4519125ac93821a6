using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// The Consolidated Screening List: eleven to thirteen export and sanctions lists of Commerce, State and the
/// Treasury in one file, published every working day.
/// </summary>
internal static class ConsolidatedScreeningList
{
    /// <summary>The dataset.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = "us_trade_csl",
            Title = "Consolidated Screening List",
            Publisher = "United States Department of Commerce, International Trade Administration",
            Url = "https://data.trade.gov/downloadable_consolidated_screening_list/v1/consolidated.csv",
            Licence = "United States government work, public domain (17 USC 105)",
            RefreshDays = 7,
            Lists = [.. CslLists.All.Select(l => l.List)],
        };

    /// <summary>The declaration.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            FewestRows = 12_000,
            CompletenessKnownBy = "the CSV file carries no count",
            Recognise = head =>
                head.HasColumns(
                    ',',
                    "source",
                    "entity_number",
                    "federal_register_notice",
                    "license_requirement",
                    "alt_names"
                )
                    ? ""
                    : null,
            Read = CslReader.Read,
        };
}
