using System.Globalization;
using System.Text;
using Ties.Model;

namespace Ties.Rules.Tests;

/// <summary>Every row of the whole lists: read, or explained as a data error of its row.</summary>
public sealed class EntityListColumnsTests
{
    private const string Newest = "data/us-csl/csl_2026-07-31_expanded.csv.gz";
    private const string Earlier = "data/us-csl/consolidated_2022-04-22.csv.gz";

    [Theory]
    [InlineData(Newest, "us_bis_el", "Entity List")]
    [InlineData(Newest, "us_bis_meu", "Military End User")]
    [InlineData(Earlier, "us_bis_el", "Entity List")]
    [InlineData(Earlier, "us_bis_meu", "Military End User")]
    public void Every_row_is_read_or_is_a_data_error_of_its_row(string file, string list, string source)
    {
        List<string> unread = [];
        foreach ((int row, Requirement read) in Rows(file, list, source))
        {
            bool explained = read.Notes.Any(n => n.StartsWith("data error", StringComparison.Ordinal));
            bool leftOver = read.Notes.Any(n => n.StartsWith("not read", StringComparison.Ordinal));
            if (leftOver || (!explained && (read.Scope == "unknown" || read.Policy == "unknown")))
            {
                unread.Add($"{row}: {read.VerbatimRequirement} | {string.Join("; ", read.Notes)}");
            }
        }

        Assert.True(unread.Count == 0, string.Join('\n', unread.Take(20)));
    }

    [Fact]
    public void The_counts_per_class_of_the_newest_list_are_those_on_file()
    {
        StringBuilder report = new();
        List<(int Row, Requirement Read)> rows = [.. Rows(Newest, "us_bis_el", "Entity List")];
        Section(report, "rows", rows.Select(_ => "all"));
        Section(report, "requirement class", rows.Select(r => RequirementClass(r.Read)));
        Section(report, "section pointers", rows.SelectMany(r => r.Read.Sections));
        Section(report, "footnotes", rows.SelectMany(r => r.Read.Footnotes.Select(f => $"{f}")));
        Section(report, "policy class", rows.Select(r => PolicyClass(r.Read)));
        Section(
            report,
            "see section only",
            rows.Where(r => r.Read.Policy == "see_section")
                .Select(r => string.Join('+', r.Read.PolicySections))
        );
        Section(report, "notes", rows.SelectMany(r => r.Read.Notes));
        report.Append("data errors\n");
        foreach ((int row, Requirement read) in rows)
        {
            foreach (
                string note in read.Notes.Where(n => n.StartsWith("data error", StringComparison.Ordinal))
            )
            {
                report.Append(CultureInfo.InvariantCulture, $"  row {row}: {note}\n");
            }
        }

        Golden.Check(report.ToString(), "tests/Rules/Licences/entity-list-2026-07-31.classes.txt");
    }

    private static void Section(StringBuilder report, string title, IEnumerable<string> values)
    {
        report.Append(title).Append('\n');
        foreach (
            IGrouping<string, string> group in values
                .GroupBy(v => v, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            report.Append(CultureInfo.InvariantCulture, $"  {group.Count(), 5}  {group.Key}\n");
        }
    }

    private static string RequirementClass(Requirement read) =>
        read.LicenseExceptions != "none" ? read.Scope + "+GOV"
        : read.Notes.Any(n => n.StartsWith("extends to", StringComparison.Ordinal))
            ? read.Scope + " worldwide"
        : read.PolicyExceptions.Any(e => e == "case_by_case: items listed on the CCL") ? read.Scope + " + CCL"
        : read.Scope;

    private static string PolicyClass(Requirement read)
    {
        string[] kinds =
        [
            .. read.PolicyExceptions.Select(e =>
                e.Contains("food and medicine", StringComparison.Ordinal) ? "food/medicine"
                : e.Contains("International Space Station", StringComparison.Ordinal)
                || e.Contains("space programs", StringComparison.Ordinal)
                    ? "space"
                : e.Split(':')[0]
            ),
        ];
        return read.Policy
            + string.Concat(kinds.Distinct().Order(StringComparer.Ordinal).Select(k => " + " + k));
    }

    private static IEnumerable<(int Row, Requirement Read)> Rows(string file, string list, string source)
    {
        IReadOnlyList<Dictionary<string, string>> rows = CsvText.Read(Shared.Require(file));
        for (int i = 0; i < rows.Count; i++)
        {
            if (rows[i]["source"].StartsWith(source, StringComparison.Ordinal))
            {
                yield return (
                    i + 1,
                    RequirementReader.Read(rows[i]["license_requirement"], rows[i]["license_policy"], list)
                );
            }
        }
    }
}
