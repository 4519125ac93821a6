using System.Text.RegularExpressions;

namespace Ties.Sources;

/// <summary>
/// Which non-SDN lists a party of the consolidated set is on. The set does not say so in a field; programme
/// tags and the directives named in the remarks do.
/// </summary>
internal static partial class OfacLists
{
    /// <summary>The lists, by tags and remarks; the menu-based list where nothing names another.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> programs, string remarks)
    {
        List<string> lists = [];
        bool directive13662 = remarks.Contains(
            "Executive Order 13662 Directive",
            StringComparison.OrdinalIgnoreCase
        );
        if (directive13662)
        {
            lists.Add("us_ofac_ssi");
        }

        if (programs.Contains("NS-PLC"))
        {
            lists.Add("us_ofac_ns_plc");
        }

        if (programs.Contains("CMIC-EO13959"))
        {
            lists.Add("us_ofac_ns_cmic");
        }

        if (programs.Any(p => p.StartsWith("FSE-", StringComparison.Ordinal)))
        {
            lists.Add("us_ofac_fse");
        }

        // Directive 2 under Executive Order 14024 restricts correspondent accounts (CAPTA); a party that carries
        // it beside an older SSI listing has since been blocked and is on the SDN list instead.
        bool correspondent = remarks.Contains("(EO 14024 Directive 2)", StringComparison.OrdinalIgnoreCase);
        if (programs.Contains("561-Related") || (correspondent && !directive13662))
        {
            lists.Add("us_ofac_capta");
        }

        bool menu = MenuDirective().IsMatch(remarks);
        if (menu || lists.Count == 0)
        {
            lists.Add(programs.Contains("UKRAINE-EO13662") && !menu ? "us_ofac_ssi" : "us_ofac_ns_mbs");
        }

        return lists;
    }

    /// <summary>The listing date printed for a list; OFAC prints one for few.</summary>
    public static DateOnly? ListingDate(string list, string remarks)
    {
        Regex? pattern = list switch
        {
            "us_ofac_ns_cmic" => CmicDate(),
            "us_ofac_ns_mbs" or "us_ofac_capta" => DirectiveDate(),
            _ => null,
        };
        return pattern
            ?.Matches(remarks)
            .Select(m => DateText.Day(m.Groups[1].Value))
            .Where(d => d is not null)
            .Min();
    }

    [GeneratedRegex(@"\(EO (?:14024 Directive (?:1a?|3|4)|14014 Directive 1)\)", RegexOptions.IgnoreCase)]
    private static partial Regex MenuDirective();

    [GeneratedRegex(@"Listing Date \(CMIC\):?\s*([0-9]{1,2} [A-Za-z]{3} [0-9]{4})")]
    private static partial Regex CmicDate();

    [GeneratedRegex(@"Listing Date \(EO [0-9]+ Directive [0-9a-z]+\):?\s*([0-9]{1,2} [A-Za-z]{3} [0-9]{4})")]
    private static partial Regex DirectiveDate();
}
