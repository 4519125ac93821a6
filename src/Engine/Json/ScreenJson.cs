using System.Text.Json;

namespace Ties.Engine;

/// <summary>The answer of <c>screen</c> as JSON.</summary>
public static class ScreenJson
{
    /// <summary>Writes the document.</summary>
    public static void Write(Utf8JsonWriter json, Snapshot snapshot, ScreenReply reply)
    {
        json.WriteStartObject();
        json.Head(snapshot, reply.AsOf, reply.Coverage);
        json.WritePropertyName("query");
        WriteQuery(json, reply.Query);
        json.Each("results", reply.Results, hit => WriteHit(json, snapshot, hit, reply.AsOf));
        json.WriteNumber("total", reply.Results.Count);
        json.Nearest("nearest_below", reply.NearestBelow);
        json.Texts("standing", [StandingSentences.NameMatch, StandingSentences.NotLegalAdvice]);
        json.WriteEndObject();
    }

    /// <summary>The query as an entity: schema and properties.</summary>
    public static void WriteQuery(Utf8JsonWriter json, ScreenQuery query)
    {
        json.WriteStartObject();
        json.Text("schema", query.Schema);
        json.WriteStartObject("properties");
        json.Texts("name", query.Names);
        if (query.Countries.Count > 0)
        {
            json.Texts("country", query.Countries);
        }

        if (query.BirthDates.Count > 0)
        {
            json.Texts("birthDate", query.BirthDates);
        }

        foreach (IGrouping<string, Names.PartyIdentifier> type in query.Identifiers.GroupBy(i => i.Type))
        {
            json.Texts(type.Key, type.Select(i => i.Value));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>One result.</summary>
    public static void WriteHit(Utf8JsonWriter json, Snapshot snapshot, ScreenHit hit, DateOnly asOf)
    {
        json.WriteStartObject();
        json.PartyMembers(hit.Party);
        json.Score("score", hit.Score);
        json.WriteBoolean("match", hit.Match);
        json.WriteStartObject("explanations");
        foreach (ScreenReason reason in hit.Reasons.DistinctBy(r => r.Feature))
        {
            json.WriteStartObject(reason.Feature);
            json.Score("score", reason.Score);
            json.WriteString("detail", reason.Detail);
            json.WriteString("query", reason.Query);
            json.WriteString("candidate", reason.Candidate);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.Each("listings", hit.Listings, listing => json.ListingObject(snapshot, listing, asOf));
        json.WriteEndObject();
    }

    /// <summary>A candidate in short: id, caption, score; null where there is none.</summary>
    public static void Nearest(this Utf8JsonWriter json, string name, ScreenHit? hit)
    {
        if (hit is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        json.Candidate(hit);
    }

    /// <summary>A candidate in short.</summary>
    public static void Candidate(this Utf8JsonWriter json, ScreenHit hit)
    {
        json.WriteStartObject();
        json.WriteString("id", hit.Party.Entity.Id);
        json.WriteString("caption", hit.Party.Entity.Caption);
        json.Score("score", hit.Score);
        json.WriteBoolean("match", hit.Match);
        json.WriteEndObject();
    }
}
