using Ties.Engine;
using Ties.Model;

namespace Ties.Engine.Tests.Snapshots;

public sealed class CoverageTests
{
    private static Edition Edition(string name, DateBounds date, bool complete) =>
        new()
        {
            Dataset = "d",
            Name = name,
            Date = date,
            Complete = complete,
            CompletenessReason = "test",
            Lists = ["us_x"],
        };

    private static Coverage Of(params Edition[] editions) =>
        new(
            new Manifest
            {
                Version = 1,
                Id = "id",
                BuiltAt = DateTimeOffset.UnixEpoch,
                Datasets =
                [
                    new Dataset
                    {
                        Id = "d",
                        Title = "t",
                        Publisher = "p",
                        Licence = "l",
                        RefreshDays = 30,
                    },
                ],
                Editions =
                [
                    .. editions.Select(e => new ManifestEdition { Edition = e, ContentHash = e.Name }),
                ],
            }
        );

    private static DateBounds Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, 1).AddMonths(1).AddDays(-1));

    [Fact]
    public void An_edition_covers_from_its_day_to_the_next_editions_day()
    {
        Coverage coverage = Of(
            Edition("2022-04-22", DateBounds.On(new(2022, 4, 22)), true),
            Edition("2026-07-31", DateBounds.On(new(2026, 7, 31)), true)
        );
        Assert.False(coverage.Of("us_x", new(2022, 4, 21)).Complete);
        ListCoverage middle = coverage.Of("us_x", new(2024, 1, 1));
        Assert.Equal(("2022-04-22", new DateOnly(2026, 7, 31)), (middle.Edition, middle.Until));
        Assert.False(middle.Stale);
        Assert.False(coverage.Of("us_x", new(2026, 8, 30)).Stale);
        Assert.True(coverage.Of("us_x", new(2026, 8, 31)).Stale);
    }

    [Fact]
    public void An_edition_of_a_month_covers_from_the_months_last_day()
    {
        Coverage coverage = Of(Edition("2019-01", Month(2019, 1), true));
        Assert.False(coverage.Of("us_x", new(2019, 1, 30)).Complete);
        Assert.True(coverage.Of("us_x", new(2019, 1, 31)).Complete);
    }

    [Fact]
    public void Part_of_a_list_covers_nothing_and_is_named()
    {
        ListCoverage none = Of(Edition("2026-02", Month(2026, 2), false)).Of("us_x", new(2026, 11, 25));
        Assert.False(none.Complete);
        Assert.Contains("part of 2026-02", none.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_not_held_is_missing() =>
        Assert.Contains("held: none", Of().Of("un_sc", new(2026, 1, 1)).Missing, StringComparison.Ordinal);
}
