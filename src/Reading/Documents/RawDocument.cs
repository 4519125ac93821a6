namespace Ties.Reading;

/// <summary>What a format's reader found, before titles, dates and ids are settled.</summary>
internal sealed record RawDocument(string Text, string File, string Format)
{
    public string? Title { get; init; }

    public string? Author { get; init; }

    public DateOnly? MetadataDate { get; init; }

    public DateOnly? OptionDate { get; init; }

    public List<string> Notices { get; init; } = [];
}
