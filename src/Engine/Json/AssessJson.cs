using System.Text.Json;

namespace Ties.Engine;

/// <summary>The answer of <c>assess</c> as JSON.</summary>
public static class AssessJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, Snapshot snapshot, AssessReply reply)
    {
        json.WriteStartObject();
        json.Head(snapshot, reply.AsOf, reply.Coverage);
        if (reply.Identification.Subject is { } subject)
        {
            json.WriteStartObject("subject");
            json.WriteString("id", subject.Entity.Id);
            json.WriteString("caption", subject.Entity.Caption);
            json.WriteString("schema", subject.Entity.Schema);
            json.Texts("referents", subject.Entity.Referents);
            json.WriteString("identified_by", reply.Identification.IdentifiedBy);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("subject");
        }

        json.Each("candidates", reply.Identification.Candidates, json.Candidate);
        json.Each("answers", reply.Answers, answer => json.AnswerObject(snapshot, answer, reply.AsOf));
        json.Each("ties", reply.Ties, path => WritePath(json, snapshot, path, reply.AsOf));
        json.Texts("standing", [StandingSentences.NameMatch, StandingSentences.NotLegalAdvice]);
        json.WriteEndObject();
    }

    private static void WritePath(Utf8JsonWriter json, Snapshot snapshot, TiePath path, DateOnly asOf)
    {
        json.WriteStartObject();
        json.WriteStartObject("party");
        json.WriteString("id", path.End.Entity.Id);
        json.WriteString("caption", path.End.Entity.Caption);
        json.WriteEndObject();
        json.WriteNumber("distance", path.Steps.Count);
        json.Each("path", path.Steps, step => json.StepObject(snapshot, step, asOf));
        json.Each(
            "listings",
            path.Listings,
            listing =>
            {
                json.WriteStartObject();
                json.ListingMembers(listing, asOf);
                json.Sources(snapshot, listing.Sources);
                json.WriteEndObject();
            }
        );
        json.WriteEndObject();
    }
}
