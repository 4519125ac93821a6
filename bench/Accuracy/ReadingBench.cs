using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Ties.Reading;

namespace Ties.Accuracy.Bench;

/// <summary>
/// Reads labelled documents, writes the readings in the labelled shape and prints the table of the labelled set's
/// own scorer: <c>reading --shared DIR [--texts DIR] [--out DIR] [--errors N]</c>.
/// </summary>
internal static class ReadingBench
{
    public static int Run(string[] args)
    {
        string? shared = Option(args, "--shared");
        string? texts = Option(args, "--texts");
        string output = Option(args, "--out") ?? Path.Combine(Path.GetTempPath(), "ties-reading");
        string errors = Option(args, "--errors") ?? "0";
        if (shared is null)
        {
            Console.Error.WriteLine("reading --shared DIR [--texts DIR] [--out DIR] [--errors N]");
            return 2;
        }

        string folder = Path.Combine(shared, "documents");
        string scorer = Path.Combine(folder, "score.py");
        int result = Score("labelled documents", folder, Path.Combine(output, "shared"), scorer, errors);
        if (texts is not null)
        {
            result = Math.Max(result, Score("own texts", texts, Path.Combine(output, "own"), scorer, errors));
        }

        return result;
    }

    private static int Score(string title, string folder, string output, string scorer, string errors)
    {
        Directory.CreateDirectory(output);
        Reader reader = new();
        long started = Stopwatch.GetTimestamp();
        int characters = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument gold = JsonDocument.Parse(File.ReadAllBytes(file));
            string text = gold.RootElement.GetProperty("text").GetString()!;
            characters += text.Length;
            SourceDocument document = SourceDocument.FromText(
                text,
                Path.GetFileName(file),
                Day(gold.RootElement.GetProperty("date").GetString()),
                gold.RootElement.GetProperty("title").GetString()
            );
            Write(
                Path.Combine(output, Path.GetFileName(file)),
                gold.RootElement.GetProperty("id").GetString()!,
                text,
                reader.Read(document)
            );
        }

        Console.WriteLine(
            $"== {title}: {characters} characters in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:F0} ms (first use included)"
        );
        return Python(scorer, folder, output, errors);
    }

    private static DateOnly? Day(string? date) =>
        DateOnly.TryParseExact(
            date,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : null;

    private static void Write(string path, string id, string text, DocumentReading reading)
    {
        using FileStream stream = File.Create(path);
        using Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("text", text);
        json.WriteStartArray("mentions");
        foreach (Mention mention in reading.Mentions)
        {
            json.WriteStartObject();
            json.WriteNumber("start", mention.Start);
            json.WriteNumber("end", mention.End);
            json.WriteString("text", mention.Text);
            json.WriteString("type", Wire.Name(mention.Type));
            json.WriteString("party", mention.Party);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("claims");
        foreach (Claim claim in reading.Claims)
        {
            Write(json, claim);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        json.WriteString("predicate", Wire.Name(claim.Predicate));
        json.WriteString("subject", claim.Subject);
        json.WriteString("object", claim.Object);
        if (claim.Percent is { } percent)
        {
            json.WriteNumber("percent", percent);
        }
        else
        {
            json.WriteNull("percent");
        }

        json.WriteString("date", claim.Date?.ToString());
        json.WriteString("modality", Wire.Name(claim.Modality));
        json.WriteString("attributed_to", claim.AttributedTo);
        json.WriteString("quote", claim.Quote);
        json.WriteString("note", claim.Note);
        json.WriteString("rule", claim.Rule);
        json.WriteEndObject();
    }

    private static int Python(string scorer, string gold, string predicted, string errors)
    {
        try
        {
            using Process? process = Process.Start(
                new ProcessStartInfo("python3", [scorer, gold, predicted, "--errors", errors])
                {
                    UseShellExecute = false,
                }
            );
            process?.WaitForExit();
            return process?.ExitCode ?? 3;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.WriteLine($"python3 is not there; the predictions are in {predicted}");
            return 3;
        }
    }

    private static string? Option(string[] args, string name)
    {
        int at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
