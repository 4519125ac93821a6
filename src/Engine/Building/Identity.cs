using Ties.Model;
using Ties.Names;

namespace Ties.Engine;

/// <summary>
/// Decides which source entities are one party, by exact agreement only: a strong identifier; the same full
/// name (legal form included) and country of an organisation; the same name and full birth date of a person.
/// Likeness never merges. Two entities that one publisher numbers apart stay apart.
/// </summary>
internal sealed class Identity
{
    // Identifier types that name one party world-wide, or within the country they come with.
    private static readonly HashSet<string> StrongIdentifiers = new(StringComparer.Ordinal)
    {
        "leiCode",
        "uscCode",
        "imoNumber",
        "innCode",
        "ogrnCode",
        "swiftBic",
        "isinCode",
    };

    private readonly Dictionary<string, string> _parent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _publisherId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _schema = new(StringComparer.Ordinal);
    private readonly List<Merge> _merges = [];

    /// <summary>The merges made, in order.</summary>
    public IReadOnlyList<Merge> Merges => _merges;

    /// <summary>The representative of an entity's party: stable while the same entities are merged.</summary>
    public string Find(string id)
    {
        string root = id;
        while (_parent.TryGetValue(root, out string? up) && up != root)
        {
            root = up;
        }

        while (_parent.TryGetValue(id, out string? up) && up != root)
        {
            _parent[id] = root;
            id = up;
        }

        return root;
    }

    /// <summary>Groups the drafts.</summary>
    public static Identity Of(IReadOnlyCollection<PartyDraft> drafts)
    {
        Identity identity = new();
        foreach (PartyDraft draft in drafts.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            identity._parent[draft.Id] = draft.Id;
            identity._schema[draft.Id] = draft.Schema;
            identity._publisherId[draft.Id] = PublisherNumber(draft.Id);
            identity._countries[draft.Id] = Values(draft, "country", "jurisdiction", "mainCountry");
        }

        identity.MergeByKey(drafts, IdentifierKeys);
        identity.MergeByKey(drafts, NameKeys);
        return identity;
    }

    /// <summary>
    /// Joins an entity that a list drops with one that it gains between the same two editions where a name of one
    /// is a name or alias of the other in the same country: the row was respelt, not removed and added.
    /// </summary>
    public void JoinRespelt(
        IEnumerable<Sighting> sightings,
        Dictionary<string, PartyDraft> drafts,
        EditionCalendar calendar
    )
    {
        foreach (var list in sightings.Where(s => s.Form != "ofac").GroupBy(s => (s.Form, s.Listing.List)))
        {
            Dictionary<string, List<Sighting>> byEntity = list.GroupBy(
                    s => Find(s.Listing.EntityId),
                    StringComparer.Ordinal
                )
                .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
            Dictionary<string, List<string>> dropped = new(StringComparer.Ordinal);
            foreach ((string id, List<Sighting> seen) in byEntity.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                if (calendar.After(list.Key.Form, list.Key.List, seen.Max(s => s.Last)) is not null)
                {
                    foreach (string key in AllNames(drafts[id]))
                    {
                        (dropped.TryGetValue(key, out List<string>? ids) ? ids : dropped[key] = []).Add(id);
                    }
                }
            }

            foreach ((string id, List<Sighting> seen) in byEntity.OrderBy(e => e.Key, StringComparer.Ordinal))
            {
                DateOnly first = seen.Min(s => s.First);
                string? before = AllNames(drafts[id])
                    .SelectMany(key => dropped.TryGetValue(key, out List<string>? ids) ? ids : [])
                    .FirstOrDefault(old =>
                        old != id
                        && byEntity[old].TrueForAll(s => s.Last < first)
                        && MayBeOne(Find(old), Find(id))
                    );
                if (before is not null)
                {
                    Union(before, id, "respelt: a name in common on the same list in the next edition");
                }
            }
        }
    }

