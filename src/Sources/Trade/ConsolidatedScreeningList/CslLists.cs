namespace Ties.Sources;

/// <summary>The lists inside the Consolidated Screening List, by the beginning of the <c>source</c> column.</summary>
internal static class CslLists
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CslList> All { get; } =
    [
        new("Entity List", "us_bis_el", "export.control", "US-BIS-EL"),
        new("Military End User", "us_bis_meu", "export.control", "US-BIS-MEU"),
        new("Unverified", "us_bis_uvl", "export.control", "US-BIS-UVL"),
        new("Denied Persons", "us_bis_dpl", "export.control", "US-BIS-DPL"),
        new("Specially Designated Nationals", "us_ofac_sdn", "sanction", null),
        new("Sectoral Sanctions", "us_ofac_ssi", "sanction", null),
        new("Non-SDN Chinese Military", "us_ofac_ns_cmic", "sanction", "US-NS-CMIC"),
        new("Non-SDN Menu-Based", "us_ofac_ns_mbs", "sanction", null),
        new("Capta", "us_ofac_capta", "sanction", null),
        new("Foreign Sanctions Evaders", "us_ofac_fse", "sanction", null),
        new("Palestinian", "us_ofac_ns_plc", "sanction", null),
        new("Nonproliferation", "us_state_isn", "sanction", null),
        new("ITAR Debarred", "us_state_debarred", "debarment", null),
    ];

    /// <summary>The list of a source name; null where it is none of them.</summary>
    public static CslList? Of(string source) =>
        All.FirstOrDefault(l => source.StartsWith(l.SourceBegins, StringComparison.OrdinalIgnoreCase));
}
