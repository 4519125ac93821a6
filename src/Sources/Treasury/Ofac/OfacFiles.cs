using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// OFAC's legacy CSV files: the SDN set (<c>sdn</c>, <c>alt</c>, <c>add</c>, <c>sdn_comments</c>) and the
/// consolidated non-SDN set (<c>cons_prim</c>, <c>cons_alt</c>, <c>cons_add</c>, <c>cons_comments</c>).
/// </summary>
internal static class OfacFiles
{
    private const string Publisher =
        "United States Department of the Treasury, Office of Foreign Assets Control";
    private const string Licence = "United States government work, public domain (17 USC 105)";

    /// <summary>The SDN list.</summary>
    public static Dataset Sdn { get; } =
        new()
        {
            Id = "us_ofac_sdn",
            Title = "Specially Designated Nationals and Blocked Persons List",
            Publisher = Publisher,
            Url = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.CSV",
            Licence = Licence,
            RefreshDays = 7,
            Lists = ["us_ofac_sdn"],
        };

    /// <summary>The other lists, which OFAC publishes in one set.</summary>
    public static Dataset Consolidated { get; } =
        new()
        {
            Id = "us_ofac_cons",
            Title = "Consolidated Sanctions List (non-SDN)",
            Publisher = Publisher,
            Url = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONS_PRIM.CSV",
            Licence = Licence,
            RefreshDays = 7,
            Lists =
            [
                "us_ofac_ssi",
                "us_ofac_ns_plc",
                "us_ofac_ns_cmic",
                "us_ofac_ns_mbs",
                "us_ofac_capta",
                "us_ofac_fse",
            ],
        };

    /// <summary>The declaration of the SDN set.</summary>
    public static ListSource SdnSource { get; } = Declare(Sdn, fewestRows: 6000);

    /// <summary>The declaration of the consolidated set.</summary>
    public static ListSource ConsolidatedSource { get; } = Declare(Consolidated, fewestRows: 300);

    private static ListSource Declare(Dataset dataset, int fewestRows) =>
        new()
        {
            Dataset = dataset,
            FewestRows = fewestRows,
            CompletenessKnownBy = "the CSV files carry no count",
            Roles = OfacRecognition.Roles,
            Recognise = head =>
                OfacRecognition.Of(head) is { } file && file.Dataset == dataset.Id ? file.Role : null,
            Read = OfacReader.Read,
        };
}
