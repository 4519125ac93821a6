using Ties.Model;

namespace Ties.Engine;

/// <summary>
/// Turns what successive editions print about one party on one list into listings with beginnings and ends.
/// </summary>
/// <remarks>
/// A beginning is what a source states (a start date, a dated citation), else bounded by editions: not before
/// the last complete edition that lacks the party, not after the first edition that has it. An end is what a
/// source states, else bounded by the last edition that has the party and the next complete edition of the same
/// form that lacks it. A partial edition adds presence and ends nothing.
/// </remarks>
internal static class ListingTimeline
{
    /// <summary>The listings of one party on one list.</summary>
    public static IEnumerable<Listing> Build(
        string partyId,
        IReadOnlyList<Sighting> sightings,
        EditionCalendar calendar
    ) =>
        Events(sightings)
            .SelectMany(group => Spans(group, calendar))
            .Select(span => Merge(partyId, span, calendar))
            .OrderBy(listing => listing.From.Latest ?? DateOnly.MinValue);

    // One party can be listed several times (a denial order, an imposition of sanctions). Two sightings are one
    // event unless both state an exact and different first day and no citation is common to them.
    private static List<List<Sighting>> Events(IReadOnlyList<Sighting> sightings)
    {
        if (IsOneEvent(sightings))
        {
            return
            [
                [.. sightings],
            ];
        }

        List<List<Sighting>> events = [];
        foreach (
            Sighting sighting in sightings.OrderBy(s => s.Last).ThenBy(s => s.Listing.From.IsExact ? 0 : 1)
        )
        {
            List<Sighting>? home =
                events.Find(e => e.Exists(other => SameDay(other, sighting)))
                ?? events.Find(e => e.Exists(other => SharesCitation(other, sighting)))
                ?? events.Find(e => !sighting.Listing.From.IsExact && e.Exists(o => Agrees(o, sighting)))
                ?? events.Find(e => e.TrueForAll(o => !o.Listing.From.IsExact && Agrees(o, sighting)));
            if (home is null)
            {
                events.Add([sighting]);
            }
            else
            {
                home.Add(sighting);
            }
        }

        return events;
    }

    // One row per edition and no two different days stated by the list itself: the same listing, reprinted. The
    // citations of a row change when it is amended, so days worked out from them do not tell events apart.
    private static bool IsOneEvent(IReadOnlyList<Sighting> sightings) =>
        sightings.GroupBy(s => (s.Edition.Dataset, s.Edition.Name)).All(edition => edition.Count() == 1)
        && sightings.Where(s => s.Listing.DateStated).Select(s => s.Listing.From).Distinct().Count() <= 1;

    private static bool SameDay(Sighting a, Sighting b) =>
        a.Listing.From.IsExact && a.Listing.From == b.Listing.From;

    private static bool SharesCitation(Sighting a, Sighting b) =>
        a.Form != b.Form || a.Edition.Name != b.Edition.Name
            ? a.Listing.Citations.Intersect(b.Listing.Citations, StringComparer.Ordinal).Any()
            : false;

    // Whether the bounds of two first days overlap.
    private static bool Agrees(Sighting a, Sighting b) =>
        !(a.Listing.From.Latest < b.Listing.From.Earliest)
        && !(b.Listing.From.Latest < a.Listing.From.Earliest);

    // A complete edition that lacks the party between two that have it cuts the event in two.
    private static IEnumerable<List<Sighting>> Spans(List<Sighting> sightings, EditionCalendar calendar)
    {
        List<Sighting> span = [];
        foreach (Sighting sighting in sightings.OrderBy(s => s.Last))
        {
            if (span.Count > 0 && span.TrueForAll(earlier => GapBetween(earlier, sighting, calendar)))
            {
                yield return span;
                span = [];
            }

            span.Add(sighting);
        }

        yield return span;
    }

    private static bool GapBetween(Sighting earlier, Sighting later, EditionCalendar calendar) =>
        earlier.Form == later.Form
        && calendar.After(earlier.Form, earlier.Listing.List, earlier.Last) is { } next
        && next.Date.Latest < later.First;

    private static Listing Merge(string partyId, List<Sighting> span, EditionCalendar calendar)
    {
        Listing newest = span[^1].Listing;
        Listing? dated =
            span.Select(s => s.Listing).FirstOrDefault(l => l.From.IsExact && l.DateStated)
            ?? span.Select(s => s.Listing).Where(l => l.From.IsExact).MinBy(l => l.From.Earliest)
            ?? span.Select(s => s.Listing).FirstOrDefault(l => !l.From.IsUnknown);
        (DateBounds from, string? evidence) = Tighten(dated, Beginning(span, calendar));
        return newest with
        {
            EntityId = partyId,
            From = from,
            DateEvidence = evidence,
            DateStated = dated?.DateStated ?? false,
            Until = End(span, calendar),
            Citations = [.. span.SelectMany(s => s.Listing.Citations).Distinct(StringComparer.Ordinal)],
            Programs = newest.Programs.Count > 0 ? newest.Programs : Last(span, l => l.Programs),
            Wordings = [.. span.SelectMany(s => s.Listing.Wordings).OrderBy(w => w.EditionDate.Latest)],
            Sources = [.. span.SelectMany(s => s.Listing.Sources).Distinct()],
        };
    }

    private static IReadOnlyList<string> Last(
        List<Sighting> span,
        Func<Listing, IReadOnlyList<string>> values
    ) => span.Select(s => values(s.Listing)).LastOrDefault(v => v.Count > 0) ?? [];

    // Stated bounds and the editions' bounds narrow each other; where they contradict, the source's word stands.
    private static (DateBounds From, string? Evidence) Tighten(Listing? dated, DateBounds editions)
    {
        if (dated is null)
        {
            return (editions, "bounds from the editions held");
        }

        if (dated.From.IsExact)
        {
            return (dated.From, dated.DateEvidence);
        }

        DateBounds both = new(
            Later(dated.From.Earliest, editions.Earliest),
            Earlier(dated.From.Latest, editions.Latest)
        );
        return both.Earliest > both.Latest ? (dated.From, dated.DateEvidence) : (both, dated.DateEvidence);
    }

    private static DateBounds Beginning(List<Sighting> span, EditionCalendar calendar)
    {
        Sighting first = span.MinBy(s => s.Last);
        Edition? without = calendar.Before(first.Form, first.Listing.List, first.First);
        return new DateBounds(without?.Date.Earliest?.AddDays(1), first.Edition.Date.Latest);
    }

    private static DateBounds End(List<Sighting> span, EditionCalendar calendar)
    {
        Listing? stated = span.Select(s => s.Listing).LastOrDefault(l => l.Ended);
        if (stated is not null)
        {
            return stated.Until;
        }

        // Ended only if every form that had the party has since been published complete without it.
        DateBounds until = DateBounds.Unknown;
        foreach (IGrouping<string, Sighting> form in span.GroupBy(s => s.Form))
        {
            Sighting last = form.MaxBy(s => s.Last);
            if (calendar.After(form.Key, last.Listing.List, last.Last) is not { } without)
            {
                return DateBounds.Unknown;
            }

            until = new DateBounds(
                Later(until.Earliest, last.First.AddDays(1)),
                until.Latest is null ? without.Date.Latest : Earlier(until.Latest, without.Date.Latest)
            );
        }

        return until.Earliest > until.Latest ? DateBounds.Unknown : until;
    }

    private static DateOnly? Later(DateOnly? a, DateOnly? b) =>
        a is null ? b
        : b is null ? a
        : a > b ? a
        : b;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) =>
        a is null ? b
        : b is null ? a
        : a < b ? a
        : b;
}
