namespace Ties.Rules;

/// <summary>
/// A party from which a regime starts: one that is listed, or several under a joint arrangement, each of whom
/// counts as holding what all hold.
/// </summary>
/// <param name="Nodes">The parties; more than one only under a joint arrangement on file.</param>
/// <param name="Certain">
/// False where it is not certain that the party is listed on the day (the date of a listing is known within
/// bounds only): it then makes others possible, never certain.
/// </param>
/// <param name="Unlisted">
/// Those of the parties who are not listed themselves: their holdings count, they are not restricted by that.
/// </param>
public sealed record Seed(IReadOnlyList<int> Nodes, bool Certain = true, IReadOnlyList<int>? Unlisted = null)
{
    /// <summary>One listed party.</summary>
    public static Seed Of(int node) => new([node]);
}
