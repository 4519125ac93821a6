using System.CommandLine;
using Ties.Engine;
using Ties.Reading;

namespace Ties.Host.Verbs;

/// <summary><c>ties read</c>: documents, their claims, and what the records say of them.</summary>
internal static class ReadVerb
{
    public static Command Create(HostIo io)
    {
        CommonOptions common = new(io);
        Argument<string[]> files = new("FILE")
        {
            Description =
                "txt, md, html, pdf, docx or eml; a folder or zip of them; - reads text from standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> date = new("--date")
        {
            Description = "The document's date (overrides the one found in it)",
            HelpName = "YYYY-MM-DD",
        };
        Option<string?> html = new("--html")
        {
            Description = "Also write one self-contained page",
            HelpName = "OUT.html",
        };
        Option<bool> explain = new("--explain")
        {
            Description = "Say for each claim which rule of the grammar and which words made it",
        };
        Command command = new(
            "read",
            "Reads documents: who is named, what is claimed, and whether the records bear it out"
        )
        {
            files,
            date,
            html,
            explain,
        };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            DocumentOptions options = DocumentOptions.Default with
            {
                Date = CommonOptions.ParseDay(parsed.GetValue(date), "--date"),
            };
            List<SourceDocument> documents = [.. Open(io, parsed.GetValue(files)!, options)];
            using Snapshot snapshot = common.Open(parsed);
            DateOnly asOf = common.Day(parsed);
            DocumentChecker checker = new(snapshot);
            List<CheckedDocument> read = [.. documents.Select(d => checker.Check(d, asOf))];
            if (parsed.GetValue(html) is { } page)
            {
                File.WriteAllText(page, ReadPage.Write(snapshot, asOf, read));
            }

            if (parsed.GetValue(common.Json))
            {
                io.Output.WriteLine(AnswerJson.Document(json => ReadJson.Write(json, snapshot, asOf, read)));
            }
            else
            {
                new ReadReport(io, snapshot).Print(read, parsed.GetValue(explain));
            }

            return parsed.GetValue(common.FailOnHit) && read.Exists(IsHit)
                ? ExitCodes.Hit
                : ExitCodes.Answered;
        });
        return command;
    }

    private static IEnumerable<SourceDocument> Open(HostIo io, string[] paths, DocumentOptions options)
    {
        foreach (string path in paths)
        {
            if (path == "-")
            {
                yield return SourceDocument.FromText(io.Input.ReadToEnd(), "-", options.Date);
                continue;
            }

            if (!File.Exists(path) && !Directory.Exists(path))
            {
                throw CommandException.Usage($"{path}: no such file or folder");
            }

            IEnumerable<SourceDocument> documents;
            try
            {
                documents = [.. DocumentReader.OpenPath(path, options)];
            }
            catch (UnreadableDocumentException e)
            {
                throw CommandException.Usage(e.Message);
            }

            foreach (SourceDocument document in documents)
            {
                yield return document;
            }
        }
    }

    private static bool IsHit(CheckedDocument document) =>
        document.Parties.Any(p =>
            p.Answers.SelectMany(a => a.Answers).Any(a => a.Verdict != Model.Verdict.NotRestricted)
            || (p.Resolved is null && p.Candidates.Any(c => c.Match && c.Listings.Count > 0))
        );
}
