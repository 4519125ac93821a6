using Ties.Model;

namespace Ties.Model.Tests.Facts;

public sealed class ListingTests
{
    private static readonly DateOnly Start = new(2020, 8, 27);

    private static Listing Make(DateBounds from, DateBounds until) =>
        new()
        {
            EntityId = "e",
            List = "us_bis_el",
            ListedName = "E",
            From = from,
            Until = until,
            Sources = [],
        };

    [Fact]
    public void A_dated_listing_begins_on_its_day()
    {
        Listing listing = Make(DateBounds.On(Start), DateBounds.Unknown);
        Assert.False(listing.OnListAt(Start.AddDays(-1)));
        Assert.True(listing.OnListAt(Start));
    }

    [Fact]
    public void Between_bounds_the_answer_is_open()
    {
        Listing listing = Make(
            new DateBounds(null, new DateOnly(2022, 4, 22)),
            new DateBounds(new DateOnly(2026, 2, 17), new DateOnly(2026, 6, 8))
        );
        Assert.Null(listing.OnListAt(new DateOnly(2022, 4, 21)));
        Assert.True(listing.OnListAt(new DateOnly(2022, 4, 22)));
        Assert.True(listing.OnListAt(new DateOnly(2026, 2, 16)));
        Assert.Null(listing.OnListAt(new DateOnly(2026, 2, 17)));
        Assert.False(listing.OnListAt(new DateOnly(2026, 6, 8)));
    }

    [Fact]
    public void A_listing_without_any_date_is_open_on_every_day() =>
        Assert.Null(Make(DateBounds.Unknown, DateBounds.Unknown).OnListAt(Start));
}
