namespace Ties.Reading;

/// <summary>One occurrence of a name.</summary>
/// <param name="Start">First character, counted in Unicode code points of <see cref="SourceDocument.Text"/>.</param>
/// <param name="End">One past the last, in code points.</param>
/// <param name="Text">The name as written there.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Party">The party named: an id of <see cref="DocumentReading.Parties"/>.</param>
public sealed record Mention(int Start, int End, string Text, MentionType Type, string Party)
{
    /// <summary>Whether it stands in a byline or a writer's note: such a person is never screened.</summary>
    public bool IsByline { get; init; }

    /// <summary>Whether it stands in navigation, a notice or other furniture of the page.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>First character in UTF-16 units, for use with .NET strings.</summary>
    public int Utf16Start { get; init; }

    /// <summary>One past the last in UTF-16 units.</summary>
    public int Utf16End { get; init; }

    /// <summary>Ids of gazetteer entries with this very name; empty without a gazetteer.</summary>
    public IReadOnlyList<string> GazetteerIds { get; init; } = [];
}
