using Ties.Model;
using Ties.Rules;

namespace Ties.Engine;

/// <summary>Collects what the rules need to know about a party and asks them.</summary>
public sealed class Assessor(Snapshot snapshot)
{
    /// <summary>Everything that follows for the party of a query, as of a day.</summary>
    public AssessReply Assess(ScreenQuery query, DateOnly asOf)
    {
        Identification identification = new Identifier(snapshot).Identify(query);
        string? id = identification.Subject?.Entity.Id;
        return new AssessReply(
            asOf,
            identification,
            id is null ? [] : Answers(id, asOf),
            id is null ? [] : new Surveyor(snapshot, asOf).ListedAround(id),
            snapshot.CoverageOn(asOf)
        );
    }

    /// <summary>The answer of every rule about a party as of a day.</summary>
    public IReadOnlyList<Answer> Answers(string id, DateOnly asOf) =>
        Assessment.Of(SurroundingsOf.Of(id, asOf, snapshot));
}
