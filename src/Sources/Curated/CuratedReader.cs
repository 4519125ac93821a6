using Ties.Model;

namespace Ties.Sources;

/// <summary>Reads the curated layout. Rows without a schema name no party: they are kept and never matched as one.</summary>
internal static class CuratedReader
{
    /// <summary>Schema of a row that is goods, a category, a programme or a place.</summary>
    public const string NoParty = "Thing";

    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        using DecodedText text = TextDecoding.Open(input.Primary);
        using CsvTable table = CsvTable.Read(new CsvReader(text.Reader));
        CuratedMapper mapper = new(facts, table);
        SortedSet<string> lists = new(StringComparer.Ordinal);
        while (table.Next())
        {
            facts.Row = ++facts.Rows;
            if (table.Fields.Count != table.Width || table["name"].Length == 0)
            {
                string what =
                    table["name"].Length == 0 && table.Fields.Count == table.Width
                        ? "the row has no name"
                        : $"{table.Fields.Count} fields instead of {table.Width}";
                facts.Problem(table.Line, what, "the row was left out");
                facts.NotComplete("a row could not be read");
                continue;
            }

            lists.Add(mapper.Map());
        }

        facts.Faults(table.Reader);
        facts.Row = 0;
        mapper.ResolveTies();
        EditionFacts read = facts.Build();
        return read with { Edition = read.Edition with { Lists = [.. lists] } };
    }
}
