using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ties.Engine;
using Ties.Model;

namespace Ties.Host.Verbs;

/// <summary><c>ties update</c>: takes lists in and builds a new snapshot.</summary>
internal static class UpdateVerb
{
    public static Command Create(HostIo io)
    {
        Argument<string[]> datasets = new("DATASET")
        {
            Description = "Only these datasets (ties sources names them)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> from = new("--from")
        {
            Description = "Take the lists from this folder or file; formats are recognised by content",
            HelpName = "DIR",
        };
        Option<bool> acceptShrink = new("--accept-shrink")
        {
            Description = "Take an edition even where it has far fewer parties than the one before",
        };
        Option<bool> json = new("--json") { Description = "One JSON document on standard output" };
        Option<string?> data = new CommonOptions(io).Data;
        Command command = new("update", "Takes official lists in, builds a new snapshot and swaps it in")
        {
            datasets,
            from,
            acceptShrink,
            data,
            json,
        };
        command.SetAction(parsed =>
            Run(
                io,
                CommonOptions.FolderOf(parsed.GetValue(data), io),
                parsed.GetValue(from),
                parsed.GetValue(datasets) ?? [],
                parsed.GetValue(acceptShrink),
                parsed.GetValue(json)
            )
        );
        return command;
    }

    private static int Run(
        HostIo io,
        DataFolder folder,
        string? from,
        string[] datasets,
        bool acceptShrink,
        bool json
    )
    {
        if (from is null)
        {
            throw CommandException.Usage(
                "update: give --from DIR, a folder with the lists as their authorities publish them; this version downloads nothing"
            );
        }

        if (!Directory.Exists(from) && !File.Exists(from))
        {
            throw CommandException.Usage($"--from: {from} does not exist");
        }

        UpdateOutcome outcome = UpdateRun.FromFolder(
            folder,
            from,
            datasets.Length == 0 ? null : datasets,
            acceptShrink,
            io.Clock.GetUtcNow()
        );
        foreach (Problem problem in outcome.Problems)
        {
            io.Error.WriteLine($"ties: {problem}");
        }

        foreach (string refused in outcome.Refused)
        {
            io.Error.WriteLine($"ties: {refused}");
        }

        if (json)
        {
            io.Output.WriteLine(AnswerJson.Document(writer => Write(writer, outcome)));
        }
        else
        {
            Print(io, outcome);
        }

        return outcome.Refused.Count > 0 || outcome.Recognised == 0 ? ExitCodes.NoData : ExitCodes.Answered;
    }

    private static void Write(Utf8JsonWriter json, UpdateOutcome outcome)
    {
        json.WriteStartObject();
        json.WriteString("snapshot", outcome.Manifest.Id);
        json.WriteBoolean("built", outcome.Built);
        json.Each(
            "taken",
            outcome.Taken,
            edition =>
            {
                json.WriteStartObject();
                json.WriteString("dataset", edition.Dataset);
                json.WriteString("edition", edition.Name);
                json.WriteEndObject();
            }
        );
        json.Texts("refused", outcome.Refused);
        json.Texts("problems", outcome.Problems.Select(p => p.ToString()));
        SourcesVerb.WriteDatasets(json, outcome.Manifest);
        json.WriteEndObject();
    }

    private static void Print(HostIo io, UpdateOutcome outcome)
    {
        Manifest manifest = outcome.Manifest;
        SourcesVerb.PrintEditions(io, manifest);
        string counts = string.Create(
            CultureInfo.InvariantCulture,
            $"{manifest.Parties:N0} parties, {manifest.Stakes:N0} stakes, {manifest.Ties:N0} other ties"
        );
        io.Output.WriteLine(
            outcome.Built
                ? $"Snapshot {manifest.Id}: {counts}; {outcome.Taken.Count} edition(s) taken in."
                : $"Nothing new; snapshot {manifest.Id} stays: {counts}."
        );
    }
}
