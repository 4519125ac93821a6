namespace Ties.Engine;

/// <summary>The records' candidates for one party of a document.</summary>
/// <param name="Name">The party's fullest name in the document.</param>
/// <param name="Likely">Candidates that match and are about as good as the best: the parties a check is about.</param>
/// <param name="Nearest">The best candidates whether they match or not.</param>
internal sealed record Subject(string Name, IReadOnlyList<ScreenHit> Likely, IReadOnlyList<ScreenHit> Nearest)
{
    public static Subject Nobody(string name) => new(name, [], []);

    public IEnumerable<string> Ids => Likely.Select(hit => hit.Party.Entity.Id);
}
