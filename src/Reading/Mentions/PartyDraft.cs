namespace Ties.Reading;

/// <summary>A party while a document is read.</summary>
internal sealed class PartyDraft(int number)
{
    public int Number { get; } = number;

    public string Id => "p" + (Number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public MentionType Type { get; set; }

    public string Name { get; set; } = string.Empty;

    public List<string> Names { get; } = [];

    public List<Span> Spans { get; } = [];

    public bool IsDescribed { get; set; }
}
