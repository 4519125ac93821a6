using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ties.Sources;

namespace Ties.Engine;

/// <summary>
/// Keeps a copy of every edition taken in, one folder each with an <c>editions.csv</c> that says what it is, so
/// that any later program can read them again.
/// </summary>
internal sealed partial class EditionArchive(string root)
{
    private const string Header = "path,dataset,edition,complete,rows,note";
    private const string FilesFolder = "files";

    /// <summary>Everything kept.</summary>
    public IReadOnlyList<PendingEdition> Editions() =>
        Directory.Exists(root) ? Mirror.Scan(root, null).Editions : [];

    /// <summary>Copies an edition in. A copy that is cut off leaves no trace that later runs would take for an edition.</summary>
    public void Add(PendingEdition edition)
    {
        string name = $"{edition.Edition.Dataset}_{Safe(edition.Edition.Name)}_{edition.ContentHash()[..8]}";
        string folder = Path.Combine(root, name);
        if (Directory.Exists(folder))
        {
            return;
        }

        string staging = Path.Combine(root, ".taking-" + name);
        Remove(staging);
        Directory.CreateDirectory(Path.Combine(staging, FilesFolder));
        foreach (SourceFile file in edition.Files)
        {
            using Stream from = (file.OpenStored ?? file.Open)();
            using FileStream to = new(Path.Combine(staging, FilesFolder, file.Name), FileMode.Create);
            from.CopyTo(to);
        }

        File.WriteAllText(Path.Combine(staging, "editions.csv"), Describe(edition));
        Directory.Move(staging, folder);
    }

    private static string Describe(PendingEdition edition)
    {
        StringBuilder text = new(Header + "\n");
        string path = FilesFolder + "/" + (edition.Files.Count == 1 ? edition.Files[0].Name : "");
        string rows = edition.StatedRows?.ToString(CultureInfo.InvariantCulture) ?? "";
        text.Append(Quote(path)).Append(',');
        text.Append(edition.Edition.Dataset).Append(',');
        text.Append(Quote(edition.Edition.Name)).Append(',');
        text.Append(edition.Edition.Complete ? "yes" : "no").Append(',');
        text.Append(rows).Append(',');
        text.Append(Quote(Stated().Replace(edition.Edition.CompletenessReason, ""))).Append('\n');
        return text.ToString();
    }

    // The reason names the editions.csv it comes from; what that file noted is what the archive's own must note.
    [GeneratedRegex(@"^\S*editions\.csv says (not )?complete(: )?")]
    private static partial Regex Stated();

    private static string Quote(string value) =>
        '"' + value.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Safe(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'));

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
