namespace Ties.Reading;

/// <summary>Someone or something a document speaks of, under one or several names.</summary>
/// <param name="Id"><c>p1</c>, <c>p2</c>, … in order of first appearance.</param>
/// <param name="Name">The fullest name in the document; for described parties the description.</param>
/// <param name="Names">Every form used: full names, acronyms, surnames, other scripts, misspellings.</param>
/// <param name="Types">The kinds its mentions have; one, as a rule.</param>
/// <param name="Mentions">Indexes into <see cref="DocumentReading.Mentions"/>.</param>
/// <param name="IsDescribed">Whether it has no name, only a description such as "the venture".</param>
public sealed record DocumentParty(
    string Id,
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<MentionType> Types,
    IReadOnlyList<int> Mentions,
    bool IsDescribed
)
{
    /// <summary>Whether all its mentions are bylines or page furniture.</summary>
    public bool IsFurniture { get; init; }
}
