using System.CommandLine;
using System.Globalization;
using Ties.Engine;

namespace Ties.Host.Verbs;

/// <summary>The options that every answering verb has, and what they lead to.</summary>
internal sealed class CommonOptions(HostIo io)
{
    public Option<string?> Data { get; } =
        new("--data")
        {
            Description = "Folder of built data (else TIES_DATA, else the platform's data folder)",
            HelpName = "DIR",
        };

    public Option<string?> AsOf { get; } =
        new("--as-of") { Description = "The day to answer for (default today)", HelpName = "YYYY-MM-DD" };

    public Option<string?> SnapshotId { get; } =
        new("--snapshot") { Description = "Answer from an earlier build", HelpName = "ID" };

    public Option<bool> Json { get; } =
        new("--json") { Description = "One JSON document on standard output" };

    public Option<bool> FailOnHit { get; } =
        new("--fail-on-hit")
        {
            Description =
                "Exit with 1 when the answer contains a restriction, an open question or an open match",
        };

    public Option<int?> MaxAge { get; } =
        new("--max-age")
        {
            Description = "Exit with 3 when a list that covers the day is older",
            HelpName = "DAYS",
        };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(AsOf);
        command.Options.Add(SnapshotId);
        command.Options.Add(Json);
        command.Options.Add(FailOnHit);
        command.Options.Add(MaxAge);
    }

    /// <summary>The day asked about.</summary>
    public DateOnly Day(ParseResult parsed) => ParseDay(parsed.GetValue(AsOf), "--as-of") ?? io.Today;

    /// <summary>The data folder.</summary>
    public DataFolder Folder(ParseResult parsed) => FolderOf(parsed.GetValue(Data), io);

    /// <summary>Opens the snapshot to answer from: the one asked for, the current one, else the embedded samples.</summary>
    public Snapshot Open(ParseResult parsed)
    {
        DataFolder folder = Folder(parsed);
        string? id = parsed.GetValue(SnapshotId);
        Snapshot snapshot = id is null && folder.CurrentId is null ? SampleSnapshot.Build() : folder.Open(id);
        CheckAge(snapshot, parsed);
        return snapshot;
    }

    public static DataFolder FolderOf(string? option, HostIo io)
    {
        string? root = option ?? io.Environment("TIES_DATA");
        if (string.IsNullOrEmpty(root))
        {
            root = Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "ties"
            );
        }

        return new DataFolder(Path.GetFullPath(root));
    }

    public static DateOnly? ParseDay(string? text, string option)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : throw CommandException.Usage(
                $"{option}: '{text}' is not a day; write YYYY-MM-DD, such as 2020-08-31"
            );
    }

    private void CheckAge(Snapshot snapshot, ParseResult parsed)
    {
        if (parsed.GetValue(MaxAge) is not { } days)
        {
            return;
        }

        foreach (Ties.Model.ListCoverage list in snapshot.CoverageOn(Day(parsed)))
        {
            if (list.AgeDays > days)
            {
                throw CommandException.NoData(
                    $"{list.List}: edition {list.Edition} is {list.AgeDays} days old, --max-age allows {days}; run ties update"
                );
            }
        }
    }
}
