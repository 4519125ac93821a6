using Ties.Model;

namespace Ties.Rules;

/// <summary>
/// Which of several requirements governs. The law says "most restrictive" and states no total order; this is
/// a partial one over scope, Foreign Direct Product footnotes, policy and licence exceptions, and where two
/// requirements do not compare both stand.
/// </summary>
public static class RequirementOrder
{
    /// <summary>
    /// How strict a review policy is: 5 policy of denial, 4 presumption of denial, 3 by a section of part 744,
    /// 2 case by case, 1 presumption of approval, 0 unknown.
    /// </summary>
    public static int Severity(string policy) =>
        policy switch
        {
            "policy_of_denial" => 5,
            "presumption_of_denial" => 4,
            "see_section" => 3,
            "case_by_case" => 2,
            "presumption_of_approval" => 1,
            _ => 0,
        };

    /// <summary>The requirements that no other one exceeds, in the order given.</summary>
    public static IReadOnlyList<Requirement> Governing(IReadOnlyList<Requirement> requirements) =>
        [.. requirements.Where(r => !requirements.Any(other => Exceeds(other, r)))];

    /// <summary>Whether <paramref name="a"/> is at least as strict as <paramref name="b"/> in every respect.</summary>
    public static bool AtLeast(Requirement a, Requirement b) =>
        ScopeAtLeast(a, b)
        && b.Footnotes.All(a.Footnotes.Contains)
        && PolicyAtLeast(a, b)
        && (a.LicenseExceptions == "none" || a.LicenseExceptions == b.LicenseExceptions);

    private static bool Exceeds(Requirement a, Requirement b) => AtLeast(a, b) && !AtLeast(b, a);

    private static bool PolicyAtLeast(Requirement a, Requirement b)
    {
        if (a.Policy == b.Policy)
        {
            // Exceptions soften a denial; the same policy is as strict only where it has no exception more.
            return a.PolicyExceptions.All(e => b.PolicyExceptions.Contains(e, StringComparer.Ordinal));
        }

        // An unknown policy may be the strictest: it neither exceeds nor yields.
        return Severity(a.Policy) > 0
            && Severity(b.Policy) > 0
            && a.PolicyExceptions.Count == 0
            && Severity(a.Policy) > Severity(b.Policy);
    }

    private static bool ScopeAtLeast(Requirement a, Requirement b)
    {
        if (a.Scope == b.Scope)
        {
            // Two carve-outs compare only where they are the same one.
            return a.Scope is not ("all_items_except" or "unknown")
                || CarveOuts(a).SequenceEqual(CarveOuts(b), StringComparer.Ordinal);
        }

        int first = Breadth(a.Scope);
        int second = Breadth(b.Scope);
        return first > 0 && second > 0 && first > second;
    }

    private static IEnumerable<string> CarveOuts(Requirement requirement) =>
        requirement.Notes.Where(n => n.StartsWith("carve-out", StringComparison.Ordinal));

    // The three narrowest sets (Supplement 7 items, project items, Supplement 2 items) do not contain one another.
    private static int Breadth(string scope) =>
        scope switch
        {
            "all_items" => 4,
            "all_items_except" => 3,
            "ccl_and_supp7_ear99" => 2,
            "ccl_and_supp7" or "project_items" or "supp2_items" => 1,
            _ => 0,
        };
}
