using Ties.Reading;

namespace Ties.Engine;

/// <summary>
/// The self-contained page of <c>read --html</c>: the text with its names and claims marked, each claim with its
/// verdicts and sources, each party with its candidates and answers. No script, no request to anywhere.
/// </summary>
public static class ReadPage
{
    /// <summary>The page.</summary>
    public static string Write(Snapshot snapshot, DateOnly asOf, IReadOnlyList<CheckedDocument> documents)
    {
        Html html = new();
        string title = documents.Count > 0 ? TitleOf(documents[0]) : "Ties";
        html.Raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Raw(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
            )
            .Element("title", $"{title} · checked by Ties")
            .Raw("<style>\n" + Style() + "</style></head><body>\n");
        foreach (CheckedDocument document in documents)
        {
            WriteDocument(html, snapshot, document);
        }

        WriteFooter(html, snapshot, asOf);
        return html.Raw("</body></html>\n").ToString();
    }

    private static string TitleOf(CheckedDocument document) =>
        document.Document.Title ?? document.Document.File;

    private static void WriteDocument(Html html, Snapshot snapshot, CheckedDocument document)
    {
        SourceDocument source = document.Document;
        string date = source.Date is { } day
            ? $"{Html.Day(day)} (from {Wire.Name(source.DateFrom)})"
            : "no date found";
        html.Raw("<header>").Element("h1", TitleOf(document));
        html.Element(
            "p",
            $"{source.File} · {date} · {document.Reading.Mentions.Count} names, {document.Claims.Count} claims · checked as of {string.Join(" and ", document.Days.Select(Html.Day))}",
            "meta"
        );
        if (snapshot.Manifest.Sample)
        {
            html.Element("p", StandingSentences.Sample, "banner");
        }

        WriteStale(html, snapshot, document.Days[^1]);
        foreach (string notice in source.Notices)
        {
            html.Element("p", notice, "note");
        }

        html.Raw("</header>\n<main><div class=\"columns\"><section class=\"text\">")
            .Element("h2", "The text");
        AnnotatedText.Write(html, document);
        html.Raw("</section>\n<section>").Element("h2", "What it claims, and what the records say");
        for (int i = 0; i < document.Claims.Count; i++)
        {
            ClaimCard.Write(html, snapshot, document.Claims[i], i + 1);
        }

        if (document.Claims.Count == 0)
        {
            html.Element("p", "No claim between two parties was found in the text.", "note");
        }

        html.Raw("</section></div>\n");
        PartyCards.Write(html, snapshot, document);
        html.Raw("</main>\n");
    }

    private static void WriteStale(Html html, Snapshot snapshot, DateOnly day)
    {
        string stale = Phrases.Stale(snapshot.CoverageOn(day));
        if (stale.Length > 0)
        {
            html.Element("p", $"Older than their refresh interval: {stale}.", "note");
        }
    }

    private static void WriteFooter(Html html, Snapshot snapshot, DateOnly asOf)
    {
        html.Raw("<footer>");
        string covered = string.Join(
            ", ",
            snapshot.CoverageOn(asOf).Where(c => c.Complete).Select(c => $"{c.List} {c.Edition}")
        );
        string open = string.Join(
            ", ",
            snapshot.CoverageOn(asOf).Where(c => !c.Complete).Select(c => c.List)
        );
        html.Element(
            "p",
            $"Lists held complete for {Html.Day(asOf)}: {(covered.Length == 0 ? "none" : covered)}."
        );
        if (open.Length > 0)
        {
            html.Element("p", $"Not covered on that day by a complete edition: {open}.");
        }

        html.Element(
            "p",
            $"Snapshot {snapshot.Manifest.Id}, built {snapshot.Manifest.BuiltAt.UtcDateTime:yyyy-MM-dd}. "
                + $"{StandingSentences.NameMatch} {StandingSentences.NotLegalAdvice}"
        );
        html.Raw("</footer>");
    }

    private static string Style()
    {
        using Stream stream = typeof(ReadPage).Assembly.GetManifestResourceStream("pages/read.css")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
