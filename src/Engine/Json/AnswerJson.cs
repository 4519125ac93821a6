using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ties.Model;

namespace Ties.Engine;

/// <summary>Writes answers in the product's JSON: the shapes that scripts rely on.</summary>
public static class AnswerJson
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    /// <summary>One JSON document as text.</summary>
    /// <param name="write">Writes the value.</param>
    /// <param name="indented">False puts it on one line.</param>
    public static string Document(Action<Utf8JsonWriter> write, bool indented = true)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, indented ? Indented : OneLine))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The members every answer starts with: <c>as_of</c>, <c>snapshot</c>, <c>coverage</c>.</summary>
    public static void Head(
        this Utf8JsonWriter json,
        Snapshot snapshot,
        DateOnly asOf,
        IEnumerable<ListCoverage> coverage
    )
    {
        json.Day("as_of", asOf);
        json.WriteStartObject("snapshot");
        json.WriteString("id", snapshot.Manifest.Id);
        json.WriteString("built_at", Instant(snapshot.Manifest.BuiltAt));
        json.WriteBoolean("sample", snapshot.Manifest.Sample);
        json.WriteEndObject();
        json.Each("coverage", coverage, json.Covered);
    }

    /// <summary>A day as <c>yyyy-MM-dd</c> or null.</summary>
    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day) =>
        json.Text(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A text or null.</summary>
    public static void Text(this Utf8JsonWriter json, string name, string? text)
    {
        // A lone surrogate cannot be written as UTF-8; the reader replaced it in everything it took in.
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>An array.</summary>
    public static void Each<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        json.WriteEndArray();
    }

    /// <summary>An array of texts.</summary>
    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> items) =>
        json.Each(name, items, json.WriteStringValue);

    /// <summary>A probability, rounded to four places.</summary>
    public static void Score(this Utf8JsonWriter json, string name, double score) =>
        json.WriteNumber(name, Math.Round(score, 4));

    /// <summary>The rows a fact rests on, with what a reader needs to find them.</summary>
    public static void Sources(this Utf8JsonWriter json, Snapshot snapshot, IEnumerable<SourceRow> rows) =>
        json.Each("sources", rows, row => json.Source(snapshot, row));

    /// <summary>Id, caption, schema and properties of a party.</summary>
    public static void PartyMembers(this Utf8JsonWriter json, PartyRecord party)
    {
        Entity entity = party.Entity;
        json.WriteString("id", entity.Id);
        json.WriteString("caption", entity.Caption);
        json.WriteString("schema", entity.Schema);
        json.WriteStartObject("properties");
        foreach (
            string property in entity.Statements.Select(s => s.Property).Distinct(StringComparer.Ordinal)
        )
        {
            json.Texts(property, entity.Values(property));
        }

        json.WriteEndObject();
        json.Texts(
            "datasets",
            entity
                .Statements.Select(s => s.Source.Dataset)
                .Concat(party.Listings.SelectMany(l => l.Sources).Select(s => s.Dataset))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>A listing as of a day; <c>active</c> is null where its bounds leave the day open.</summary>
    public static void ListingObject(
        this Utf8JsonWriter json,
        Snapshot snapshot,
        Listing listing,
        DateOnly asOf
    )
    {
        json.WriteStartObject();
        json.ListingMembers(listing, asOf);
        json.Requirement(ListedRequirement.Of(listing, snapshot, asOf), snapshot);
        json.Sources(snapshot, listing.Sources);
        json.WriteEndObject();
    }

    /// <summary>A listing's list, dates, citation and name.</summary>
    public static void ListingMembers(this Utf8JsonWriter json, Listing listing, DateOnly asOf)
    {
        json.WriteString("list", listing.List);
        json.Dates("from", listing.From);
        json.Dates("until", listing.Until);
        json.Active(listing.OnListAt(asOf));
        json.Text("date_evidence", listing.DateEvidence);
        json.Text("citation", listing.Citations.Count == 0 ? null : string.Join("; ", listing.Citations));
        json.WriteString("listed_name", listing.ListedName);
        json.Texts("programs", listing.Programs);
    }

    /// <summary>A licence requirement as member <c>requirement</c>, null where the list states none.</summary>
    public static void Requirement(this Utf8JsonWriter json, Requirement? requirement, Snapshot snapshot)
    {
        if (requirement is null)
        {
            json.WriteNull("requirement");
            return;
        }

        json.WritePropertyName("requirement");
        json.RequirementObject(requirement, snapshot);
    }

    /// <summary>A licence requirement.</summary>
    public static void RequirementObject(this Utf8JsonWriter json, Requirement requirement, Snapshot snapshot)
    {
        json.WriteStartObject();
        json.Text("from_owner", requirement.FromOwner);
        json.WriteString("list", requirement.List);
        json.WriteString("scope", requirement.Scope);
        json.Texts("sections", requirement.Sections);
        json.Each("footnotes", requirement.Footnotes, json.WriteNumberValue);
        json.WriteString("policy", requirement.Policy);
        json.Texts("policy_exceptions", requirement.PolicyExceptions);
        json.WriteString("license_exceptions", requirement.LicenseExceptions);
        json.Texts("notes", requirement.Notes);
        json.WriteString("wording_edition", requirement.WordingEdition);
        json.WriteBoolean("wording_held", requirement.WordingHeld);
        json.WriteStartObject("verbatim");
        json.Text("requirement", requirement.VerbatimRequirement);
        json.Text("policy", requirement.VerbatimPolicy);
        json.WriteEndObject();
        json.Sources(snapshot, requirement.Sources);
        json.WriteEndObject();
    }

    /// <summary>A share as fractions of one, rounded outwards at the 12th decimal; null where there is none.</summary>
    public static void Share(this Utf8JsonWriter json, ShareRange? share)
    {
        if (share is not { } range)
        {
            json.WriteNull("share");
            return;
        }

        json.WriteStartObject("share");
        json.WriteString("min", range.Min.ToDecimal(roundUp: false));
        json.WriteString("max", range.Max.ToDecimal(roundUp: true));
        json.WriteEndObject();
    }

    /// <summary>A holding with its sources.</summary>
    public static void StakeObject(this Utf8JsonWriter json, Snapshot snapshot, Stake stake)
    {
        json.WriteStartObject();
        json.WriteString("owner", stake.Owner);
        json.WriteString("owned", stake.Owned);
        json.Share(stake.Share);
        json.PeriodMembers(stake.Period);
        json.WriteString("class", stake.Class);
        json.WriteString("grade", Word(stake.Grade));
        json.Text("citation", stake.Citation);
        json.Sources(snapshot, [stake.Source]);
        json.WriteEndObject();
    }

    /// <summary>A tie with its sources.</summary>
    public static void TieObject(this Utf8JsonWriter json, Snapshot snapshot, Tie tie)
    {
        json.WriteStartObject();
        json.WriteString("from_party", tie.From);
        json.WriteString("to_party", tie.To);
        json.WriteString("kind", tie.Kind);
        json.PeriodMembers(tie.Period);
        json.WriteString("grade", Word(tie.Grade));
        json.Text("citation", tie.Citation);
        json.Sources(snapshot, [tie.Source]);
        json.WriteEndObject();
    }

    /// <summary>A statement in FollowTheMoney's columns.</summary>
    public static void StatementObject(
        this Utf8JsonWriter json,
        Snapshot snapshot,
        Entity entity,
        Statement statement
    )
    {
        json.WriteStartObject();
        json.WriteString("canonical_id", entity.Id);
        json.WriteString("schema", entity.Schema);
        json.WriteString("prop", statement.Property);
        json.WriteString("value", statement.Value);
        json.Text("original_value", statement.OriginalValue);
        json.Text("lang", statement.Language);
        json.WriteString("dataset", statement.Source.Dataset);
        json.Text("first_seen", statement.FirstSeen);
        json.Text("last_seen", statement.LastSeen);
        json.Sources(snapshot, [statement.Source]);
        json.WriteEndObject();
    }

    /// <summary>A period's members <c>from</c> and <c>until</c>.</summary>
    public static void PeriodMembers(this Utf8JsonWriter json, Period period)
    {
        json.Day("from", period.From);
        json.Day("until", period.Until);
    }

    /// <summary>A grade's word.</summary>
    public static string Word(Grade grade) =>
        grade switch
        {
            Grade.Inferred => "inferred",
            Grade.Reported => "reported",
            Grade.Derived => "derived",
            Grade.Listed => "listed",
        };

    /// <summary>A verdict's word.</summary>
    public static string Word(Verdict verdict) =>
        verdict switch
        {
            Verdict.Undetermined => "undetermined",
            Verdict.Restricted => "restricted",
            Verdict.NotRestricted => "not_restricted",
        };

    private static void Dates(this Utf8JsonWriter json, string name, DateBounds bounds)
    {
        json.Day(name, bounds.Earliest);
        json.Day(name + "_latest", bounds.IsExact ? null : bounds.Latest);
    }

    private static void Active(this Utf8JsonWriter json, bool? active)
    {
        if (active is { } known)
        {
            json.WriteBoolean("active", known);
        }
        else
        {
            json.WriteNull("active");
        }
    }

    private static void Covered(this Utf8JsonWriter json, ListCoverage coverage)
    {
        json.WriteStartObject();
        json.WriteString("list", coverage.List);
        json.Text("dataset", coverage.Dataset);
        json.Text("edition", coverage.Edition);
        json.WriteBoolean("complete", coverage.Complete);
        json.Day("from", coverage.From);
        json.Day("until", coverage.Until);
        if (coverage.AgeDays is { } age)
        {
            json.WriteNumber("age_days", age);
        }
        else
        {
            json.WriteNull("age_days");
        }

        json.WriteBoolean("stale", coverage.Stale);
        if (coverage.Missing is not null)
        {
            json.WriteString("missing", coverage.Missing);
        }

        json.WriteEndObject();
    }

    private static void Source(this Utf8JsonWriter json, Snapshot snapshot, SourceRow row)
    {
        Dataset? dataset = snapshot.Dataset(row.Dataset);
        Edition? edition = snapshot.Edition(row);
        json.WriteStartObject();
        json.WriteString("dataset", row.Dataset);
        json.Text("title", dataset?.Title);
        json.Text("publisher", dataset?.Publisher);
        json.Text("url", dataset?.Url);
        json.WriteString("edition", row.Edition);
        json.Text("retrieved_at", edition?.RetrievedAt is { } at ? Instant(at) : null);
        json.WriteNumber("row", row.Row);
        json.WriteEndObject();
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
