using System.Text.RegularExpressions;
using Ties.Model;

namespace Ties.Sources;

/// <summary>HM Treasury's consolidated list of financial sanctions targets (closed on 28 January 2026).</summary>
internal static partial class OfsiList
{
    /// <summary>The dataset.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = "gb_ofsi",
            Title = "Consolidated list of financial sanctions targets",
            Publisher = "HM Treasury, Office of Financial Sanctions Implementation",
            Url =
                "https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets",
            Licence = "Open Government Licence v3.0",
            RefreshDays = 7,
            Lists = ["gb_ofsi"],
        };

    /// <summary>The declaration; the file states the day of its last update in its first line.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            FewestRows = 5_000,
            CompletenessKnownBy = "the file carries no count",
            Recognise = head =>
                head.Records() is { Count: > 1 } r && IsHeader(r[0])
                || IsHeader(head.Records().ElementAtOrDefault(1))
                    ? ""
                    : null,
            EditionOf = head =>
                Updated().Match(head.Text) is { Success: true } m
                    ? $"{m.Groups[3]}-{m.Groups[2]}-{m.Groups[1]}"
                    : null,
            Read = OfsiReader.Read,
        };

    /// <summary>Whether a record is the line of headings.</summary>
    public static bool IsHeader(CsvRecord? record) =>
        record is not null
        && record.Fields.Count > 20
        && record.Fields[0].Trim() == "Name 6"
        && record.Fields.Any(f => f.Trim() == "Group ID");

    [GeneratedRegex(@"^\uFEFF?Last Updated,([0-9]{2})/([0-9]{2})/([0-9]{4})")]
    private static partial Regex Updated();
}
