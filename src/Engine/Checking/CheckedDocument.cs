using Ties.Model;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>A document read and held against the records.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reading">What it says.</param>
/// <param name="Days">The days it was checked for: its own date where known, and the day asked about.</param>
/// <param name="Claims">Its claims with their checks, in order of the text.</param>
/// <param name="Parties">Its parties with their candidates and answers.</param>
public sealed record CheckedDocument(
    SourceDocument Document,
    DocumentReading Reading,
    IReadOnlyList<DateOnly> Days,
    IReadOnlyList<CheckedClaim> Claims,
    IReadOnlyList<CheckedParty> Parties
);

/// <summary>A claim with one check per day.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Checks">The checks, in order of the days.</param>
public sealed record CheckedClaim(Claim Claim, IReadOnlyList<ClaimCheck> Checks)
{
    /// <summary>The checks, those that say the same of several days taken together.</summary>
    public IEnumerable<(string Days, ClaimCheck Check)> Distinct() =>
        Checks
            .GroupBy(c => (c.Verdict, c.Detail, c.Record))
            .Select(g => (string.Join(" and ", g.Select(c => $"{c.AsOf:yyyy-MM-dd}")), g.First()));
}

/// <summary>A party of a document with what the records may say of it.</summary>
/// <param name="Party">The party as the document names it.</param>
/// <param name="Candidates">Candidates with scores; empty for parties no claim is about.</param>
/// <param name="Resolved">The candidate's id where it is identified, else null.</param>
/// <param name="IdentifiedBy">What identifies it.</param>
/// <param name="Answers">Verdicts about the identified party, per day.</param>
public sealed record CheckedParty(
    DocumentParty Party,
    IReadOnlyList<ScreenHit> Candidates,
    string? Resolved,
    string? IdentifiedBy,
    IReadOnlyList<DatedAnswers> Answers
);

/// <summary>Answers as of one day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Answers">The answers.</param>
public sealed record DatedAnswers(DateOnly AsOf, IReadOnlyList<Answer> Answers);
