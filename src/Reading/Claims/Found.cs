namespace Ties.Reading;

/// <summary>A claim as a rule hands it in.</summary>
internal sealed record Found(
    Predicate Predicate,
    int Subject,
    int Object,
    string Rule,
    int Trigger,
    IReadOnlyList<Item> Used
)
{
    public decimal? Percent { get; init; }

    public string? Note { get; init; }

    public Modality Modality { get; init; }

    public PartialDate? Date { get; init; }

    /// <summary>The speech verb's index when the trigger is itself a verb of speech, else -1.</summary>
    public int Verb { get; init; } = -1;

    /// <summary>The party that denies, where the denial is in the verb itself ("X denied supplying Y").</summary>
    public int Denier { get; init; } = -1;
}
