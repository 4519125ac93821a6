using Ties.Model;

namespace Ties.Engine;

/// <summary>The complete editions held of every list, by form: the only evidence of absence.</summary>
internal sealed class EditionCalendar
{
    private readonly Dictionary<(string Form, string List), List<Edition>> _complete = [];

    /// <summary>Takes note of an edition.</summary>
    public void Add(Edition edition)
    {
        if (!edition.Complete || edition.Date.Earliest is null || edition.Date.Latest is null)
        {
            return;
        }

        foreach (string list in edition.Lists)
        {
            Insert((edition.Dataset, list), edition);
            if (list.StartsWith("us_ofac_", StringComparison.Ordinal))
            {
                Insert(("ofac", list), edition);
            }
        }
    }

    /// <summary>The last complete edition wholly before a day; null where none is held.</summary>
    public Edition? Before(string form, string list, DateOnly day) =>
        Held(form, list).LastOrDefault(e => e.Date.Latest < day);

    /// <summary>The first complete edition wholly after a day; null where none is held.</summary>
    public Edition? After(string form, string list, DateOnly day) =>
        Held(form, list).FirstOrDefault(e => e.Date.Earliest > day);

    private List<Edition> Held(string form, string list) =>
        _complete.TryGetValue((form, list), out List<Edition>? editions) ? editions : [];

    private void Insert((string, string) key, Edition edition)
    {
        if (!_complete.TryGetValue(key, out List<Edition>? editions))
        {
            _complete.Add(key, editions = []);
        }

        if (!editions.Exists(e => e.Dataset == edition.Dataset && e.Name == edition.Name))
        {
            editions.Add(edition);
            editions.Sort((a, b) => a.Date.Latest!.Value.CompareTo(b.Date.Latest!.Value));
        }
    }
}
