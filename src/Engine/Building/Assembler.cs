using System.Security.Cryptography;
using System.Text;
using Ties.Model;
using Ties.Names;

namespace Ties.Engine;

/// <summary>
/// Puts the facts of many editions together into parties: statements merged over time, source entities joined
/// by <see cref="Identity"/>, listings dated by <see cref="ListingTimeline"/>, names in stakes and ties
/// resolved to parties.
/// </summary>
internal sealed class Assembler
{
    /// <summary>How ids of parties begin that are known by name alone.</summary>
    public const string ByNameId = "name-";

    private const string ByName = "name:";

    private readonly Dictionary<string, PartyDraft> _drafts = new(StringComparer.Ordinal);
    private readonly List<Sighting> _sightings = [];
    private readonly List<(Stake Stake, Edition Edition)> _stakes = [];
    private readonly List<(Tie Tie, Edition Edition)> _ties = [];
    private readonly EditionCalendar _calendar = new();
    private readonly Dictionary<string, string> _owner = new(StringComparer.Ordinal);

    /// <summary>Takes in one edition; editions must come oldest first.</summary>
    public void Add(EditionFacts facts)
    {
        facts = OwnIds.Separate(facts, id => _owner.GetValueOrDefault(id));
        foreach (Entity entity in facts.Entities)
        {
            _owner.TryAdd(entity.Id, facts.Dataset.Id);
        }

        _calendar.Add(facts.Edition);
        foreach (Entity entity in facts.Entities)
        {
            if (!_drafts.TryGetValue(entity.Id, out PartyDraft? draft))
            {
                _drafts.Add(entity.Id, draft = new PartyDraft(entity.Id, entity.Schema));
            }

            draft.Absorb(entity, facts.Edition);
        }

        _sightings.AddRange(facts.Listings.Select(l => new Sighting(l, facts.Edition)));
        _stakes.AddRange(facts.Stakes.Select(s => (s, facts.Edition)));
        _ties.AddRange(facts.Ties.Select(t => (t, facts.Edition)));
    }

    /// <summary>The parties, stakes and ties of everything taken in, in order of id.</summary>
    public Assembly Build()
    {
        AddPartiesKnownByNameOnly();
        Identity identity = Identity.Of(_drafts.Values);
        identity.JoinRespelt(_sightings, _drafts, _calendar);
        Dictionary<string, List<Sighting>> sightings = _sightings
            .GroupBy(s => identity.Find(s.Listing.EntityId), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        Dictionary<string, List<Merge>> merges = identity
            .Merges.GroupBy(m => identity.Find(m.First), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        List<PartyRecord> parties =
        [
            .. _drafts
                .Values.GroupBy(d => identity.Find(d.Id), StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => Join(g.Key, [.. g], sightings, merges)),
        ];
        return new Assembly(
            parties,
            [.. _stakes.Select(s => Resolve(s.Stake, identity)).Distinct()],
            [
                .. _ties.Select(t => Resolve(t.Tie, identity)).Where(t => t.From != t.To).Distinct(),
                .. NameTies.Among(parties),
            ]
        );
    }

    private PartyRecord Join(
        string id,
        List<PartyDraft> members,
        Dictionary<string, List<Sighting>> sightings,
        Dictionary<string, List<Merge>> merges
    )
    {
        members.Sort(
            (a, b) =>
                a.Id == id ? -1
                : b.Id == id ? 1
                : string.CompareOrdinal(a.Id, b.Id)
        );
        string schema = members.Select(m => m.Schema).Aggregate(Schemata.MoreSpecific);
        Entity entity = new()
        {
            Id = id,
            Schema = schema,
            Referents = [.. members.Select(m => m.Id).Order(StringComparer.Ordinal)],
            Statements = [.. members.SelectMany(m => m.Statements)],
        };
        List<Sighting> seen = sightings.TryGetValue(id, out List<Sighting>? found) ? found : [];
        List<Listing> listings =
        [
            .. seen.GroupBy(s => s.Listing.List, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(g => ListingTimeline.Build(id, [.. g], _calendar)),
        ];
        return new PartyRecord(entity, listings, merges.TryGetValue(id, out List<Merge>? why) ? why : []);
    }

    // A register row or notice may name a party that no list holds: it becomes a party of its own, one per name.
    private void AddPartiesKnownByNameOnly()
    {
        foreach ((string name, SourceRow source, Edition edition) in NamesInEdges())
        {
            string id = IdOf(name);
            if (!_drafts.TryGetValue(id, out PartyDraft? draft))
            {
                _drafts.Add(id, draft = new PartyDraft(id, "LegalEntity"));
            }

            draft.Absorb(
                new Entity
                {
                    Id = id,
                    Schema = "LegalEntity",
                    Statements =
                    [
                        new Statement
                        {
                            Property = "name",
                            Value = name,
                            Source = source,
                        },
                    ],
                },
                edition
            );
        }

        // A row may point at an id that its publisher does not describe in any edition held.
        foreach (string id in Sides().Where(side => !side.StartsWith(ByName, StringComparison.Ordinal)))
        {
            _drafts.TryAdd(id, new PartyDraft(id, "LegalEntity"));
        }
    }

    private IEnumerable<string> Sides() =>
        _stakes
            .SelectMany(s => new[] { s.Stake.Owner, s.Stake.Owned })
            .Concat(_ties.SelectMany(t => new[] { t.Tie.From, t.Tie.To }))
            .Concat(_sightings.Select(s => s.Listing.EntityId));

    private IEnumerable<(string Name, SourceRow Source, Edition Edition)> NamesInEdges()
    {
        IEnumerable<(string Side, SourceRow Source, Edition Edition)> sides =
        [
            .. _stakes.SelectMany(s =>
                new[]
                {
                    (s.Stake.Owner, s.Stake.Source, s.Edition),
                    (s.Stake.Owned, s.Stake.Source, s.Edition),
                }
            ),
            .. _ties.SelectMany(t =>
                new[] { (t.Tie.From, t.Tie.Source, t.Edition), (t.Tie.To, t.Tie.Source, t.Edition) }
            ),
        ];
        return sides
            .Where(s => s.Side.StartsWith(ByName, StringComparison.Ordinal))
            .Select(s => (s.Side[ByName.Length..], s.Source, s.Edition));
    }

    private static string IdOf(string name)
    {
        AnalysedName analysed = NameAnalyser.Analyse(name, NameKind.Organization);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(analysed.IsEmpty ? name : analysed.Key));
        return ByNameId + Convert.ToHexStringLower(hash)[..10];
    }

    private static string Resolve(string side, Identity identity)
    {
        string id = side.StartsWith(ByName, StringComparison.Ordinal) ? IdOf(side[ByName.Length..]) : side;
        return identity.Find(id);
    }

    private static Stake Resolve(Stake stake, Identity identity) =>
        stake with
        {
            Owner = Resolve(stake.Owner, identity),
            Owned = Resolve(stake.Owned, identity),
        };

    private static Tie Resolve(Tie tie, Identity identity) =>
        tie with
        {
            From = Resolve(tie.From, identity),
            To = Resolve(tie.To, identity),
        };
}
