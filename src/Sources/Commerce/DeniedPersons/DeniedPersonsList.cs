using Ties.Model;

namespace Ties.Sources;

/// <summary>The Denied Persons List of the Bureau of Industry and Security.</summary>
internal static class DeniedPersonsList
{
    /// <summary>The dataset.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = "us_bis_dpl",
            Title = "Denied Persons List",
            Publisher = "United States Department of Commerce, Bureau of Industry and Security",
            Url = "https://www.bis.gov/licensing/end-user-guidance/denied-persons-list-dpl",
            Licence = "United States government work, public domain (17 USC 105)",
            RefreshDays = 7,
            Lists = ["us_bis_dpl"],
        };

    /// <summary>The declaration; the older layout is tab-separated with one column per part of the address.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            FewestRows = 400,
            CompletenessKnownBy = "the file carries no count",
            Recognise = head =>
                head.HasColumns('\t', "Name", "Street_Address", "Effective_Date", "FR_Citation") ? "tab"
                : head.HasColumns(',', "Name_and_Address", "Effective_Date", "Expiration_Date") ? "comma"
                : null,
            Read = DeniedPersonsReader.Read,
        };
}
