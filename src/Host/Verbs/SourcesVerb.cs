using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ties.Engine;
using Ties.Model;

namespace Ties.Host.Verbs;

/// <summary><c>ties sources</c>: every dataset held, with its editions.</summary>
internal static class SourcesVerb
{
    public static Command Create(HostIo io)
    {
        CommonOptions common = new(io);
        Option<bool> problems = new("--problems")
        {
            Description = "Also print what could not be taken as it stands",
        };
        Command command = new("sources", "Every dataset held: publisher, licence, editions, rows, problems")
        {
            problems,
        };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            using Snapshot snapshot = common.Open(parsed);
            if (parsed.GetValue(common.Json))
            {
                io.Output.WriteLine(
                    AnswerJson.Document(json =>
                    {
                        json.WriteStartObject();
                        json.Head(snapshot, common.Day(parsed), snapshot.CoverageOn(common.Day(parsed)));
                        WriteDatasets(json, snapshot.Manifest);
                        json.WriteEndObject();
                    })
                );
            }
            else
            {
                Print(io, snapshot.Manifest, parsed.GetValue(problems));
            }

            return ExitCodes.Answered;
        });
        return command;
    }

    /// <summary>Member <c>datasets</c>: each dataset with its editions.</summary>
    public static void WriteDatasets(Utf8JsonWriter json, Manifest manifest) =>
        json.Each(
            "datasets",
            manifest.Datasets,
            dataset =>
            {
                json.WriteStartObject();
                json.WriteString("id", dataset.Id);
                json.WriteString("title", dataset.Title);
                json.WriteString("publisher", dataset.Publisher);
                json.Text("url", dataset.Url);
                json.WriteString("licence", dataset.Licence);
                json.WriteNumber("refresh_days", dataset.RefreshDays);
                json.Texts("lists", dataset.Lists);
                json.Each(
                    "editions",
                    manifest.Editions.Where(e => e.Edition.Dataset == dataset.Id),
                    edition => Write(json, edition)
                );
                json.WriteEndObject();
            }
        );

    /// <summary>A table of the editions.</summary>
    public static void PrintEditions(HostIo io, Manifest manifest)
    {
        TextTable table = new("dataset", "edition", "complete", "rows", "parties", "problems");
        foreach (ManifestEdition edition in manifest.Editions)
        {
            table.Add(
                edition.Edition.Dataset,
                edition.Edition.Name,
                edition.Edition.Complete ? "yes" : "no",
                Number(edition.Edition.Rows),
                Number(edition.Parties),
                Number(edition.ProblemCount)
            );
        }

        table.WriteTo(io.Output);
    }

    private static void Print(HostIo io, Manifest manifest, bool problems)
    {
        if (manifest.Sample)
        {
            io.Output.WriteLine(StandingSentences.Sample);
        }

        PrintEditions(io, manifest);
        foreach (Dataset dataset in manifest.Datasets)
        {
            io.Output.WriteLine($"{dataset.Id}: {dataset.Title}. {dataset.Publisher}. {dataset.Licence}.");
        }

        foreach (ManifestEdition edition in manifest.Editions.Where(e => problems && e.ProblemCount > 0))
        {
            io.Output.WriteLine($"{edition.Edition.Dataset} {edition.Edition.Name}:");
            foreach (Problem problem in edition.Problems)
            {
                io.Output.WriteLine("  " + problem);
            }

            int rest = edition.ProblemCount - edition.Problems.Count;
            if (rest > 0)
            {
                io.Output.WriteLine($"  … and {rest} more");
            }
        }
    }

    private static void Write(Utf8JsonWriter json, ManifestEdition held)
    {
        Edition edition = held.Edition;
        json.WriteStartObject();
        json.WriteString("edition", edition.Name);
        json.WriteBoolean("complete", edition.Complete);
        json.WriteString("complete_reason", edition.CompletenessReason);
        json.Texts("lists", edition.Lists);
        json.WriteNumber("rows", edition.Rows);
        json.WriteNumber("parties", held.Parties);
        json.WriteNumber("listings", held.Listings);
        json.WriteNumber("stakes", held.Stakes);
        json.WriteNumber("ties", held.Ties);
        json.Texts("files", edition.Files);
        json.WriteNumber("problem_count", held.ProblemCount);
        json.Texts("problems", held.Problems.Select(p => p.ToString()));
        json.WriteEndObject();
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
