using Ties.Model;

namespace Ties.Rules.Tests;

public sealed class RequirementReaderTests
{
    private static void Check(
        string requirement,
        string policy,
        string scope,
        string sections,
        string footnotes,
        string basePolicy,
        string exceptions = "none"
    )
    {
        Requirement read = RequirementReader.Read(requirement, policy, "us_bis_el");
        Assert.Equal(scope, read.Scope);
        Assert.Equal(sections, string.Join(' ', read.Sections));
        Assert.Equal(footnotes, string.Join(' ', read.Footnotes));
        Assert.Equal(basePolicy, read.Policy);
        Assert.Equal(exceptions, read.LicenseExceptions);
        Assert.Equal(requirement, read.VerbatimRequirement);
        Assert.DoesNotContain(read.Notes, n => n.StartsWith("not read", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("For all items subject to the EAR, see §§ 734.9(e)1 and 744.11 of the EAR2")]
    [InlineData("For all items subject to the EAR, see §§ 734.9(e) 1 and 744.11 of the EAR 2")]
    [InlineData("For All Items Subject to the EAR (See §734.9(e)1, and §744.11 of the EAR)2.")]
    public void Digits_glued_to_the_pointers_are_footnotes(string requirement) =>
        Check(
            requirement,
            "Presumption of denial",
            "all_items",
            "734.9(e)(1) 744.11",
            "1 2",
            "presumption_of_denial"
        );

    [Fact]
    public void The_trailing_digit_completes_a_bare_pointer() =>
        Check(
            "For all items subject to the EAR. (See §§ 734.9(e) and 744.11 of the EAR) 4",
            "Presumption for denial.",
            "all_items",
            "734.9(e)(2) 744.11",
            "4",
            "presumption_of_denial"
        );

    [Fact]
    public void A_bare_pointer_without_a_digit_leaves_the_footnote_unknown()
    {
        Requirement read = RequirementReader.Read(
            "For all items subject to the EAR. (See §734.9(e) and §744.11 of the EAR)",
            "Presumption of denial",
            "us_bis_el"
        );
        Assert.Empty(read.Footnotes);
        Assert.Contains(read.Notes, n => n.Contains("footnote unknown", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("For all items subject to the EAR (See §§734.9(g)3, 746.8(a)(3), and 744.2l(b) of the EAR)")]
    [InlineData("All items subject to the EAR. (See §§ 734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR.)")]
    [InlineData(
        "For All Items Subject to the EAR (See §734.9(g), 3 §746.8(a)(3), and §744.21(b) of the EAR)."
    )]
    [InlineData(
        "For all\u00a0items subject to the EAR  (See §§ 734.9(g), 746.8(a)(3), and 744.21(b) of the EAR"
    )]
    public void Slips_of_print_do_not_change_the_reading(string requirement) =>
        Check(
            requirement,
            "Policy of denial. See §§ 746.8(b) and 744.21e",
            "all_items",
            "734.9(g) 746.8(a)(3) 744.21(b)",
            "3",
            "policy_of_denial"
        );

    [Fact]
    public void A_licence_exception_in_the_entry_remains() =>
        Check(
            "For all items subject to the EAR. (See § 744.11 of the EAR). This license requirement may be overcome by License Exception GOV under § 740.11(b)(2) and e.",
            "Policy of denial",
            "all_items",
            "744.11 740.11(b)(2)",
            "",
            "policy_of_denial",
            "GOV 740.11(b)(2) and (e)"
        );

    [Fact]
    public void A_policy_for_other_items_is_the_base_and_the_rest_are_exceptions()
    {
        Requirement read = RequirementReader.Read(
            "For all items subject to the EAR",
            "Case-by-case review for ECCN 1A999.a; casa-by-case review for items necessary to detect disease; and presumption of denial for all other items subject to the EAR.",
            "us_bis_el"
        );
        Assert.Equal("presumption_of_denial", read.Policy);
        Assert.Equal(
            ["case_by_case: ECCN 1A999.a", "case_by_case: items necessary to detect disease"],
            read.PolicyExceptions
        );
    }

    [Fact]
    public void Case_by_case_for_the_rest_is_the_base_where_only_named_items_are_denied()
    {
        Requirement read = RequirementReader.Read(
            "For all items subject to the EAR",
            "Presumption of denial for items uniquely required for one purpose; Case by case for all other items.",
            "us_bis_el"
        );
        Assert.Equal("case_by_case", read.Policy);
        Assert.Equal(
            ["presumption_of_denial: items uniquely required for one purpose"],
            read.PolicyExceptions
        );
    }

    [Fact]
    public void Food_medicine_and_the_station_are_two_exceptions()
    {
        Requirement read = RequirementReader.Read(
            "For all items subject to the EAR",
            "Policy of denial for all items subject to the EAR apart from food and medicine designated as EAR99 and for items for use in the Station, which will be reviewed on a case-by case basis. See §§ 746.8(b) and 744.21(e)",
            "us_bis_el"
        );
        Assert.Equal("policy_of_denial", read.Policy);
        Assert.Equal(
            [
                "case_by_case: food and medicine designated as EAR99",
                "case_by_case: items for use in the Station",
            ],
            read.PolicyExceptions
        );
        Assert.Equal(["746.8(b)", "744.21(e)"], read.PolicySections);
    }

    [Fact]
    public void Requirement_text_in_the_policy_column_leaves_the_policy_unknown()
    {
        Requirement read = RequirementReader.Read(
            "For all items subject to the EAR. (See § 744.11 of the EAR)",
            "For all items subject to the EAR. (See § 744.11 of the EAR)",
            "us_bis_el"
        );
        Assert.Equal("all_items", read.Scope);
        Assert.Equal("unknown", read.Policy);
        Assert.Contains(read.Notes, n => n.Contains("column swap", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_the_grammar_does_not_know_are_reported_not_dropped()
    {
        Requirement read = RequirementReader.Read(
            "For all items subject to the EAR (See § 744.11 of the EAR) on odd Tuesdays",
            "Presumption of denial",
            "us_bis_el"
        );
        Assert.Contains("not read in the requirement column: on odd Tuesdays", read.Notes);
    }

    [Fact]
    public void A_military_end_user_needs_a_licence_for_supplement_2_items_only()
    {
        Requirement read = RequirementReader.Read(
            "For any item subject to the EAR listed in supplement no. 2 to part 744.",
            "The license application procedure and license review policy for entities specified in supplement no. 2 to part 744 is specified in §744.21(d) and (e).",
            "us_bis_meu"
        );
        Assert.Equal("supp2_items", read.Scope);
        Assert.Equal("see_section", read.Policy);
        Assert.Equal(["744.21(d)", "744.21(e)"], read.PolicySections);
        Assert.Equal("GOV 740.11(b)(2)(i) and (ii)", read.LicenseExceptions);
    }
}
