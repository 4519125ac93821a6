using Ties.Model;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>Holds a claim that a party is on a list, or listed by an authority, against listings.</summary>
internal sealed class ListingCheck(Snapshot snapshot, DateOnly asOf)
{
    private const int RelativesNamed = 4;

    /// <summary>The check.</summary>
    public ClaimCheck Check(Claim claim, Subject subject)
    {
        (IReadOnlyList<string> lists, bool named) = ListNames.Parse(claim.Object);
        if (lists.Count == 0)
        {
            (lists, named) = ListNames.Parse(claim.Quote);
        }

        List<ListCoverage> searched = [.. lists.Select(list => snapshot.Coverage.Of(list, asOf))];
        Finding finding = new(asOf, subject);
        foreach (ScreenHit hit in subject.Likely)
        {
            PartyRecord party = hit.Party;
            foreach (Listing listing in party.Listings.Where(l => lists.Contains(l.List)))
            {
                finding.Offer(Compare(claim, party, listing));
            }

            // A named list is looked for in the party's parts first, an authority in the party's other listings.
            finding.Offer(
                named
                    ? OfRelatives(party, lists) ?? OnOtherList(claim, party, lists)
                    : OnOtherList(claim, party, lists) ?? OfRelatives(party, lists)
            );
        }

        return finding.Result(claim, Silence(claim, subject, lists, searched), searched);
    }

    private static string Silence(
        Claim claim,
        Subject subject,
        IReadOnlyList<string> lists,
        List<ListCoverage> searched
    )
    {
        if (lists.Count == 0)
        {
            return $"the records do not know which list \"{claim.Object}\" is";
        }

        IEnumerable<string> open = searched.Where(c => !c.Complete).Select(c => c.Missing ?? c.List);
        string covered = string.Join(
            ", ",
            searched.Where(c => c.Complete).Select(c => $"{c.List} (edition {c.Edition})")
        );
        return covered.Length > 0
            ? $"no listing of {subject.Name} found in {covered}"
            : $"no listing of {subject.Name} found; {string.Join("; ", open)}";
    }

    private Found Compare(Claim claim, PartyRecord party, Listing listing)
    {
        string record = $"{party.Entity.Caption}: {Phrases.Listing(listing, asOf, snapshot)}";
        bool? on = listing.OnListAt(asOf);
        if (on == true && Agrees(claim.Date, listing))
        {
            return new Found(
                CheckVerdict.Supported,
                $"On record: {record}.",
                record,
                null,
                listing.Sources,
                [party.Entity.Id]
            );
        }

        string why = on switch
        {
            true => $"Another date: {record}",
            null => $"The dates on record leave {asOf:yyyy-MM-dd} open: {record}",
            false when listing.From.Earliest > asOf => $"Listed only later: {record}",
            false => $"No longer listed on {asOf:yyyy-MM-dd}: {record}",
        };
        return new Found(
            CheckVerdict.Imprecise,
            why + ".",
            record,
            $"{party.Entity.Caption} has been on {Title(listing.List)} {Phrases.Since(listing)}.",
            listing.Sources,
            []
        );
    }

    private Found? OnOtherList(Claim claim, PartyRecord party, IReadOnlyList<string> lists)
    {
        Listing? other = party.Listings.FirstOrDefault(l =>
            !lists.Contains(l.List) && l.OnListAt(asOf) == true
        );
        if (other is null)
        {
            return null;
        }

        string record = $"{party.Entity.Caption}: {Phrases.Listing(other, asOf, snapshot)}";
        string date = Agrees(claim.Date, other) ? "" : ", and another date";
        return new Found(
            CheckVerdict.Imprecise,
            $"Another list or authority{date}: {record}.",
            record,
            $"{party.Entity.Caption} was on {Title(other.List)} {Phrases.Since(other)}.",
            other.Sources,
            []
        );
    }

    private Found? OfRelatives(PartyRecord party, IReadOnlyList<string> lists)
    {
        List<(Relative Relative, PartyRecord Party, Listing Listing)> listed = [];
        foreach (Relative relative in Relatives.Of(party.Entity.Id, snapshot))
        {
            if (
                snapshot.Party(relative.Id) is { } tied
                && tied.Listings.FirstOrDefault(l => lists.Contains(l.List) && l.OnListAt(asOf) == true)
                    is { } listing
            )
            {
                listed.Add((relative, tied, listing));
            }
        }

        if (listed.Count == 0)
        {
            return null;
        }

        // The newest listings are the ones a document of the day speaks of.
        listed = [.. listed.OrderByDescending(l => l.Listing.From.Latest)];
        string units = string.Join(
            "; ",
            listed
                .Take(RelativesNamed)
                .Select(l =>
                    $"{l.Party.Entity.Caption} ({l.Relative.How}, {AnswerJson.Word(l.Relative.Grade)}; {Phrases.Since(l.Listing)}, {string.Join("; ", l.Listing.Citations)})"
                )
        );
        string more = listed.Count > RelativesNamed ? $" and {listed.Count - RelativesNamed} more" : "";
        string list = Title(listed[0].Listing.List);
        return new Found(
            CheckVerdict.Imprecise,
            $"Parties tied to {party.Entity.Caption} are on the list, no listing of its own was found: {units}{more}.",
            units + more,
            $"Parties tied to {party.Entity.Caption} were on {list} on {asOf:yyyy-MM-dd}, among them {listed[0].Party.Entity.Caption}; no listing of {party.Entity.Caption} itself was found there.",
            [.. listed.Take(RelativesNamed).SelectMany(l => l.Listing.Sources.Append(l.Relative.Source))],
            []
        );
    }

    private string Title(string list) => snapshot.ListTitle(list);

    // "Since at least 1999" agrees with a first day in or before 1999; a listing without a known first day cannot disagree.
    private static bool Agrees(PartialDate? claimed, Listing listing) =>
        claimed is not { } date
        || listing.From.IsUnknown
        || (
            Earliest(date) <= (listing.From.Latest ?? DateOnly.MaxValue)
            && Latest(date) >= (listing.From.Earliest ?? DateOnly.MinValue)
        );

    private static DateOnly Earliest(PartialDate date) =>
        new(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day));

    private static DateOnly Latest(PartialDate date) =>
        date.Exact
        ?? (
            date.Month == 0
                ? new DateOnly(date.Year, 12, 31)
                : new DateOnly(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month))
        );
}
