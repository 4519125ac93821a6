using Ties.Index;
using Ties.Model;
using Ties.Names;

namespace Ties.Engine;

/// <summary>
/// Decides who a question is about. A name is a question, not a party: it takes an id, an identifier, or a second
/// fact beside the name. An organisation's full legal name, spelt as the record spells it and borne by one party
/// alone, is such a fact (its words and its legal form together); a person's name never is.
/// </summary>
public sealed class Identifier(Snapshot snapshot)
{
    private const int FullNameWords = 3;

    private readonly Screener _screener = new(snapshot);

    /// <summary>Identifies the party of a query whose first name may also be an id.</summary>
    /// <exception cref="EmptyNameException">The name normalises to nothing and no identifier is given.</exception>
    public Identification Identify(ScreenQuery query)
    {
        string name = query.Names[0];
        if (snapshot.Party(name) is { } byId)
        {
            return new Identification(byId, "id", []);
        }

        IReadOnlyList<ScreenHit> candidates = _screener.Candidates(query);
        List<ScreenHit> byIdentifier = [.. candidates.Where(c => c.ByIdentifier)];
        if (byIdentifier.Count == 1)
        {
            return new Identification(byIdentifier[0].Party, "identifier", candidates);
        }

        (ScreenHit? subject, string? by) = ByName(query, [.. candidates.Where(c => c.Match)]);
        return new Identification(subject?.Party, by, [.. candidates.Take(query.Limit)]);
    }

    /// <summary>
    /// The one organisation among candidates that bears a full legal name exactly; null where none or several do.
    /// </summary>
    public static ScreenHit? ByFullName(string name, IReadOnlyList<ScreenHit> candidates)
    {
        AnalysedName asked = NameAnalyser.Analyse(name, NameKind.Organization);
        if (asked.IsEmpty || !IsFullName(asked))
        {
            return null;
        }

        List<ScreenHit> same =
        [
            .. candidates.Where(c =>
                c.Match && c.Party.Entity.Schema != "Person" && Bears(c.Party.Entity, asked)
            ),
        ];
        return same.Count == 1 ? same[0] : null;
    }

    private static (ScreenHit? Subject, string? By) ByName(ScreenQuery query, List<ScreenHit> matches)
    {
        AnalysedName asked = NameAnalyser.Analyse(query.Names[0], query.Kind);
        List<ScreenHit> same = [.. matches.Where(m => Bears(m.Party.Entity, asked))];
        if (matches.Count == 1 && query.BirthDates.Count > 0 && AgreesOnBirth(query, matches[0].Party.Entity))
        {
            return (matches[0], "name+birth_date");
        }

        if (same.Count != 1 || same[0].Party.Entity.Schema == "Person")
        {
            return (null, null);
        }

        Entity entity = same[0].Party.Entity;
        if (query.Countries.Count > 0)
        {
            return entity.Values("country").Intersect(query.Countries).Any()
                ? (same[0], "name+country")
                : (null, null);
        }

        return IsFullName(asked) ? (same[0], "full name") : (null, null);
    }

    private static bool IsFullName(AnalysedName name)
    {
        IReadOnlyList<NameToken> tokens = name.Readings[0].Tokens;
        int words = tokens.Count(t => t.Role != TokenRole.LegalForm);
        bool legalForm = tokens.Any(t => t.Role == TokenRole.LegalForm);
        return words >= FullNameWords || (legalForm && words >= 1);
    }

    private static bool Bears(Entity entity, AnalysedName asked)
    {
        NameKind kind = Schemata.KindOf(entity.Schema);
        AnalysedName sameKind = NameAnalyser.Analyse(FullName.WithoutAcronym(asked.Original), kind);
        return entity
            .Values("name")
            .Concat(entity.Values("alias"))
            .Any(value => NameAnalyser.Analyse(FullName.WithoutAcronym(value), kind).Key == sameKind.Key);
    }

    private static bool AgreesOnBirth(ScreenQuery query, Entity entity) =>
        entity
            .Values("birthDate")
            .Any(known => query.BirthDates.Any(asked => asked.Length == 10 && known == asked));
}
