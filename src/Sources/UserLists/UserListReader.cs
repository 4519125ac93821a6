using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads a user's own watchlist: a table with the columns <c>id</c> and <c>name</c> and any of alias,
/// weak_alias, previous_name, country, nationality, birth_date, schema, address, program, notes, topics and
/// identifiers by their usual names. Comma, semicolon or tab; several values in a field are separated by
/// <c> | </c> or a semicolon. Ids are kept as they are. Columns with other names are kept as notes.
/// </summary>
internal static class UserListReader
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <summary>The declaration.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = UserDatasets.For("user_list"),
            CompletenessKnownBy = "a list of the user's own is what its file holds",
            Recognise = head => DelimiterOf(head) is null ? null : "",
            DatasetOf = head => UserDatasets.For(UserDatasets.IdOf(head.File)),
            Read = Read,
        };

    private static char? DelimiterOf(FileHead head)
    {
        foreach (char delimiter in Delimiters)
        {
            if (head.HasColumns(delimiter, "id", "name"))
            {
                return delimiter;
            }
        }

        return null;
    }

    private static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        char delimiter = DelimiterOf(FileHead.Read(input.Primary)) ?? ',';
        UserDates dates = UserDates.Learn(input, delimiter);
        using DecodedText text = TextDecoding.Open(input.Primary);
        if (text.Encoding != "UTF-8")
        {
            facts.Problem(0, $"the file is {text.Encoding}, not UTF-8", "it was converted");
        }

        using CsvTable table = CsvTable.Read(new CsvReader(text.Reader, delimiter));
        UserListMapper mapper = new(facts, table, dates);
        while (table.Next())
        {
            facts.Row = ++facts.Rows;
            if (table.Fields.Count > table.Width)
            {
                facts.Problem(
                    table.Line,
                    $"{table.Fields.Count} fields instead of {table.Width}",
                    "the row was left out"
                );
                facts.NotComplete("a row could not be read");
            }
            else if (table["id"].Length == 0 || table["name"].Length == 0)
            {
                facts.Problem(table.Line, "the row has no id or no name", "the row was left out");
                facts.NotComplete("a row could not be read");
            }
            else
            {
                mapper.Map();
            }
        }

        facts.Faults(table.Reader);
        return facts.Build(publisherIds: true);
    }
}
