using Ties.Model;

namespace Ties.Rules.Tests;

public sealed class OwnershipSolverTests
{
    private static readonly OwnershipTest HalfOrMore = new(
        new Fraction(1, 2),
        Above: false,
        Aggregates: true
    );

    private static readonly OwnershipTest AboveHalfAlone = new(
        new Fraction(1, 2),
        Above: true,
        Aggregates: false
    );

    private static StakeTable Table(params (string Owner, string Owned, long Low, long High)[] rows)
    {
        StakeTable table = new();
        foreach ((string owner, string owned, long low, long high) in rows)
        {
            ShareRange share = new(new Fraction(low, 100), new Fraction(high, 100));
            table.Add(table.Names.Intern(owner), table.Names.Intern(owned), share, 0, table.Count);
        }

        return table;
    }

    private static Verdict Verdict(StakeTable table, OwnershipTest test, string party, params Seed[] seeds) =>
        new OwnershipSolver(table).Solve(test, seeds).Verdict(table.Names.Find(party));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_chain_a_million_deep_is_followed_to_its_end(bool aggregates)
    {
        const int length = 1_000_000;
        StakeTable table = new();
        for (int i = 0; i <= length; i++)
        {
            table.Names.Intern($"n{i}");
        }

        for (int i = 0; i < length; i++)
        {
            table.Add(i, i + 1, StakeTable.Whole * 51 / 100, StakeTable.Whole * 51 / 100, 0, 0, i);
        }

        // A million listed parties one above the other are one run, not a million.
        Seed[] seeds = [.. Enumerable.Range(0, length).Where(i => i % 2 == 0).Select(Seed.Of)];
        OwnershipSolution solution = new OwnershipSolver(table).Solve(
            HalfOrMore with
            {
                Aggregates = aggregates,
            },
            aggregates ? [Seed.Of(0)] : seeds
        );
        Assert.Equal(Model.Verdict.Restricted, solution.Verdict(length));
        Assert.Equal(
            aggregates ? length : 2,
            solution.Proof(aggregates ? length : length - 1).Count + (aggregates ? 0 : 1)
        );
    }

    [Fact]
    public void A_ring_of_a_million_holdings_restricts_nobody_without_a_listed_party()
    {
        const int length = 1_000_000;
        StakeTable table = new();
        for (int i = 0; i < length; i++)
        {
            table.Names.Intern($"n{i}");
        }

        for (int i = 0; i < length; i++)
        {
            table.Add(i, (i + 1) % length, StakeTable.Whole, StakeTable.Whole, 0, 0, i);
        }

        OwnershipSolver solver = new(table);
        OwnershipSolution none = solver.Solve(HalfOrMore, []);
        OwnershipSolution one = solver.Solve(AboveHalfAlone, [Seed.Of(7)]);
        Assert.Equal(Model.Verdict.NotRestricted, none.Verdict(0));
        Assert.Equal(Model.Verdict.Restricted, one.Verdict(6));
        Assert.Equal(length - 1, one.Proof(6).Count);
    }

    [Fact]
    public void Members_of_a_joint_arrangement_count_as_one_holder()
    {
        StakeTable table = Table(("X", "A", 30, 30), ("Y", "A", 30, 30));
        Seed x = Seed.Of(table.Names.Find("X"));
        Seed y = Seed.Of(table.Names.Find("Y"));
        Seed both = new([table.Names.Find("X"), table.Names.Find("Y")]);
        Assert.Equal(Model.Verdict.NotRestricted, Verdict(table, AboveHalfAlone, "A", x, y));
        Assert.Equal(Model.Verdict.Restricted, Verdict(table, AboveHalfAlone, "A", both));
    }

