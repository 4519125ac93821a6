using System.Text;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads holdings: <c>owner,owned,percent[,percent_max][,from][,until][,class][,source][,grade][,citation]</c>.
/// An empty percentage is the whole range; a leading <c>&gt;</c> or <c>&lt;</c> excludes the bound. Parties are
/// named, so both ends are <c>name:</c> and the text.
/// </summary>
internal static class StakeListReader
{
    /// <summary>The dataset of holdings with grade and citation.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = "stakes",
            Title = "Statements of ownership",
            Publisher = "compiled from the publications cited in each row",
            Licence = "Facts of the publications cited",
            RefreshDays = 365,
        };

    /// <summary>The declaration; files without grades are a user's own.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            CompletenessKnownBy = "statements of ownership are not a register",
            Recognise = head => head.HasColumns(',', "owner", "owned", "percent") ? "" : null,
            DatasetOf = head =>
                head.HasColumns(',', "grade", "citation")
                    ? Dataset
                    : UserDatasets.For(UserDatasets.IdOf(head.File)) with
                    {
                        Lists = [],
                    },
            Read = Read,
        };

    private static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        using DecodedText text = TextDecoding.Open(input.Primary);
        using CsvTable row = CsvTable.Read(new CsvReader(text.Reader));
        while (row.Next())
        {
            facts.Row = ++facts.Rows;
            if (row["owner"].Length == 0 || row["owned"].Length == 0 || row.Fields.Count > row.Width)
            {
                facts.Problem(
                    row.Line,
                    "owner and owned are needed, and no more fields than headings",
                    "the row was left out"
                );
            }
            else
            {
                Add(facts, row);
            }
        }

        facts.Faults(row.Reader);
        EditionFacts read = facts.Build();
        return read with { Edition = read.Edition with { Lists = [] } };
    }

    private static void Add(FactsBuilder facts, CsvTable row)
    {
        // A bad figure or date never clears anybody: the holding is kept with everything it may mean.
        ShareRange share = ShareText
            .Parse(Bytes(row["percent"]), Bytes(row["percent_max"]), out string? doubt)
            .Exact;
        if (doubt is not null)
        {
            facts.Problem(row.Line, doubt, "taken as unknown, 0 to 100 %");
        }

        Period period = Period(facts, row, "from", "until");
        string citation = string.Join(
            "; ",
            new[] { row["source"], row["citation"] }.Where(t => t.Length > 0)
        );
        facts.Stakes.Add(
            new Stake
            {
                Owner = $"name:{TextCleaning.Tidy(row["owner"])}",
                Owned = $"name:{TextCleaning.Tidy(row["owned"])}",
                Share = share,
                Period = period,
                Class = row["class"],
                Grade = row["grade"] == "official" ? Grade.Listed : Grade.Reported,
                Citation = citation.Length == 0 ? null : citation,
                Source = facts.Source,
            }
        );
    }

    /// <summary>Half-open period of two columns; an end that cannot be read is unbounded and reported.</summary>
    public static Period Period(FactsBuilder facts, CsvTable row, string from, string until)
    {
        Period period = DayText.Parse(Bytes(row[from]), Bytes(row[until]), out string? doubt);
        if (doubt is not null)
        {
            facts.Problem(row.Line, doubt, "taken as unbounded");
        }

        return period;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
