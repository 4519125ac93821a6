using System.Globalization;
using Ties.Engine;
using Ties.Model;
using Ties.Reading;

namespace Ties.Host.Verbs;

/// <summary>The answer of <c>read</c> for people.</summary>
internal sealed class ReadReport(HostIo io, Snapshot snapshot)
{
    // A text without a title begins with its first sentence.
    private const int LongestTitle = 120;

    private readonly Report _report = new(io);

    public void Print(IReadOnlyList<CheckedDocument> documents, bool explain)
    {
        IReadOnlyList<ListCoverage> coverage = snapshot.CoverageOn(
            documents.Count > 0 ? documents[0].Days[^1] : io.Today
        );
        _report.Opening(snapshot, coverage);
        foreach (CheckedDocument document in documents)
        {
            Print(document, explain);
        }

        _report.Closing(coverage);
    }

    private void Print(CheckedDocument document, bool explain)
    {
        SourceDocument source = document.Document;
        string date = source.Date is { } day
            ? $"{day:yyyy-MM-dd} (from {Wire.Name(source.DateFrom)})"
            : "no date found; --date gives one";
        _report.Heading(
            $"{(source.Title is { Length: <= LongestTitle } title ? title : source.File)}, {date}"
        );
        foreach (string notice in source.Notices)
        {
            _report.Line(notice, 1);
        }

        _report.Line(
            $"{document.Reading.Mentions.Count} names, {document.Claims.Count} claims, checked as of "
                + string.Join(
                    " and ",
                    document.Days.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                )
        );
        int number = 0;
        foreach (CheckedClaim claim in document.Claims)
        {
            PrintClaim(claim, ++number, explain);
        }

        List<CheckedParty> parties = [.. document.Parties.Where(p => p.Candidates.Count > 0)];
        if (parties.Count > 0)
        {
            _report.Heading("Parties the claims are about");
            parties.ForEach(PrintParty);
            _report.Line(StandingSentences.NameMatch);
        }
    }

    private void PrintClaim(CheckedClaim item, int number, bool explain)
    {
        Claim claim = item.Claim;
        _report.Line(
            string.Create(CultureInfo.InvariantCulture, $"{number}. {ClaimText.Sentence(claim)}"),
            1
        );
        _report.Line($"“{claim.Quote.ReplaceLineEndings(" ")}”", 2);
        if (explain)
        {
            _report.Line($"rule {claim.Rule}: {string.Join(" · ", claim.Words)}", 2);
        }

        foreach ((string days, ClaimCheck check) in item.Distinct())
        {
            _report.Line($"{days}: {ReadJson.Word(check.Verdict).Replace('_', ' ')}. {check.Detail}", 2);
            if (check.Correction is not null)
            {
                _report.Line($"could read: {check.Correction}", 3);
            }
        }
    }

    private void PrintParty(CheckedParty party)
    {
        string state = party.Resolved is null ? "not identified" : $"identified by {party.IdentifiedBy}";
        _report.Line($"{party.Party.Name}: {state}", 1);
        foreach (ScreenHit hit in party.Candidates.Take(3))
        {
            _report.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"candidate {hit.Party.Entity.Caption} [{hit.Party.Entity.Id}] {Phrases.Kind(hit.Party.Entity)}, score {hit.Score:0.00}{(hit.Match ? "" : ", below the threshold")}"
                ),
                2
            );
        }

        foreach (DatedAnswers day in party.Answers)
        {
            foreach (Answer answer in day.Answers.Where(a => a.Verdict == Verdict.Restricted))
            {
                _report.Line($"{day.AsOf:yyyy-MM-dd} {answer.Rule}: {answer.Summary}", 2);
            }

            int open = day.Answers.Count(a => a.Verdict == Verdict.Undetermined);
            if (open > 0)
            {
                _report.Line(
                    $"{day.AsOf:yyyy-MM-dd}: {open} rules undetermined; ties assess {party.Resolved} --as-of {day.AsOf:yyyy-MM-dd} says what is missing",
                    2
                );
            }
        }
    }
}
