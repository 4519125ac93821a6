using Ties.Model;

namespace Ties.Rules.Tests;

public sealed class RequirementOrderTests
{
    private static Requirement Read(string requirement, string policy) =>
        RequirementReader.Read(requirement, policy, "us_bis_el");

    private static readonly Requirement All = Read(
        "For all items subject to the EAR",
        "Presumption of denial"
    );

    private static readonly Requirement AllDenied = Read(
        "For all items subject to the EAR",
        "Policy of denial"
    );

    private static readonly Requirement Narrow = Read(
        "For items on the CCL and listed in supplement no. 7 to part 746 of the EAR",
        "Case-by-case basis"
    );

    private static readonly Requirement NarrowDenied = Narrow with { Policy = "policy_of_denial" };

    private static readonly Requirement Projects = Read(
        "For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR",
        "Case-by-case basis"
    );

    [Fact]
    public void The_stricter_policy_governs_over_the_same_items() =>
        Assert.Equal([AllDenied], RequirementOrder.Governing([All, AllDenied, Narrow]));

    [Fact]
    public void Requirements_that_do_not_compare_stand_side_by_side()
    {
        Assert.Equal([All, NarrowDenied], RequirementOrder.Governing([All, NarrowDenied]));
        Assert.Equal([Narrow, Projects], RequirementOrder.Governing([Narrow, Projects]));
    }

    [Fact]
    public void An_unknown_policy_neither_governs_nor_yields()
    {
        Requirement unknown = All with { Policy = "unknown" };
        Assert.Equal([unknown, AllDenied], RequirementOrder.Governing([unknown, AllDenied]));
    }

    [Fact]
    public void A_footnote_adds_items_and_is_never_lost()
    {
        Requirement footnoted = All with { Footnotes = [4] };
        Assert.Equal([footnoted], RequirementOrder.Governing([All, footnoted]));
        Assert.Equal([footnoted, AllDenied], RequirementOrder.Governing([footnoted, AllDenied]));
    }
}
