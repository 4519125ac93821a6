using Ties.Model;

namespace Ties.Engine;

/// <summary>Which complete editions of which lists cover which days (CONTRACT: the rule of coverage).</summary>
public sealed class Coverage
{
    private const int DefaultRefreshDays = 30;

    private readonly Dictionary<string, List<Edition>> _complete = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Edition>> _partial = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _refreshDays;

    /// <summary>The coverage that a snapshot's editions give.</summary>
    public Coverage(Manifest manifest)
    {
        _refreshDays = manifest.Datasets.ToDictionary(d => d.Id, d => d.RefreshDays, StringComparer.Ordinal);
        foreach (Edition edition in manifest.Editions.Select(e => e.Edition))
        {
            bool dated = edition.Date.Latest is not null;
            foreach (string list in edition.Lists)
            {
                Dictionary<string, List<Edition>> home = edition.Complete && dated ? _complete : _partial;
                (home.TryGetValue(list, out List<Edition>? held) ? held : home[list] = []).Add(edition);
            }
        }

        foreach (List<Edition> editions in _complete.Values)
        {
            editions.Sort((a, b) => a.Date.Latest!.Value.CompareTo(b.Date.Latest!.Value));
        }
    }

    /// <summary>What covers a list on a day.</summary>
    public ListCoverage Of(string list, DateOnly day)
    {
        List<Edition> editions = _complete.TryGetValue(list, out List<Edition>? held) ? held : [];
        // The day of a month's edition is not known, so it covers from the last day it may have appeared.
        Edition? covering = editions.LastOrDefault(e => e.Date.Latest <= day);
        if (covering is null)
        {
            return NotCovered(list, day, editions);
        }

        DateOnly from = covering.Date.Latest!.Value;
        Edition? next = editions.Find(e => e.Date.Latest > from);
        int age = day.DayNumber - from.DayNumber;
        return new ListCoverage
        {
            List = list,
            Dataset = covering.Dataset,
            Edition = covering.Name,
            Complete = true,
            From = from,
            Until = next?.Date.Latest,
            AgeDays = age,
            Stale = next is null && age > RefreshDays(covering.Dataset),
        };
    }

    private ListCoverage NotCovered(string list, DateOnly day, List<Edition> complete)
    {
        List<Edition> partial = _partial.TryGetValue(list, out List<Edition>? held) ? held : [];
        Edition? nearest = complete.Count > 0 ? complete[0] : partial.LastOrDefault();
        string holding = (complete.Count, partial.Count) switch
        {
            (0, 0) => "none",
            (0, _) => $"part of {string.Join(", ", partial.Select(e => e.Name).Distinct())}",
            _ => $"complete from {complete[0].Name}",
        };
        return new ListCoverage
        {
            List = list,
            Dataset = nearest?.Dataset,
            Edition = nearest?.Name,
            Complete = false,
            Missing = $"{list}: no complete edition covers {day:yyyy-MM-dd}; held: {holding}",
        };
    }

    private int RefreshDays(string dataset) =>
        _refreshDays.TryGetValue(dataset, out int days) ? days : DefaultRefreshDays;
}
