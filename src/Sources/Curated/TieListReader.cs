using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads ties other than holdings: <c>from,to,kind[,since][,until][,source][,grade][,citation]</c>, both ends
/// by name.
/// </summary>
internal static class TieListReader
{
    /// <summary>The dataset of ties with grade and citation.</summary>
    public static Dataset Dataset { get; } =
        new()
        {
            Id = "ties",
            Title = "Statements of affiliation, control and subordination",
            Publisher = "compiled from the publications cited in each row",
            Licence = "Facts of the publications cited",
            RefreshDays = 365,
        };

    /// <summary>The declaration; files without grades are a user's own.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = Dataset,
            CompletenessKnownBy = "statements of ties are not a register",
            Recognise = head => head.HasColumns(',', "from", "to", "kind") ? "" : null,
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
            bool named = row["from"].Length > 0 && row["to"].Length > 0 && row["kind"].Length > 0;
            if (!named)
            {
                facts.Problem(row.Line, "from, to and kind are needed", "the row was left out");
                continue;
            }

            Period period = StakeListReader.Period(facts, row, "since", "until");
            string citation = string.Join(
                "; ",
                new[] { row["source"], row["citation"] }.Where(t => t.Length > 0)
            );
            facts.Ties.Add(
                new Tie
                {
                    From = $"name:{TextCleaning.Tidy(row["from"])}",
                    To = $"name:{TextCleaning.Tidy(row["to"])}",
                    Kind = row["kind"],
                    Period = period,
                    Grade =
                        row["grade"] == "official" ? Grade.Listed
                        : row["grade"] == "inferred" ? Grade.Inferred
                        : Grade.Reported,
                    Citation = citation.Length == 0 ? null : citation,
                    Source = facts.Source,
                }
            );
        }

        facts.Faults(row.Reader);
        EditionFacts read = facts.Build();
        return read with { Edition = read.Edition with { Lists = [] } };
    }
}
