namespace Ties.Reading;

/// <summary>A claim while a document is read; offsets in UTF-16 units, parties by number.</summary>
internal sealed record ClaimDraft(Predicate Predicate, int Subject, int Object, string Rule)
{
    public decimal? Percent { get; init; }

    public PartialDate? Date { get; init; }

    public Modality Modality { get; init; }

    public int Speaker { get; init; } = -1;

    public string? Note { get; init; }

    public int Start { get; init; }

    public int End { get; init; }

    public IReadOnlyList<string> Words { get; init; } = [];
}
