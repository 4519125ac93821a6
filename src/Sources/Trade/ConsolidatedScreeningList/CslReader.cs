using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads the Consolidated Screening List as CSV: UTF-8, header, 29 columns (28 before <c>_id</c> was added).
/// </summary>
/// <remarks>
/// Quoted fields span lines. <c>_id</c> is not unique and may be empty or missing; it is not used. A second
/// header may stand among the rows; it is reported and not counted. Columns are found by name.
/// </remarks>
internal static class CslReader
{
    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        using DecodedText text = TextDecoding.Open(input.Primary);
        if (text.Encoding != "UTF-8")
        {
            facts.Problem(0, $"the file is {text.Encoding}, not UTF-8", "it was converted");
        }

        using CsvTable table = CsvTable.Read(new CsvReader(text.Reader));
        CslMapper mapper = new(facts, table);
        SortedSet<string> lists = new(StringComparer.Ordinal);
        while (table.Next())
        {
            if (table["source"] == "source" && table["name"] == "name")
            {
                facts.Problem(table.Line, "a second header line among the rows", "it was left out");
                continue;
            }

            facts.Row = ++facts.Rows;
            if (table.Fields.Count != table.Width)
            {
                facts.Problem(
                    table.Line,
                    $"{table.Fields.Count} fields instead of {table.Width}",
                    "the row was left out: its values may stand under wrong headings"
                );
                facts.NotComplete("a row could not be read");
            }
            else if (mapper.Map() is { } list)
            {
                lists.Add(list);
            }
        }

        facts.Faults(table.Reader);
        facts.Row = 0;
        mapper.ResolveTies();
        EditionFacts read = facts.Build();
        return read with { Edition = read.Edition with { Lists = [.. lists] } };
    }
}
