using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ties.Model;
using Ties.Rules;

namespace Ties.Engine;

/// <summary>Writes the answer about one party as a JSON line or as lines for people.</summary>
internal sealed class OwnershipLines(
    OwnershipOptions options,
    OwnershipInput input,
    Dated<RegimeTerms>? terms,
    OwnershipSolution? solution
)
{
    private static readonly JsonWriterOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly NamePool _names = input.Table.Names;

    private bool Confirmed => terms?.Confirmed ?? true;

    /// <summary>Outside a regime's intervals nobody is derived; listed parties stay listed.</summary>
    public Verdict Verdict(int node) =>
        solution?.Verdict(node) ?? (IsListed(node) ? Model.Verdict.Restricted : Model.Verdict.NotRestricted);

    public void Write(int node, TextWriter output)
    {
        if (options.JsonLines)
        {
            WriteJson(node, output);
        }
        else
        {
            WriteText(node, output);
        }
    }

    private bool IsListed(int node) => input.Listed.Contains(node);

    private void WriteJson(int node, TextWriter output)
    {
        _buffer.ResetWrittenCount();
        using (Utf8JsonWriter json = new(_buffer, OneLine))
        {
            json.WriteStartObject();
            json.WriteString("id", _names.Bytes(node));
            json.WriteString("verdict", Word(Verdict(node)));
            json.WriteBoolean("listed", IsListed(node));
            WriteShare(json, node);
            json.WriteStartArray("via");
            foreach (int holder in solution?.Via(node) ?? [])
            {
                json.WriteStringValue(_names.Bytes(holder));
            }

            json.WriteEndArray();
            json.WriteBoolean("in_force", solution is not null);
            json.WriteBoolean("confirmed", Confirmed);
            if (!Confirmed)
            {
                json.WriteString("otherwise", IsListed(node) ? "restricted" : "not_restricted");
            }

            json.WriteBoolean("conflict", solution?.Conflict(node) ?? false);
            if (options.Explain)
            {
                json.WriteStartArray("missing");
                foreach (string text in Missing(node))
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        output.Write('\n');
    }

    private void WriteShare(Utf8JsonWriter json, int node)
    {
        if (solution?.Share(node) is not { } share)
        {
            json.WriteNull("share");
            return;
        }

        json.WriteStartObject("share");
        json.WriteString("min", share.Min.ToDecimal(roundUp: false));
        json.WriteString("max", share.Max.ToDecimal(roundUp: true));
        json.WriteEndObject();
    }

    private void WriteText(int node, TextWriter output)
    {
        string share = solution?.Share(node) is { } held
            ? $", {Interval(held)} held by restricted parties"
            : "";
        string listed = IsListed(node) ? " (listed)" : "";
        string note = Confirmed
            ? ""
            : "; by the last published text, not confirmed: otherwise not restricted";
        output.WriteLine(
            $"{_names.Text(node)}: {Word(Verdict(node)).Replace('_', ' ')}{listed}{share}{note}"
        );
        if (!options.Explain)
        {
            return;
        }

        foreach (ProofStep step in solution?.Proof(node) ?? [])
        {
            output.WriteLine("  because " + Step(step));
        }

        foreach (string missing in Missing(node))
        {
            output.WriteLine("  missing: " + missing);
        }
    }

    private IEnumerable<string> Missing(int node)
    {
        if (solution?.Missing(node) is not { } fact)
        {
            yield break;
        }

        foreach (ProofStep step in fact.Holdings)
        {
            yield return fact.Kind switch
            {
                MissingKind.Holding => "holding: " + Step(step),
                MissingKind.Denominator => "denominator: issued or outstanding capital; own shares "
                    + Step(step),
                MissingKind.Conflict => "conflict: " + Step(step),
                MissingKind.Listing => "listing",
            };
        }
    }

    private string Step(ProofStep step)
    {
        string rows = string.Join(
            ", ",
            step.Rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{options.Stakes}:{r}"))
        );
        return $"{_names.Text(step.Owner)} holds {Interval(step.Share)} of {_names.Text(step.Owned)} ({rows})";
    }

    private static string Interval(ShareRange share)
    {
        Fraction hundred = new(100, 1);
        string min = (share.Min * hundred).ToDecimal(roundUp: false);
        string max = (share.Max * hundred).ToDecimal(roundUp: true);
        return share.IsExact
            ? min + " %"
            : $"{(share.MinExcluded ? "more than " : "")}{min} to {(share.MaxExcluded ? "less than " : "")}{max} %";
    }

    private static string Word(Verdict verdict) =>
        verdict switch
        {
            Model.Verdict.Restricted => "restricted",
            Model.Verdict.Undetermined => "undetermined",
            Model.Verdict.NotRestricted => "not_restricted",
        };
}
