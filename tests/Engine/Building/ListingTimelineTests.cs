using Ties.Engine;
using Ties.Model;

namespace Ties.Engine.Tests.Building;

public sealed class ListingTimelineTests
{
    private const string List = "us_x";

    private static Edition Edition(string day, bool complete = true, string dataset = "d") =>
        new()
        {
            Dataset = dataset,
            Name = day,
            Date =
                day.Length == 7
                    ? new DateBounds(
                        DateOnly.Parse(day + "-01"),
                        DateOnly.Parse(day + "-01").AddMonths(1).AddDays(-1)
                    )
                    : DateBounds.On(DateOnly.Parse(day)),
            Complete = complete,
            CompletenessReason = "test",
            Lists = [List],
        };

    private static Sighting Seen(
        Edition edition,
        string? from = null,
        bool stated = true,
        string[]? citations = null
    ) =>
        new(
            new Listing
            {
                EntityId = "e",
                List = List,
                ListedName = "E",
                From = from is null ? DateBounds.Unknown : DateBounds.On(DateOnly.Parse(from)),
                DateStated = stated && from is not null,
                Citations = citations ?? [],
                Sources = [new SourceRow(edition.Dataset, edition.Name, 1)],
            },
            edition
        );

    private static List<Listing> Build(Edition[] editions, params Sighting[] sightings)
    {
        EditionCalendar calendar = new();
        foreach (Edition edition in editions)
        {
            calendar.Add(edition);
        }

        return [.. ListingTimeline.Build("e", sightings, calendar)];
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day);

    [Fact]
    public void A_party_that_the_next_complete_edition_lacks_has_ended_between_the_two()
    {
        Edition first = Edition("2019-01");
        Edition second = Edition("2021-07");
        Listing listing = Assert.Single(Build([first, second], Seen(first)));
        Assert.Equal(new DateBounds(Day("2019-01-02"), Day("2021-07-31")), listing.Until);
        Assert.True(listing.OnListAt(Day("2021-08-01")) == false);
        Assert.Null(listing.OnListAt(Day("2020-06-01")));
    }

    [Fact]
    public void A_partial_edition_ends_nothing()
    {
        Edition first = Edition("2019-01-31");
        Edition partial = Edition("2021-07-01", complete: false);
        Assert.False(Assert.Single(Build([first, partial], Seen(first))).Ended);
    }

    [Fact]
    public void A_partial_edition_adds_presence()
    {
        Edition first = Edition("2019-01-31");
        Edition partial = Edition("2021-07-01", complete: false);
        Edition last = Edition("2022-01-01");
        Listing listing = Assert.Single(Build([first, partial, last], Seen(first), Seen(partial)));
        Assert.Equal(Day("2021-07-02"), listing.Until.Earliest);
    }

    [Fact]
    public void Absence_from_another_form_of_the_list_is_no_end()
    {
        Edition form = Edition("2022-04-22");
        Edition other = Edition("2026-07-31", dataset: "other");
        Assert.False(Assert.Single(Build([form, other], Seen(form))).Ended);
    }

    [Fact]
    public void Without_a_date_the_beginning_is_bounded_by_editions_and_never_their_date()
    {
        Edition first = Edition("2019-01-31");
        Edition second = Edition("2021-07-31");
        Listing listing = Assert.Single(Build([first, second], Seen(second)));
        Assert.Equal(new DateBounds(Day("2019-02-01"), Day("2021-07-31")), listing.From);
        Assert.False(listing.DateStated);
    }

    [Fact]
    public void A_stated_beginning_outweighs_one_worked_out_from_a_citation()
    {
        Edition first = Edition("2022-04-22");
        Edition second = Edition("2026-07-31");
        Listing listing = Assert.Single(
            Build([first, second], Seen(first, "2001-05-14"), Seen(second, "2008-09-22", stated: false))
        );
        Assert.Equal(DateBounds.On(Day("2001-05-14")), listing.From);
        Assert.False(listing.Ended);
    }

    [Fact]
    public void Two_days_stated_by_the_list_are_two_listings()
    {
        Edition first = Edition("2022-04-22");
        Assert.Equal(2, Build([first], Seen(first, "2001-05-14"), Seen(first, "2008-09-22")).Count);
    }

    [Fact]
    public void A_complete_edition_without_the_party_between_two_with_it_cuts_the_listing()
    {
        Edition first = Edition("2019-01-31");
        Edition gap = Edition("2020-01-31");
        Edition last = Edition("2021-01-31");
        List<Listing> listings = Build([first, gap, last], Seen(first), Seen(last));
        Assert.Equal(2, listings.Count);
        Assert.True(listings[0].OnListAt(Day("2020-01-31")) == false);
        Assert.True(listings[1].OnListAt(Day("2021-02-01")));
    }
}
