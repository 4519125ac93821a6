using System.Text.Json;
using Ties.Model;

namespace Ties.Engine;

/// <summary>Verdicts with their proofs as JSON.</summary>
public static class AnswersJson
{
    /// <summary>One answer.</summary>
    public static void AnswerObject(this Utf8JsonWriter json, Snapshot snapshot, Answer answer, DateOnly asOf)
    {
        json.WriteStartObject();
        json.WriteString("rule", answer.Rule);
        json.Day("as_of", asOf);
        json.WriteString("verdict", AnswerJson.Word(answer.Verdict));
        json.WriteString("grade", AnswerJson.Word(answer.Grade));
        json.WriteBoolean("in_force", answer.InForce);
        json.WriteBoolean("confirmed", answer.Confirmed);
        if (answer.Otherwise is { } otherwise)
        {
            json.WriteString("otherwise", AnswerJson.Word(otherwise));
        }

        json.WriteString("summary", answer.Summary);
        if (answer.Share is not null)
        {
            json.Share(answer.Share);
        }

        json.Each("why", answer.Why, step => json.StepObject(snapshot, step, asOf));
        json.Each("requirements", answer.Requirements, r => json.RequirementObject(r, snapshot));
        json.Each("flags", answer.Flags, flag => json.FlagObject(snapshot, flag));
        json.Texts("missing", answer.Missing);
        json.WriteEndObject();
    }

    /// <summary>One step of a proof or path.</summary>
    public static void StepObject(this Utf8JsonWriter json, Snapshot snapshot, Step step, DateOnly asOf)
    {
        json.WriteStartObject();
        switch (step)
        {
            case Step.Holding holding:
                json.WriteString("step", "stake");
                json.WriteString("owner", holding.Owner);
                json.WriteString("owned", holding.Owned);
                json.Share(holding.Share);
                json.PeriodMembers(holding.Period);
                json.WriteString("grade", AnswerJson.Word(holding.Grade));
                json.Text("citation", holding.Citation);
                break;
            case Step.Listed listed:
                json.WriteString("step", "listing");
                json.WriteString("entity", listed.Listing.EntityId);
                json.ListingMembers(listed.Listing, asOf);
                break;
            case Step.Tied tied:
                json.WriteString("step", "tie");
                json.WriteString("from_party", tied.Tie.From);
                json.WriteString("to_party", tied.Tie.To);
                json.WriteString("kind", tied.Tie.Kind);
                json.PeriodMembers(tied.Tie.Period);
                json.WriteString("grade", AnswerJson.Word(tied.Tie.Grade));
                json.Text("citation", tied.Tie.Citation);
                break;
            case Step.Provision provision:
                json.WriteString("step", "provision");
                json.WriteString("text", provision.Text);
                json.WriteString("citation", provision.Citation);
                break;
        }

        json.Sources(snapshot, step.Sources);
        json.WriteEndObject();
    }

    private static void FlagObject(this Utf8JsonWriter json, Snapshot snapshot, Flag flag)
    {
        json.WriteStartObject();
        json.WriteString("id", flag.Id);
        json.WriteString("text", flag.Text);
        json.WriteString("citation", flag.Citation);
        json.Sources(snapshot, flag.Sources);
        json.WriteEndObject();
    }
}
