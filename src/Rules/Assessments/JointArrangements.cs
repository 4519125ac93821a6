using Ties.Model;

namespace Ties.Rules;

/// <summary>Groups of parties under joint arrangements on file.</summary>
internal static class JointArrangements
{
    /// <summary>The connected groups of <c>joint_arrangement_with</c>.</summary>
    public static IReadOnlyList<HashSet<string>> Of(IEnumerable<Tie> ties)
    {
        List<HashSet<string>> groups = [];
        foreach (Tie tie in ties.Where(t => t.Kind == "joint_arrangement_with"))
        {
            HashSet<string> merged = [tie.From, tie.To];
            foreach (HashSet<string> group in groups.Where(g => g.Overlaps(merged)).ToArray())
            {
                merged.UnionWith(group);
                groups.Remove(group);
            }

            groups.Add(merged);
        }

        return groups;
    }
}
