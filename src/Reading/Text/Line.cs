namespace Ties.Reading;

/// <summary>One line of the text: its tokens, the names in it, and its label where it has one.</summary>
internal sealed record Line(
    int Start,
    int End,
    List<Span> Spans,
    string? Label,
    int Content,
    List<int> Sentences,
    LineKind Kind
);
