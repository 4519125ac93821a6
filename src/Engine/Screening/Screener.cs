using Ties.Index;
using Ties.Model;
using Ties.Names;

namespace Ties.Engine;

/// <summary>Looks a party up in a snapshot: identifiers first, then names in every script.</summary>
public sealed class Screener(Snapshot snapshot)
{
    // Names are searched per name, parties scored as a whole; a few more names than parties asked for are needed.
    private const int NamesPerResult = 2;

    // What is less likely than this is not near.
    private const double Near = 0.25;

    /// <summary>Screens one party against every list held, as of a day.</summary>
    /// <exception cref="EmptyNameException">A name normalises to nothing and no identifier is given.</exception>
    public ScreenReply Screen(ScreenQuery query, DateOnly asOf)
    {
        List<ScreenHit> hits =
        [
            .. Candidates(query)
                .Select(hit => AsOf(hit, asOf))
                .Where(hit => hit.Listings.Count > 0)
                .OrderByDescending(hit => hit.ByIdentifier)
                .ThenByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Party.Entity.Id, StringComparer.Ordinal),
        ];
        return new ScreenReply(
            query,
            asOf,
            [.. hits.Take(query.Limit)],
            hits.Find(hit => !hit.Match && hit.Score >= Near),
            snapshot.CoverageOn(asOf)
        );
    }

    /// <summary>Every party that comes near the query, listed or not, best first; listings are not cut to a day.</summary>
    /// <exception cref="EmptyNameException">A name normalises to nothing and no identifier is given.</exception>
    public IReadOnlyList<ScreenHit> Candidates(ScreenQuery query)
    {
        Dictionary<int, List<ScreenReason>> found = [];
        foreach (PartyIdentifier id in query.Identifiers)
        {
            foreach (IdentifierHit hit in snapshot.Names.FindIdentifier(id.Type, id.Value))
            {
                Reasons(found, hit.Party)
                    .Add(
                        new ScreenReason(
                            ScreenReason.Identifier,
                            1,
                            $"{id.Type} {id.Value} is an identifier of this party",
                            id.Value,
                            id.Value
                        )
                    );
            }
        }

        List<AnalysedName> names = [.. query.Names.Select(name => NameAnalyser.Analyse(name, query.Kind))];
        if (names.Find(n => n.IsEmpty) is { } empty && query.Identifiers.Count == 0)
        {
            throw new EmptyNameException(empty.Original);
        }

        names.RemoveAll(n => n.IsEmpty);
        SearchOptions options = new() { Limit = query.Limit * NamesPerResult, Threshold = query.Threshold };
        foreach (NameHit hit in names.SelectMany(name => snapshot.Names.Search(name, options)))
        {
            Reasons(found, hit.Party);
        }

        PartyTraits traits = new()
        {
            Kind = query.Kind,
            Names = names,
            Countries = query.Countries,
            BirthDates = query.BirthDates,
            Identifiers = query.Identifiers,
        };
        return
        [
            .. found
                .Select(pair => Score(pair.Key, pair.Value, traits, query))
                .OrderByDescending(hit => hit.Score)
                .ThenBy(hit => hit.Party.Entity.Id, StringComparer.Ordinal),
        ];
    }

    private static List<ScreenReason> Reasons(Dictionary<int, List<ScreenReason>> found, int party) =>
        found.TryGetValue(party, out List<ScreenReason>? reasons) ? reasons : found[party] = [];

    private static ScreenHit AsOf(ScreenHit hit, DateOnly asOf) =>
        hit with
        {
            Listings = [.. hit.Party.Listings.Where(l => !(l.From.Earliest > asOf))],
        };

    private ScreenHit Score(int party, List<ScreenReason> reasons, PartyTraits traits, ScreenQuery query)
    {
        PartyRecord record = snapshot.Facts.Read(party);
        double score = reasons.Count > 0 ? 1 : 0;
        if (traits.Names.Count > 0)
        {
            PartyComparison comparison = PartyComparer.Compare(traits, TraitsOf(record.Entity));
            score = Math.Max(score, comparison.Score);
            reasons.Add(
                new ScreenReason(
                    ScreenReason.Name,
                    comparison.Score,
                    comparison.Detail + WeakNote(record.Entity, comparison),
                    comparison.QueryName?.Original ?? "",
                    comparison.CandidateName?.Original ?? ""
                )
            );
        }

        return new ScreenHit(record, score, score >= query.Threshold, reasons, record.Listings);
    }

    private static string WeakNote(Entity entity, PartyComparison comparison) =>
        comparison.CandidateName is { } name
        && entity.Statements.Any(s => s.Value == name.Original)
        && entity.Statements.Where(s => s.Value == name.Original).All(s => s.Property == "weakAlias")
            ? "; the list calls this alias weak: not enough by itself"
            : "";

    private static PartyTraits TraitsOf(Entity entity)
    {
        NameKind kind = Schemata.KindOf(entity.Schema);
        return new PartyTraits
        {
            Kind = kind,
            Names =
            [
                .. entity
                    .Values("name")
                    .Concat(entity.Values("alias"))
                    .Concat(entity.Values("previousName"))
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => NameAnalyser.Analyse(name, kind)),
            ],
            WeakNames = [.. entity.Values("weakAlias").Select(name => NameAnalyser.Analyse(name, kind))],
            BirthDates = [.. entity.Values("birthDate")],
            Countries =
            [
                .. entity
                    .Values("country")
                    .Concat(entity.Values("nationality"))
                    .Concat(entity.Values("jurisdiction"))
                    .Distinct(StringComparer.Ordinal),
            ],
            Genders = [.. entity.Values("gender")],
            Identifiers =
            [
                .. entity
                    .Statements.Where(s => IdentifierTypes.All.Contains(s.Property))
                    .Select(s => new PartyIdentifier(s.Property, s.Value)),
            ],
        };
    }
}
