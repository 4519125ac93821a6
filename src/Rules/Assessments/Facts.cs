using System.Globalization;
using Ties.Model;

namespace Ties.Rules;

/// <summary>The surroundings, indexed for the rules.</summary>
internal sealed class Facts
{
    private readonly ILookup<string, Listing> _listings;
    private readonly Dictionary<string, ListCoverage> _coverage = new(StringComparer.Ordinal);

    public Facts(Surroundings surroundings)
    {
        Around = surroundings;
        _listings = surroundings.Listings.ToLookup(l => l.EntityId, StringComparer.Ordinal);
        foreach (ListCoverage coverage in surroundings.Coverage)
        {
            // Several datasets may carry a list: one complete edition suffices.
            if (!_coverage.TryGetValue(coverage.List, out ListCoverage? held) || !held.Complete)
            {
                _coverage[coverage.List] = coverage;
            }
        }
    }

    public Surroundings Around { get; }

    public DateOnly Day => Around.AsOf;

    public string DayText => Text(Day);

    public string SubjectName => Around.Caption(Around.Subject);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public IEnumerable<Listing> ListingsOf(string party, string list) =>
        _listings[party].Where(l => l.List == list);

    public ListCoverage Coverage(string list) =>
        _coverage.TryGetValue(list, out ListCoverage? held)
            ? held
            : new ListCoverage
            {
                List = list,
                Complete = false,
                Missing = $"{list}: no edition is held",
            };

    /// <summary>What keeps a list from proving absence on the day; null where a complete edition covers it.</summary>
    public string? Gap(string list)
    {
        ListCoverage coverage = Coverage(list);
        return coverage.Complete ? null : coverage.Missing ?? $"{list}: no complete edition covers {DayText}";
    }

    /// <summary>
    /// Whether a listing stood on the day. Where no source dates its beginning, the complete edition that covers
    /// the day decides: a party is on it or not. Bounds that a source states are not overruled by an edition.
    /// </summary>
    public bool? Stood(Listing listing)
    {
        if (listing.OnListAt(Day) is { } known)
        {
            return known;
        }

        if (!listing.From.IsUnknown || (listing.Ended && !(Day < listing.Until.Earliest)))
        {
            return null;
        }

        ListCoverage coverage = Coverage(listing.List);
        if (
            !coverage.Complete
            || coverage.Edition is null
            || !listing.Sources.Any(s => s.Dataset == coverage.Dataset)
        )
        {
            return null;
        }

        return listing.Sources.Any(s => s.Dataset == coverage.Dataset && s.Edition == coverage.Edition);
    }

    public IEnumerable<Stake> StakesOn(DateOnly day) =>
        Around.Stakes.Where(s => s.Grade != Grade.Inferred && s.Period.Contains(day));

    public IEnumerable<Tie> TiesToday =>
        Around.Ties.Where(t => t.Grade != Grade.Inferred && t.Period.Contains(Day));
}
