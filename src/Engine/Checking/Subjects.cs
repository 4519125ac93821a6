using Ties.Model;
using Ties.Names;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>Finds the records' candidates for the parties of a document: by name, or by described facts.</summary>
internal sealed class Subjects
{
    private const int Shown = 5;
    private const int ShortName = 5;

    // Two candidates whose scores differ by less cannot be told apart by name.
    private const double AboutEqual = 0.02;

    private readonly Snapshot _snapshot;
    private readonly Screener _screener;
    private readonly DocumentReading _reading;
    private readonly Dictionary<string, Subject> _known = new(StringComparer.Ordinal);

    public Subjects(Snapshot snapshot, DocumentReading reading)
    {
        _snapshot = snapshot;
        _screener = new Screener(snapshot);
        _reading = reading;
    }

    /// <summary>The candidates of a party by its id in the document.</summary>
    public Subject Of(string partyId)
    {
        if (!_known.TryGetValue(partyId, out Subject? subject))
        {
            DocumentParty? party = _reading.Parties.FirstOrDefault(p => p.Id == partyId);
            subject =
                party is null ? Subject.Nobody(partyId)
                : party.IsDescribed ? ByFacts(party)
                : ByName(party);
            _known.Add(partyId, subject);
        }

        return subject;
    }

    private Subject ByName(DocumentParty party)
    {
        ScreenQuery query = new()
        {
            Names = [.. Telling(party.Names)],
            Schema = SchemaOf(party),
            Limit = Shown,
        };
        if (query.Names.Count == 0)
        {
            return Subject.Nobody(party.Name);
        }

        List<ScreenHit> hits = [.. _screener.Candidates(query).Take(Shown)];
        // Likeness is for the reader to see; a check speaks only of parties that bear the very name.
        HashSet<string> keys =
        [
            .. party.Names.Select(name => CoreKey(name, query.Kind)).Where(k => k.Length > 0),
        ];
        List<ScreenHit> likely = [.. hits.Where(h => h.Match && Bears(h.Party.Entity, keys))];
        if (likely.Count > 0)
        {
            likely.RemoveAll(h => h.Score < likely[0].Score - AboutEqual);
        }

        return new Subject(party.Name, likely, hits);
    }

    /// <summary>
    /// "The venture" is whatever the parties said to own it are on record as owning; each owner and share that
    /// agrees counts equally, a share held by a party related to the named owner counts half.
    /// </summary>
    private Subject ByFacts(DocumentParty party)
    {
        List<Claim> holdings =
        [
            .. _reading.Claims.Where(c => c.Predicate == Predicate.Owns && c.ObjectParty == party.Id),
        ];
        Dictionary<string, double> scores = new(StringComparer.Ordinal);
        foreach (Claim holding in holdings.Where(h => h.SubjectParty != party.Id))
        {
            foreach ((string owned, double score) in OwnedBy(holding))
            {
                scores[owned] = scores.GetValueOrDefault(owned) + (score / holdings.Count);
            }
        }

        List<ScreenHit> hits =
        [
            .. scores
                .OrderByDescending(s => s.Value)
                .ThenBy(s => s.Key, StringComparer.Ordinal)
                .Take(Shown)
                .Select(s => Hit(s.Key, s.Value, party, holdings.Count)),
        ];
        return new Subject(party.Name, [.. hits.Take(1).Where(h => h.Match)], hits);
    }

    private Dictionary<string, double> OwnedBy(Claim holding)
    {
        Dictionary<string, double> owned = new(StringComparer.Ordinal);
        foreach (string owner in Of(holding.SubjectParty).Ids)
        {
            foreach (Stake stake in _snapshot.StakesOf(owner))
            {
                Raise(owned, stake.Owned, HoldingCheck.Agrees(stake.Share, holding) ? 1 : 0.5);
            }

            foreach (Relative relative in Relatives.Of(owner, _snapshot))
            {
                foreach (Stake stake in _snapshot.StakesOf(relative.Id))
                {
                    Raise(owned, stake.Owned, HoldingCheck.Agrees(stake.Share, holding) ? 0.5 : 0.25);
                }
            }
        }

        return owned;
    }

    private static void Raise(Dictionary<string, double> scores, string id, double score) =>
        scores[id] = Math.Max(scores.GetValueOrDefault(id), score);

    private ScreenHit Hit(string id, double score, DocumentParty party, int facts)
    {
        PartyRecord record = _snapshot.Party(id)!;
        ScreenReason reason = new(
            "described_facts",
            score,
            $"owners and shares said of {party.Name}: {facts}; agreement {score:0.00}",
            party.Name,
            record.Entity.Caption
        );
        return new ScreenHit(record, score, score >= ScreenQuery.DefaultThreshold, [reason], record.Listings);
    }

    private static string CoreKey(string name, NameKind kind) =>
        NameAnalyser.Analyse(FullName.WithoutAcronym(name), kind).CoreKey;

    private static bool Bears(Entity entity, HashSet<string> keys)
    {
        NameKind kind = Schemata.KindOf(entity.Schema);
        return entity
            .Statements.Where(s => s.Property is "name" or "alias" or "previousName" or "weakAlias")
            .Any(s => keys.Contains(CoreKey(s.Value, kind)));
    }

    // An acronym or a single short word finds strangers; it is asked for only where the document has nothing fuller.
    private static List<string> Telling(IReadOnlyList<string> names)
    {
        List<string> usable = [.. names.Where(HasLetters)];
        List<string> full =
        [
            .. usable.Where(n => n.Length > ShortName || n.Contains(' ', StringComparison.Ordinal)),
        ];
        return full.Count > 0 ? full : usable;
    }

    private static bool HasLetters(string name) => name.Any(char.IsLetterOrDigit);

    private static string? SchemaOf(DocumentParty party) =>
        party.Types.Contains(MentionType.Person) ? "Person"
        : party.Types.Contains(MentionType.Org) || party.Types.Contains(MentionType.GovernmentBody)
            ? "Organization"
        : null;
}
