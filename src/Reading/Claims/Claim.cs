namespace Ties.Reading;

/// <summary>One claim of a document about two parties. It says what the text says, not what is so.</summary>
public sealed record Claim
{
    /// <summary>The relation.</summary>
    public required Predicate Predicate { get; init; }

    /// <summary>The subject's id in <see cref="DocumentReading.Parties"/>.</summary>
    public required string SubjectParty { get; init; }

    /// <summary>The object's id in <see cref="DocumentReading.Parties"/>.</summary>
    public required string ObjectParty { get; init; }

    /// <summary>The subject's fullest name in the document.</summary>
    public required string Subject { get; init; }

    /// <summary>The object's fullest name in the document.</summary>
    public required string Object { get; init; }

    /// <summary>The share stated in percent, 0 to 100, exactly as written; null where none is.</summary>
    public decimal? Percent { get; init; }

    /// <summary>The date of the fact as the text gives it, or null.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>How the text puts it.</summary>
    public Modality Modality { get; init; }

    /// <summary>The name of the speaker where the claim is reported speech or a cited finding, else null.</summary>
    public string? AttributedTo { get; init; }

    /// <summary>The speaker's party id, where the speaker is one.</summary>
    public string? AttributedToParty { get; init; }

    /// <summary>The words of the text that carry the claim: an exact substring.</summary>
    public required string Quote { get; init; }

    /// <summary>Where <see cref="Quote"/> starts, in Unicode code points.</summary>
    public required int QuoteStart { get; init; }

    /// <summary>Where <see cref="Quote"/> ends (exclusive), in Unicode code points.</summary>
    public required int QuoteEnd { get; init; }

    /// <summary>A qualification such as <c>control</c>, <c>majority</c>, <c>upper bound</c>, <c>former</c>, <c>removed</c>; or null.</summary>
    public string? Note { get; init; }

    /// <summary>The id of the grammar row that made it.</summary>
    public required string Rule { get; init; }

    /// <summary>The words the rule took, in order: trigger, subject, object, share, date, as far as present.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];
}
