using Ties.Model;

namespace Ties.Sources;

/// <summary>Another party named inside a name field.</summary>
/// <param name="OtherName">The other party's name as written.</param>
/// <param name="Kind">How the party is tied to the other one, as in <see cref="Tie.Kind"/>.</param>
/// <param name="Grade">
/// <see cref="Grade.Listed"/> where the authority's own words state the relation; <see cref="Grade.Inferred"/>
/// where it is guessed from the way the name is formed.
/// </param>
/// <param name="OtherIsListedToo">Whether the words list the other party as well ("X, and subordinate entity Y").</param>
internal sealed record NamedRelation(
    string OtherName,
    string Kind,
    Grade Grade,
    bool OtherIsListedToo = false
);
