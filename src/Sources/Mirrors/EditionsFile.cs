using System.Globalization;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads <c>editions.csv</c> files (<c>path,dataset,edition,complete,rows,note</c>), which state dates and
/// completeness that list files do not. Paths are relative to the folder of the file.
/// </summary>
internal static class EditionsFile
{
    public static bool Recognises(FileHead head) =>
        head.HasColumns(',', "path", "dataset", "edition", "complete");

    public static IEnumerable<EditionRow> Read(SourceFile file, List<Problem> problems)
    {
        using DecodedText text = TextDecoding.Open(file);
        using CsvTable table = CsvTable.Read(new CsvReader(text.Reader));
        List<EditionRow> rows = [];
        while (table.Next())
        {
            bool known = table["complete"] is "yes" or "no";
            if (
                table["path"].Length == 0
                || table["dataset"].Length == 0
                || table["edition"].Length == 0
                || !known
            )
            {
                problems.Add(
                    new Problem(
                        file.RelativePath,
                        table.Line,
                        "path, dataset, edition and complete (yes or no) are needed",
                        "the row was left out"
                    )
                );
                continue;
            }

            bool counted = int.TryParse(
                table["rows"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int count
            );
            rows.Add(
                new EditionRow(
                    file.Folder + table["path"],
                    table["dataset"],
                    table["edition"],
                    table["complete"] == "yes",
                    counted ? count : null,
                    table["note"],
                    file.RelativePath,
                    table.Line
                )
            );
        }

        problems.AddRange(
            table.Reader.Faults.Select(f => new Problem(file.RelativePath, f.Line, f.What, "repair the file"))
        );
        return rows;
    }
}
