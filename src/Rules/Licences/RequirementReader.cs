using Ties.Model;

namespace Ties.Rules;

/// <summary>
/// Reads the two licence columns of the Entity List and the MEU List. Both columns are kept verbatim beside
/// the reading; what cannot be read is said in <see cref="Requirement.Notes"/>, never guessed.
/// </summary>
public static class RequirementReader
{
    /// <summary>Reads one wording of a listing.</summary>
    /// <param name="wording">The two columns as one edition prints them.</param>
    /// <param name="list">The list's id: <c>us_bis_el</c> or <c>us_bis_meu</c>.</param>
    /// <param name="held">Whether the edition covers the day asked about.</param>
    public static Requirement Read(Wording wording, string list, bool held) =>
        Read(wording.Requirement, wording.Policy, list) with
        {
            WordingEdition = wording.Source.Edition,
            WordingHeld = held,
            Sources = [wording.Source],
        };

    /// <summary>Reads two columns.</summary>
    /// <param name="requirement">The licence requirement column, verbatim.</param>
    /// <param name="policy">The licence review policy column, verbatim.</param>
    /// <param name="list">The list's id.</param>
    public static Requirement Read(string? requirement, string? policy, string list)
    {
        string left = ColumnText.Tidy(requirement);
        string right = ColumnText.Tidy(policy);
        List<string> notes = [];
        if (Swapped(left, right))
        {
            (left, right) = (right, left);
            notes.Add("data error: the two columns stand in each other's place in the source");
        }

        RequirementColumn items = RequirementColumn.Read(left);
        PolicyColumn review = PolicyColumn.Read(right);
        notes.AddRange(items.Notes);
        notes.AddRange(review.Notes);
        notes.AddRange(Alarms(items, review));
        List<string> exceptions = [.. review.Exceptions];
        if (items.ReviewedCaseByCase is { } reviewed)
        {
            exceptions.Add("case_by_case: " + reviewed);
            notes.Add("the case-by-case review stands in the requirement column");
        }

        return new Requirement
        {
            List = list,
            Scope = items.Scope,
            Sections = items.Sections,
            Footnotes = items.Footnotes,
            Policy = review.Base,
            PolicySections = review.Sections,
            PolicyExceptions = exceptions,
            LicenseExceptions = LicenseExceptions(list, items),
            Notes = notes,
            WordingEdition = "",
            WordingHeld = false,
            VerbatimRequirement = requirement,
            VerbatimPolicy = policy,
        };
    }

    private static bool Swapped(string left, string right) =>
        PolicyColumn.LooksLikeOne(left)
        && !RequirementColumn.LooksLikeOne(left)
        && RequirementColumn.LooksLikeOne(right)
        && !PolicyColumn.LooksLikeOne(right);

    // § 744.16(b) and § 744.11(a): none unless the entry says so. § 744.21(c): GOV, U.S. Government uses only.
    private static string LicenseExceptions(string list, RequirementColumn items) =>
        items.LicenseExceptions != "none" ? items.LicenseExceptions
        : list == "us_bis_meu" ? "GOV 740.11(b)(2)(i) and (ii)"
        : "none";

    private static IEnumerable<string> Alarms(RequirementColumn items, PolicyColumn review)
    {
        bool left = items.Sections.Any(In7468);
        bool right = review.Sections.Any(In7468);
        if (right && !left)
        {
            yield return "consistency: the policy points to 746.8, the requirement does not";
        }

        if (left && !right)
        {
            yield return "consistency: the requirement points to 746.8, the policy does not";
        }
    }

    private static bool In7468(string section) => section.StartsWith("746.8", StringComparison.Ordinal);
}
