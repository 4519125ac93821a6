using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads a set of OFAC's CSV files. Records without a numeric first field (an added header, the closing
/// control character 1A) are not data. Parties keep OFAC's entity number as their id.
/// </summary>
/// <remarks>
/// Remarks longer than 1,000 characters are cut off in the primary file and go on in the comments file at the
/// very next character: both parts are joined exactly, before anything is trimmed. A set without its primary
/// file has no names: it adds aliases and addresses to parties known from elsewhere, and is never complete.
/// OFAC's files carry no listing dates.
/// </remarks>
internal static class OfacReader
{
    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        ReportDoubles(input, facts);
        Dictionary<string, string> overflow = ReadComments(input, facts);
        OfacMapper mapper = new(facts);
        SourceFile? primary = input.File("primary");
        if (primary is not null)
        {
            foreach (CsvRecord record in Rows(primary, 12, facts))
            {
                facts.Row = ++facts.Rows;
                string number = OfacFields.Number(record);
                mapper.MapPrimary(record, record.Fields[11] + overflow.GetValueOrDefault(number, ""));
                overflow.Remove(number);
            }
        }
        else
        {
            facts.NotComplete("the set's primary file, with names, types and programmes, is missing");
            facts.Problem(
                0,
                "the set's primary file is missing",
                "aliases and addresses add to parties known from elsewhere"
            );
        }

        ReadParts(input, facts, mapper, primary is not null);
        MapOverflow(overflow, facts, mapper, primary is not null);
        facts.Row = 0;
        mapper.ResolveTies();
        EditionFacts read = facts.Build(publisherIds: true);
        return read with { Edition = read.Edition with { Lists = [.. mapper.Lists] } };
    }

    private static void ReadParts(EditionInput input, FactsBuilder facts, OfacMapper mapper, bool named)
    {
        int row = 0;
        if (input.File("add") is { } addresses)
        {
            foreach (CsvRecord record in Rows(addresses, 6, facts))
            {
                facts.Row = mapper.RowOf(OfacFields.Number(record)) ?? ++row;
                facts.Rows += named ? 0 : 1;
                mapper.MapAddress(record);
            }
        }

        bool aliasesCount = !named && input.File("add") is null;
        if (input.File("alt") is { } aliases)
        {
            foreach (CsvRecord record in Rows(aliases, 5, facts))
            {
                facts.Row = mapper.RowOf(OfacFields.Number(record)) ?? ++row;
                facts.Rows += aliasesCount ? 1 : 0;
                mapper.MapAlias(record);
            }
        }
    }

    /// <summary>Overflow whose first part is not held: what follows its first separator can still be read.</summary>
    private static void MapOverflow(
        Dictionary<string, string> overflow,
        FactsBuilder facts,
        OfacMapper mapper,
        bool named
    )
    {
        foreach ((string number, string text) in overflow)
        {
            if (named)
            {
                facts.Problem(
                    0,
                    $"overflow remarks of entity {number}, which the primary file does not hold",
                    "left out"
                );
            }
            else if (text.IndexOf("; ", StringComparison.Ordinal) is >= 0 and int separator)
            {
                facts.Row = mapper.RowOf(number) ?? 0;
                mapper.MapRemarks(number, text[(separator + 2)..]);
            }
        }
    }

    private static Dictionary<string, string> ReadComments(EditionInput input, FactsBuilder facts)
    {
        Dictionary<string, string> overflow = new(StringComparer.Ordinal);
        if (input.File("comments") is { } comments)
        {
            foreach (CsvRecord record in Rows(comments, 2, facts))
            {
                string number = OfacFields.Number(record);
                overflow[number] = overflow.GetValueOrDefault(number, "") + record.Fields[1];
            }
        }

        return overflow;
    }

    private static IEnumerable<CsvRecord> Rows(SourceFile file, int width, FactsBuilder facts)
    {
        using DecodedText text = TextDecoding.Open(file);
        CsvReader reader = new(text.Reader);
        foreach (CsvRecord record in reader.Records())
        {
            if (!OfacRecognition.IsNumber(OfacFields.Number(record)))
            {
                if (!IsFrame(record))
                {
                    facts.Problem(
                        record.Line,
                        $"'{Short(record.Fields[0])}' is no entity number",
                        "the row was left out",
                        file.RelativePath
                    );
                    facts.NotComplete("a row could not be read");
                }
            }
            else if (record.Fields.Count != width)
            {
                facts.Problem(
                    record.Line,
                    $"{record.Fields.Count} fields instead of {width}",
                    "the row was left out",
                    file.RelativePath
                );
                facts.NotComplete("a row could not be read");
            }
            else
            {
                yield return record;
            }
        }

        facts.Faults(reader, file.RelativePath);
    }

    /// <summary>A header added in front, or the control character at the end.</summary>
    private static bool IsFrame(CsvRecord record) =>
        record.Line == 1 || record.Fields.All(f => f.Trim(' ', '\u001A').Length == 0);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static void ReportDoubles(EditionInput input, FactsBuilder facts)
    {
        foreach (var group in input.Files.GroupBy(f => f.Role).Where(g => g.Count() > 1))
        {
            foreach ((_, SourceFile file) in group.Skip(1))
            {
                facts.Problem(
                    0,
                    $"a second file of the kind {group.Key} in one folder",
                    "put each edition into a folder of its own; this file was left out",
                    file.RelativePath
                );
            }
        }
    }
}
