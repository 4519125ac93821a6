namespace Ties.Model;

/// <summary>
/// A licence requirement read from a list's two columns (15 CFR part 744, Supplements No. 4 and 7), with the
/// columns' own words beside the reading.
/// </summary>
public sealed record Requirement
{
    /// <summary>The listed owner from whom a derived party inherits it; null for the party's own listing.</summary>
    public string? FromOwner { get; init; }

    /// <summary>The list.</summary>
    public required string List { get; init; }

    /// <summary>
    /// Items that need a licence: <c>all_items</c>, <c>all_items_except</c>, <c>ccl_and_supp7_ear99</c>,
    /// <c>ccl_and_supp7</c>, <c>project_items</c>, <c>supp2_items</c>, <c>unknown</c>.
    /// </summary>
    public required string Scope { get; init; }

    /// <summary>Sections pointed at, such as <c>744.11</c>, in order of appearance.</summary>
    public IReadOnlyList<string> Sections { get; init; } = [];

    /// <summary>Entity List footnotes 1–5 (Foreign Direct Product scope).</summary>
    public IReadOnlyList<int> Footnotes { get; init; } = [];

    /// <summary>
    /// Review policy: <c>policy_of_denial</c>, <c>presumption_of_denial</c>, <c>see_section</c>,
    /// <c>case_by_case</c>, <c>presumption_of_approval</c>, <c>unknown</c>.
    /// </summary>
    public required string Policy { get; init; }

    /// <summary>Sections the policy column points at, such as <c>744.3(d)</c>, in order of appearance.</summary>
    public IReadOnlyList<string> PolicySections { get; init; } = [];

    /// <summary>
    /// Classes of items reviewed otherwise: the other policy, a colon, the items in the column's words, such as
    /// <c>case_by_case: food and medicine designated as EAR99</c>.
    /// </summary>
    public IReadOnlyList<string> PolicyExceptions { get; init; } = [];

    /// <summary><c>none</c>, or the licence exceptions that remain, such as <c>GOV 740.11(b)(2)</c>.</summary>
    public string LicenseExceptions { get; init; } = "none";

    /// <summary>Notes of the reading: carve-outs, consistency alarms, data errors.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The edition whose wording was read.</summary>
    public required string WordingEdition { get; init; }

    /// <summary>Whether that edition covers the day asked about; false = the nearest wording is shown.</summary>
    public required bool WordingHeld { get; init; }

    /// <summary>The requirement column, verbatim.</summary>
    public string? VerbatimRequirement { get; init; }

    /// <summary>The policy column, verbatim.</summary>
    public string? VerbatimPolicy { get; init; }

    /// <summary>The row.</summary>
    public IReadOnlyList<SourceRow> Sources { get; init; } = [];
}
