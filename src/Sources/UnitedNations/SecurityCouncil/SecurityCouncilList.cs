using System.Text.RegularExpressions;
using Ties.Model;

namespace Ties.Sources;

/// <summary>The United Nations Security Council Consolidated List.</summary>
internal static partial class SecurityCouncilList
{
    /// <summary>The dataset.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = "un_sc",
            Title = "United Nations Security Council Consolidated List",
            Publisher = "United Nations Security Council",
            Url = "https://scsanctions.un.org/resources/xml/en/consolidated.xml",
            Licence = "United Nations terms of use (personal, non-commercial copying)",
            RefreshDays = 7,
            Lists = ["un_sc"],
        };

    /// <summary>The declaration; the file states the day it was generated.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            FewestRows = 500,
            CompletenessKnownBy = "the file carries no count",
            Recognise = head =>
                head.Text.Contains("<CONSOLIDATED_LIST", StringComparison.Ordinal) ? "" : null,
            EditionOf = head =>
                Generated().Match(head.Text) is { Success: true } m ? m.Groups[1].Value : null,
            Read = SecurityCouncilReader.Read,
        };

    [GeneratedRegex(@"dateGenerated=""([0-9]{4}-[0-9]{2}-[0-9]{2})")]
    private static partial Regex Generated();
}
