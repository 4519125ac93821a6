using Ties.Model;

namespace Ties.Sources;

/// <summary>The datasets that come in the curated layout.</summary>
internal static class CuratedDatasets
{
    private const string PublicDomain = "Facts of United States government publications (17 USC 105)";

    private static readonly Dictionary<string, Dataset> Known = new Dataset[]
    {
        New(
            "us_dod_1260h",
            "Section 1260H list of Chinese military companies",
            "United States Department of Defense",
            "https://www.federalregister.gov/documents/search?conditions%5Bterm%5D=1260H",
            365
        ),
        New(
            "us_dod_1237",
            "Section 1237 list of Communist Chinese military companies",
            "United States Department of Defense",
            "https://www.defense.gov/News/Releases/",
            36500
        ),
        New(
            "us_dod_1286",
            "Section 1286 list of foreign talent programmes and institutions",
            "United States Department of Defense",
            "https://basicresearch.defense.gov/Programs/Academic-Research-Security/",
            365
        ),
        New(
            "us_dhs_uflpa",
            "UFLPA Entity List",
            "United States Department of Homeland Security",
            "https://www.dhs.gov/uflpa-entity-list",
            30
        ),
        New(
            "us_cbp_wro",
            "Withhold Release Orders and Findings",
            "United States Customs and Border Protection",
            "https://www.cbp.gov/trade/forced-labor/withhold-release-orders-and-findings",
            30
        ),
        New(
            "us_fcc_covered",
            "FCC Covered List",
            "United States Federal Communications Commission",
            "https://www.fcc.gov/supplychain/coveredlist",
            30
        ),
        New(
            "us_bis_el",
            "Entity List",
            "United States Department of Commerce, Bureau of Industry and Security",
            "https://www.ecfr.gov/current/title-15/part-744/appendix-Supplement%20No.%204%20to%20Part%20744",
            30
        ),
        New(
            "us_bis_meu",
            "Military End User List",
            "United States Department of Commerce, Bureau of Industry and Security",
            "https://www.ecfr.gov/current/title-15/part-744/appendix-Supplement%20No.%207%20to%20Part%20744",
            30
        ),
        New(
            "us_ofac_ns_cmic",
            "Non-SDN Chinese Military-Industrial Complex Companies List",
            "United States Department of the Treasury, Office of Foreign Assets Control",
            "https://ofac.treasury.gov/consolidated-sanctions-list-non-sdn-lists",
            30
        ),
        New(
            "us_eo14032_annex",
            "Annex to Executive Order 14032",
            "President of the United States",
            "https://www.federalregister.gov/documents/2021/06/07/2021-12019/",
            36500
        ),
        New(
            "us_state_isn",
            "Nonproliferation sanctions",
            "United States Department of State",
            "https://www.state.gov/key-topics-bureau-of-international-security-and-nonproliferation/nonproliferation-sanctions/",
            30
        ),
    }.ToDictionary(d => d.Id, StringComparer.Ordinal);

    /// <summary>The dataset of a list id; a list that is not known here is the user's own.</summary>
    public static Dataset For(string list) =>
        Known.TryGetValue(list, out Dataset? known) ? known : UserDatasets.For(list);

    /// <summary>Whether the list is one of an authority.</summary>
    public static bool IsOfficial(string list) => Known.ContainsKey(list);

    private static Dataset New(string id, string title, string publisher, string url, int refreshDays) =>
        new()
        {
            Id = id,
            Title = title,
            Publisher = publisher,
            Url = url,
            Licence = PublicDomain,
            RefreshDays = refreshDays,
            Lists = [id],
        };
}
