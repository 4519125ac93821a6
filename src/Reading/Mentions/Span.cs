namespace Ties.Reading;

/// <summary>A name found: tokens from <see cref="Start"/> to before <see cref="End"/>.</summary>
internal sealed class Span(int start, int end, MentionType type, int strength)
{
    public int Start { get; } = start;

    public int End { get; } = end;

    public MentionType Type { get; set; } = type;

    /// <summary>How sure the kind is, 1 (a guess) to 9 (said by the name itself).</summary>
    public int Strength { get; set; } = strength;

    /// <summary>Tokens in lower case, blank-separated, quotation marks left out.</summary>
    public string Key { get; set; } = string.Empty;

    public int Sentence { get; set; }

    public bool Byline { get; set; }

    public bool Furniture { get; set; }

    public IReadOnlyList<string> Ids { get; set; } = [];

    public int Party { get; set; } = -1;
}
