namespace Ties.Sources;

/// <summary>
/// "Ties list CSV, version 1": one row per listed party per listing, for lists without a machine-readable
/// official publication, and for a user's own lists. The layout is described in <c>docs/formats.md</c>.
/// </summary>
internal static class CuratedLayout
{
    /// <summary>The declaration; the dataset is that of the list which the file's first row names.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = CuratedDatasets.For("us_dod_1260h"),
            CompletenessKnownBy = "an editions.csv beside the file states it",
            Recognise = head =>
                head.HasColumns(',', "list", "schema", "name", "listed_from", "citation") ? "" : null,
            DatasetOf = head => CuratedDatasets.For(FirstList(head)),
            EditionOf = EditionOf,
            Read = CuratedReader.Read,
        };

    private static string FirstList(FileHead head)
    {
        string list = Column(head, "list").FirstOrDefault(v => v.Length > 0) ?? "";
        return list.Length > 0 ? list : UserDatasets.IdOf(head.File);
    }

    /// <summary>The newest edition that the rows of the head name.</summary>
    private static string? EditionOf(FileHead head) =>
        Column(head, "edition").Where(v => !EditionDate.Of(v).IsUnknown).Max(StringComparer.Ordinal);

    private static IEnumerable<string> Column(FileHead head, string name)
    {
        IReadOnlyList<CsvRecord> records = head.Records();
        int index = records[0].Fields.ToList().FindIndex(f => f.Trim() == name);
        return records
            .Skip(1)
            .Where(r => r.Fields.Count > index && index >= 0)
            .Select(r => r.Fields[index].Trim());
    }
}