    private static IEnumerable<string> AllNames(PartyDraft draft) =>
        draft
            .Statements.Where(s => s.Property is "name" or "alias")
            .Select(s => NameAnalyser.Analyse(s.Value, Schemata.KindOf(draft.Schema)).CoreKey)
            .Where(key => key.Length >= 6)
            .Distinct(StringComparer.Ordinal);

    private static string? PublisherNumber(string id) =>
        id.StartsWith("ofac-", StringComparison.Ordinal) ? id : null;

    private static HashSet<string> Values(PartyDraft draft, params string[] properties) =>
        draft
            .Statements.Where(s => properties.Contains(s.Property))
            .Select(s => s.Value)
            .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Key, string Reason)> IdentifierKeys(PartyDraft draft) =>
        draft
            .Statements.Where(s => StrongIdentifiers.Contains(s.Property) && s.Value.Length >= 7)
            .Select(s => ($"{s.Property}:{s.Value.ToUpperInvariant()}", $"same {s.Property} {s.Value}"));

    private static IEnumerable<(string Key, string Reason)> NameKeys(PartyDraft draft)
    {
        NameKind kind = Schemata.KindOf(draft.Schema);
        IEnumerable<AnalysedName> names = draft
            .Statements.Where(s => s.Property is "name")
            .Select(s => NameAnalyser.Analyse(FullName.WithoutAcronym(s.Value), kind))
            .Where(IsFullName);
        if (kind == NameKind.Person)
        {
            // A name with a day of birth; a year alone is too common.
            string[] days = [.. Values(draft, "birthDate").Where(d => d.Length == 10)];
            return names.SelectMany(name =>
                days.Select(day => ($"person:{name.Key}:{day}", $"same name and birth date {day}"))
            );
        }

        return names.Select(name => ($"name:{name.Key}", "same full name and country"));
    }

    // One-word names and bare acronyms are shared by chance.
    private static bool IsFullName(AnalysedName name) =>
        !name.IsEmpty
        && name.Readings[0].Tokens.Count(t => t.Role != TokenRole.LegalForm) >= 2
        && name.CoreKey.Length >= 8;

    private void MergeByKey(
        IReadOnlyCollection<PartyDraft> drafts,
        Func<PartyDraft, IEnumerable<(string Key, string Reason)>> keys
    )
    {
        Dictionary<string, List<string>> holders = new(StringComparer.Ordinal);
        foreach (PartyDraft draft in drafts.OrderBy(d => d.Id, StringComparer.Ordinal))
        {
            foreach ((string key, string reason) in keys(draft))
            {
                if (!holders.TryGetValue(key, out List<string>? others))
                {
                    holders.Add(key, [draft.Id]);
                    continue;
                }

                string? partner = others.Find(other => MayBeOne(Find(other), Find(draft.Id)));
                if (partner is not null)
                {
                    Union(partner, draft.Id, reason);
                }

                others.Add(draft.Id);
            }
        }
    }

    private bool MayBeOne(string a, string b) =>
        a == b
        || (
            Schemata.Compatible(_schema[a], _schema[b])
            && (_publisherId[a] is null || _publisherId[b] is null)
            && (_countries[a].Count == 0 || _countries[b].Count == 0 || _countries[a].Overlaps(_countries[b]))
        );

    private int Rank(string id) =>
        _publisherId[id] is not null ? 0
        : id.StartsWith(Assembler.ByNameId, StringComparison.Ordinal) ? 2
        : 1;

    private void Union(string first, string second, string reason)
    {
        string a = Find(first);
        string b = Find(second);
        if (a == b)
        {
            return;
        }

        // The publisher's own number represents the party, else an id of a list, else the first in ordinal order.
        bool keepA = Rank(a) != Rank(b) ? Rank(a) < Rank(b) : string.CompareOrdinal(a, b) < 0;
        (string root, string child) = keepA ? (a, b) : (b, a);
        _parent[child] = root;
        _schema[root] = Schemata.MoreSpecific(_schema[child], _schema[root]);
        _countries[root].UnionWith(_countries[child]);
        _merges.Add(new Merge(first, second, reason));
    }
}
