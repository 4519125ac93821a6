using Ties.Model;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>Collects records for one claim and keeps the one that says most.</summary>
internal sealed class Finding(DateOnly asOf, Subject about)
{
    private Found? _best;

    /// <summary>Takes a record into account; null is nothing found.</summary>
    public void Offer(Found? found)
    {
        if (found is not null && (_best is null || Weight(found.Verdict) > Weight(_best.Verdict)))
        {
            _best = found;
        }
    }

    /// <summary>The check: the best record, turned round where the claim is denied.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="silence">What to say where nothing was found.</param>
    /// <param name="searched">The lists searched, for claims about listings.</param>
    public ClaimCheck Result(Claim claim, string silence, IReadOnlyList<ListCoverage>? searched = null)
    {
        ClaimCheck check = new()
        {
            AsOf = asOf,
            Verdict = CheckVerdict.NotFound,
            Detail =
                about.Likely.Count == 0
                    ? $"No party in the records searched goes by the name {about.Name}."
                    : Sentence(silence),
            Nearest = [.. about.Nearest.Take(3)],
            Searched = searched ?? [],
        };
        if (_best is null)
        {
            return check;
        }

        return check with
        {
            Verdict = claim.Modality == Modality.Denied ? Denied(_best.Verdict) : _best.Verdict,
            Detail = _best.Detail,
            Record = _best.Record,
            Correction = _best.Correction,
            Sources = _best.Sources,
            Joined = _best.Verdict == CheckVerdict.Supported ? _best.Joined : [],
        };
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private static CheckVerdict Denied(CheckVerdict verdict) =>
        verdict switch
        {
            CheckVerdict.Supported => CheckVerdict.Contradicted,
            CheckVerdict.Contradicted => CheckVerdict.Supported,
            CheckVerdict.NotFound or CheckVerdict.Imprecise or CheckVerdict.NotCheckable => verdict,
        };

    // An exact record outweighs one that denies the figure, which outweighs a near one.
    private static int Weight(CheckVerdict verdict) =>
        verdict switch
        {
            CheckVerdict.Supported => 4,
            CheckVerdict.Contradicted => 3,
            CheckVerdict.Imprecise => 2,
            CheckVerdict.NotCheckable => 1,
            CheckVerdict.NotFound => 0,
        };
}
