using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Ties to parties that a list names without an id. Their ends are found when all parties of the edition are
/// known: by name, alias or short form, on the same list first. A party that no row lists becomes one of its
/// own where the authority's words name it; a tie guessed from the form of a name needs both ends listed.
/// </summary>
internal sealed class NamedTies(FactsBuilder facts)
{
    private readonly List<Pending> pending = [];

    /// <summary>Notes a tie of the row being read.</summary>
    public void Add(string list, string from, NamedRelation relation, string citation) =>
        pending.Add(new Pending(list, from, relation, citation, facts.Source));

    /// <summary>The party of this name on the list, begun if need be.</summary>
    public PartyBuilder Party(string list, string name, string raw)
    {
        NameParts parts = NameParser.Parse(name);
        PartyBuilder party = facts.Party(PartyId.For(list, parts.NameForId), SchemaGuess.Of(parts.Name));
        return party.AddNames(parts, raw);
    }

    /// <summary>Adds the ties.</summary>
    public void Resolve()
    {
        Dictionary<string, List<string>> byName = IndexNames();
        HashSet<(string, string, string)> added = [];
        foreach (Pending tie in pending)
        {
            facts.Row = tie.Source.Row;
            string? to = Find(byName, tie) ?? Otherwise(tie);
            if (to is not null && to != tie.From && added.Add((tie.From, tie.Relation.Kind, to)))
            {
                facts.Ties.Add(
                    new Tie
                    {
                        From = tie.From,
                        To = to,
                        Kind = tie.Relation.Kind,
                        Grade = tie.Relation.Grade,
                        Citation = tie.Citation,
                        Source = tie.Source,
                    }
                );
            }
        }

        facts.Row = 0;
    }

    private string? Otherwise(Pending tie) =>
        tie.Relation.Grade == Grade.Inferred ? null
        : tie.Relation.Kind == "linked_to" ? $"name:{tie.Relation.OtherName}"
        : Party(tie.List, tie.Relation.OtherName, tie.Citation).Id;

    private static string? Find(Dictionary<string, List<string>> byName, Pending tie)
    {
        foreach (string key in Keys(tie.Relation.OtherName))
        {
            if (byName.TryGetValue(key, out List<string>? ids))
            {
                string prefix = tie.List.StartsWith("us_ofac_", StringComparison.Ordinal)
                    ? "ofac-"
                    : tie.List + "-";
                string? onList = ids.Find(i =>
                    i != tie.From && i.StartsWith(prefix, StringComparison.Ordinal)
                );
                string? any = onList ?? ids.Find(i => i != tie.From);
                if (any is not null)
                {
                    return any;
                }
            }
        }

        return null;
    }

    private Dictionary<string, List<string>> IndexNames()
    {
        Dictionary<string, List<string>> byName = new(StringComparer.Ordinal);
        foreach (PartyBuilder party in facts.Parties)
        {
            foreach (
                Statement s in party.Statements.Where(s => s.Property is "name" or "alias" or "weakAlias")
            )
            {
                string key = TextCleaning.Fold(s.Value);
                if (!byName.TryGetValue(key, out List<string>? ids))
                {
                    byName.Add(key, ids = []);
                }

                if (!ids.Contains(party.Id))
                {
                    ids.Add(party.Id);
                }
            }
        }

        return byName;
    }

    private static IEnumerable<string> Keys(string name)
    {
        yield return TextCleaning.Fold(name);
        NameParts parts = NameParser.Parse(name);
        foreach (string other in parts.Aliases)
        {
            yield return TextCleaning.Fold(other);
        }
    }

    private sealed record Pending(
        string List,
        string From,
        NamedRelation Relation,
        string Citation,
        SourceRow Source
    );
}