    [Fact]
    public void An_unlisted_member_of_a_joint_arrangement_is_not_restricted_by_it()
    {
        StakeTable table = Table(("X", "A", 30, 30), ("Y", "A", 30, 30));
        int y = table.Names.Find("Y");
        Seed both = new([table.Names.Find("X"), y], Certain: true, Unlisted: [y]);
        Assert.Equal(Model.Verdict.Restricted, Verdict(table, AboveHalfAlone, "A", both));
        Assert.Equal(Model.Verdict.NotRestricted, Verdict(table, AboveHalfAlone, "Y", both));
        Assert.Equal(Model.Verdict.Restricted, Verdict(table, AboveHalfAlone, "X", both));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_party_that_may_be_listed_makes_others_undetermined_only(bool aggregates)
    {
        StakeTable table = Table(("X", "A", 60, 60));
        Seed maybe = new([table.Names.Find("X")], Certain: false);
        OwnershipTest test = HalfOrMore with { Aggregates = aggregates };
        Assert.Equal(Model.Verdict.Undetermined, Verdict(table, test, "A", maybe));
        Assert.Equal(Model.Verdict.Undetermined, Verdict(table, test, "X", maybe));
        OwnershipSolution solution = new OwnershipSolver(table).Solve(test, [maybe]);
        Assert.Equal(MissingKind.Listing, solution.Missing(table.Names.Find("A"))!.Kind);
    }

    [Fact]
    public void The_one_unknown_link_of_a_chain_is_the_missing_fact()
    {
        StakeTable table = Table(("X", "A", 100, 100), ("A", "B", 0, 100), ("B", "C", 100, 100));
        OwnershipSolution solution = new OwnershipSolver(table).Solve(
            HalfOrMore,
            [Seed.Of(table.Names.Find("X"))]
        );
        foreach (string party in new[] { "B", "C" })
        {
            ProofStep step = Assert.Single(solution.Missing(table.Names.Find(party))!.Holdings);
            Assert.Equal("A>B", $"{table.Names.Text(step.Owner)}>{table.Names.Text(step.Owned)}");
        }
    }

    [Fact]
    public void Outstanding_capital_is_named_where_only_the_denominator_is_open()
    {
        StakeTable table = Table(("X", "A", 40, 40), ("Other", "A", 40, 40), ("A", "A", 20, 20));
        OwnershipSolution solution = new OwnershipSolver(table).Solve(
            HalfOrMore,
            [Seed.Of(table.Names.Find("X"))]
        );
        int a = table.Names.Find("A");
        Assert.Equal(Model.Verdict.Undetermined, solution.Verdict(a));
        Assert.Equal(new Fraction(2, 5), solution.Share(a).Min);
        Assert.Equal(new Fraction(1, 2), solution.Share(a).Max);
        Assert.Equal(MissingKind.Denominator, solution.Missing(a)!.Kind);
    }

    [Fact]
    public void The_worst_treasury_holding_may_lie_inside_its_range()
    {
        StakeTable table = Table(("X", "A", 0, 30), ("Other", "A", 50, 50), ("A", "A", 0, 60));
        OwnershipSolution solution = new OwnershipSolver(table).Solve(
            HalfOrMore,
            [Seed.Of(table.Names.Find("X"))]
        );
        int a = table.Names.Find("A");
        Assert.Equal(Model.Verdict.NotRestricted, solution.Verdict(a));
        Assert.Equal(new Fraction(3, 8), solution.Share(a).Max);
    }

    [Fact]
    public void A_repeated_figure_is_a_reading_and_not_a_second_holding()
    {
        StakeTable table = Table(("X", "A", 51, 51), ("X", "A", 50, 50), ("X", "A", 48, 48));
        OwnershipSolution solution = new OwnershipSolver(table).Solve(
            HalfOrMore,
            [Seed.Of(table.Names.Find("X"))]
        );
        ShareRange share = solution.Share(table.Names.Find("A"));
        Assert.Equal(new Fraction(48, 100), share.Min);
        Assert.Equal(new Fraction(51, 100), share.Max);
        Assert.Equal(3, solution.Missing(table.Names.Find("A"))!.Holdings[0].Rows.Count);
    }
}
