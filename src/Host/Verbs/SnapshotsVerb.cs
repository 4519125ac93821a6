using System.CommandLine;
using System.Globalization;
using Ties.Engine;

namespace Ties.Host.Verbs;

/// <summary><c>ties snapshots</c>: the builds kept.</summary>
internal static class SnapshotsVerb
{
    public static Command Create(HostIo io)
    {
        CommonOptions common = new(io);
        Command command = new("snapshots", "The builds kept, oldest first") { common.Data, common.Json };
        command.SetAction(parsed =>
        {
            DataFolder folder = common.Folder(parsed);
            IReadOnlyList<Manifest> kept = folder.Kept();
            string? current = folder.CurrentId;
            if (parsed.GetValue(common.Json))
            {
                io.Output.WriteLine(
                    AnswerJson.Document(json =>
                    {
                        json.WriteStartObject();
                        json.Text("current", current);
                        json.Each(
                            "snapshots",
                            kept,
                            manifest =>
                            {
                                json.WriteStartObject();
                                json.WriteString("id", manifest.Id);
                                json.WriteString("built_at", Instant(manifest));
                                json.WriteBoolean("current", manifest.Id == current);
                                json.WriteNumber("editions", manifest.Editions.Count);
                                json.WriteNumber("parties", manifest.Parties);
                                json.WriteEndObject();
                            }
                        );
                        json.WriteEndObject();
                    })
                );
                return ExitCodes.Answered;
            }

            if (kept.Count == 0)
            {
                io.Output.WriteLine(
                    $"No snapshot in {folder.Root}; verbs answer from the embedded samples. Run ties update --from DIR."
                );
                return ExitCodes.Answered;
            }

            TextTable table = new("snapshot", "built", "editions", "parties", "");
            foreach (Manifest manifest in kept)
            {
                table.Add(
                    manifest.Id,
                    Instant(manifest),
                    manifest.Editions.Count.ToString(CultureInfo.InvariantCulture),
                    manifest.Parties.ToString("N0", CultureInfo.InvariantCulture),
                    manifest.Id == current ? "current" : ""
                );
            }

            table.WriteTo(io.Output);
            return ExitCodes.Answered;
        });
        return command;
    }

    private static string Instant(Manifest manifest) =>
        manifest.BuiltAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
