using Ties.Model;

namespace Ties.Sources;

/// <summary>Recognises files one by one and groups them into editions.</summary>
internal sealed class MirrorScanner
{
    private readonly List<RecognisedFile> recognised = [];
    private readonly List<EditionRow> declared = [];
    private readonly List<Problem> problems = [];
    private readonly List<UnrecognisedFile> unrecognised = [];
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    public void Add(SourceFile file)
    {
        paths.Add(file.RelativePath);
        try
        {
            FileHead head = FileHead.Read(file);
            if (EditionsFile.Recognises(head))
            {
                declared.AddRange(EditionsFile.Read(file, problems));
            }
            else if (head.Text.Length == 0)
            {
                Refuse(file, "the file is empty");
            }
            else if (Recognise(head) is { } known)
            {
                recognised.Add(known);
            }
            else
            {
                unrecognised.Add(new UnrecognisedFile(file.RelativePath, "no reader knows its content"));
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Refuse(file, e.Message);
        }
    }

    public MirrorScan Finish(IReadOnlyCollection<string>? datasets)
    {
        // An empty or damaged file beside recognised ones of a set (OFAC publishes none) is reported already.
        List<PendingEdition> editions =
        [
            .. recognised
                .GroupBy(GroupKey)
                .Select(g => NewEdition([.. g.OrderBy(f => f.Rank)]))
                .Where(e => datasets is null || datasets.Contains(e.Dataset.Id, StringComparer.Ordinal))
                .OrderBy(e => e.Dataset.Id, StringComparer.Ordinal)
                .ThenBy(e => e.Edition.Date.Latest ?? DateOnly.MinValue)
                .ThenBy(e => e.Edition.Name, StringComparer.Ordinal),
        ];
        if (datasets is null)
        {
            ReportUnusedDeclarations();
        }

        return new MirrorScan(editions, problems, unrecognised);
    }

    private static RecognisedFile? Recognise(FileHead head)
    {
        foreach (ListSource source in ListSources.All)
        {
            if (source.Recognise(head) is { } role)
            {
                Dataset dataset = source.DatasetOf?.Invoke(head) ?? source.Dataset;
                return new RecognisedFile(source, dataset, role, head.File, source.EditionOf?.Invoke(head));
            }
        }

        return null;
    }

    /// <summary>The files of a set lie in one folder; where their names carry dates, each date is a set.</summary>
    private static (string Dataset, string Place) GroupKey(RecognisedFile file) =>
        (
            file.Dataset.Id,
            file.Source.IsSet ? file.File.Folder + EditionDate.InPath(file.File.Name) : file.File.RelativePath
        );

    private PendingEdition NewEdition(List<RecognisedFile> files)
    {
        RecognisedFile first = files[0];
        EditionRow? row = files
            .Select(f => declared.FindLast(d => d.Dataset == f.Dataset.Id && d.Covers(f.File.RelativePath)))
            .FirstOrDefault(d => d is not null);
        Edition edition = Describe(first, files, row);
        EditionInput input = new(first.Dataset, edition, [.. files.Select(f => (f.Role, f.File))]);
        return new PendingEdition(input, first.Source, row?.Rows);
    }

    private static Edition Describe(RecognisedFile first, List<RecognisedFile> files, EditionRow? row)
    {
        string? stated = row?.Name ?? first.StatedEdition ?? EditionDate.InPath(first.File.RelativePath);
        DateTimeOffset? retrieved = files.Max(f => f.File.ModifiedAt);
        bool own = first.Dataset.Id.StartsWith("user_", StringComparison.Ordinal);
        DateOnly? stored = retrieved is { } time ? DateOnly.FromDateTime(time.UtcDateTime) : null;
        string name = stated ?? $"undated-{first.File.ContentHash()[..8]}";
        return new Edition
        {
            Dataset = first.Dataset.Id,
            Name = name,
            // A file that says nothing was published at the latest on the day it was stored.
            Date = stated is not null ? EditionDate.Of(name) : new DateBounds(null, stored),
            Complete = row?.Complete ?? own,
            CompletenessReason =
                row is not null ? Reason(row)
                : own ? "a list of the user's own is what its file holds"
                : $"nothing states that every party is in the file ({first.Source.CompletenessKnownBy})",
            Lists = first.Dataset.Lists,
            RetrievedAt = retrieved,
            Files = [.. files.Select(f => f.File.RelativePath)],
        };
    }

    private static string Reason(EditionRow row) =>
        $"{row.File} says {(row.Complete ? "complete" : "not complete")}{(row.Note.Length > 0 ? $": {row.Note}" : "")}";

    private void Refuse(SourceFile file, string reason) =>
        problems.Add(new Problem(file.RelativePath, 0, reason, "nothing was taken from it"));

    private void ReportUnusedDeclarations()
    {
        foreach (EditionRow row in declared)
        {
            bool used = recognised.Exists(f =>
                row.Covers(f.File.RelativePath) && f.Dataset.Id == row.Dataset
            );
            if (used)
            {
                continue;
            }

            string what = paths.Any(row.Covers)
                ? $"'{row.Path}' is declared as {row.Dataset}, but its content is not of a layout read as that"
                : $"'{row.Path}' is declared but does not exist";
            problems.Add(new Problem(row.File, row.Line, what, "nothing was taken from it"));
        }
    }

    private sealed record RecognisedFile(
        ListSource Source,
        Dataset Dataset,
        string Role,
        SourceFile File,
        string? StatedEdition
    )
    {
        /// <summary>Place among the roles of the set.</summary>
        public int Rank => Source.Roles.TakeWhile(r => r != Role).Count();
    }
}
