using System.Text.Json;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>The answer of <c>read</c> as JSON.</summary>
public static class ReadJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(
        Utf8JsonWriter json,
        Snapshot snapshot,
        DateOnly asOf,
        IReadOnlyList<CheckedDocument> documents
    )
    {
        json.WriteStartObject();
        json.Head(snapshot, asOf, snapshot.CoverageOn(asOf));
        json.Each("documents", documents, document => WriteDocument(json, snapshot, document));
        json.Texts("standing", [StandingSentences.NameMatch, StandingSentences.NotLegalAdvice]);
        json.WriteEndObject();
    }

    /// <summary>A check's word.</summary>
    public static string Word(CheckVerdict verdict) =>
        verdict switch
        {
            CheckVerdict.NotFound => "not_found",
            CheckVerdict.Supported => "supported",
            CheckVerdict.Imprecise => "imprecise",
            CheckVerdict.Contradicted => "contradicted",
            CheckVerdict.NotCheckable => "not_checkable",
        };

    private static void WriteDocument(Utf8JsonWriter json, Snapshot snapshot, CheckedDocument document)
    {
        SourceDocument source = document.Document;
        json.WriteStartObject();
        json.WriteString("id", source.Id);
        json.WriteString("file", source.File);
        json.Day("date", source.Date);
        json.Text("date_from", Wire.Name(source.DateFrom));
        json.Text("title", source.Title);
        json.Text("language", source.Language);
        json.WriteString("text", source.Text);
        json.Texts("notices", source.Notices);
        json.Each("mentions", document.Reading.Mentions, mention => WriteMention(json, mention));
        json.Each("claims", document.Claims, claim => WriteClaim(json, snapshot, claim));
        json.Each("parties", document.Parties, party => WriteParty(json, snapshot, party));
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, Mention mention)
    {
        json.WriteStartObject();
        json.WriteNumber("start", mention.Start);
        json.WriteNumber("end", mention.End);
        json.WriteString("text", mention.Text);
        json.WriteString("type", Wire.Name(mention.Type));
        json.WriteString("party", mention.Party);
        if (mention.IsByline)
        {
            json.WriteBoolean("byline", true);
        }

        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Snapshot snapshot, CheckedClaim item)
    {
        Claim claim = item.Claim;
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

        json.Text("date", claim.Date?.ToString());
        json.WriteString("modality", Wire.Name(claim.Modality));
        json.Text("attributed_to", claim.AttributedTo);
        json.WriteString("quote", claim.Quote);
        json.WriteNumber("quote_start", claim.QuoteStart);
        json.WriteNumber("quote_end", claim.QuoteEnd);
        json.Text("note", claim.Note);
        json.WriteString("rule", claim.Rule);
        json.Texts("words", claim.Words);
        json.WriteString("subject_party", claim.SubjectParty);
        json.WriteString("object_party", claim.ObjectParty);
        json.Each("checks", item.Checks, check => WriteCheck(json, snapshot, check));
        json.WriteEndObject();
    }

    private static void WriteCheck(Utf8JsonWriter json, Snapshot snapshot, ClaimCheck check)
    {
        json.WriteStartObject();
        json.Day("as_of", check.AsOf);
        json.WriteString("verdict", Word(check.Verdict));
        json.WriteString("detail", check.Detail);
        json.Text("record", check.Record);
        json.Text("correction", check.Correction);
        json.Each("nearest", check.Nearest, json.Candidate);
        json.Texts("searched", check.Searched.Where(c => c.Complete).Select(c => $"{c.List} {c.Edition}"));
        json.Texts("missing", check.Searched.Where(c => !c.Complete).Select(c => c.Missing ?? c.List));
        json.Sources(snapshot, check.Sources);
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, Snapshot snapshot, CheckedParty item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Party.Id);
        json.WriteString("name", item.Party.Name);
        json.Texts("names", item.Party.Names);
        json.Texts("types", item.Party.Types.Select(Wire.Name));
        json.Each("mentions", item.Party.Mentions, json.WriteNumberValue);
        json.Each("candidates", item.Candidates, json.Candidate);
        json.Text("resolved", item.Resolved);
        json.Text("identified_by", item.IdentifiedBy);
        json.WriteStartArray("answers");
        foreach (DatedAnswers day in item.Answers)
        {
            foreach (Model.Answer answer in day.Answers)
            {
                json.AnswerObject(snapshot, answer, day.AsOf);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
