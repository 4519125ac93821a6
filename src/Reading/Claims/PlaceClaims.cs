namespace Ties.Reading;

/// <summary>Seats told inside noun phrases, and states that own: "the Munich chip designer X", "a Moscow-based bank", "state-owned X".</summary>
internal sealed class PlaceClaims(SentenceScope scope)
{
    public void Run()
    {
        for (int i = 0; i < scope.Items.Count; i++)
        {
            Item np = scope.Items[i];
            if (np.IsNp)
            {
                Modified(i, np);
                Possessed(i, np);
                OfPlace(i, np);
                StateOwned(i, np);
            }
        }
    }

    private void Modified(int i, Item np)
    {
        bool based = np.Words.Exists(word =>
            word is "name-based" or "name-headquartered" or "name-registered" or "name-incorporated"
        );
        Span? place = np.Modifiers.Find(span => span.Type == MentionType.Place);
        if (place is null)
        {
            return;
        }

        string noun = np.Noun;
        bool company =
            Nouns.Is("company", noun)
            || noun is "corporation" or "institution" or "partnership" or "roaster" or "artist"
            || np.Words.Exists(word => Nouns.Is("company", word));
        // "U.S. chip designer" says a nation, not a seat; a city or a state of a federation does.
        bool seat = based || (company && Lexicon.Place(place.Key) is not PlaceKind.Country);
        if (!seat || (np.Head is not null && np.Head.Type is not (MentionType.Org or MentionType.Product)))
        {
            return;
        }

        (int party, Item? used) = Described(i, np);
        if (party >= 0 && scope.Fits(party, "odx"))
        {
            scope.Add(
                new Found(
                    Predicate.LocatedIn,
                    party,
                    place.Party,
                    based ? "place.based" : "place.modifier",
                    place.End - 1,
                    used is null ? [np] : [np, used]
                )
            );
        }
    }

    private void Possessed(int i, Item np)
    {
        if (
            np.Possessor?.Head is { Type: MentionType.Place } place
            && np.Head is { Type: MentionType.Org } org
            && np.Words.TrueForAll(word =>
                Nouns.Is("company", word) || word is "chip" or "defence" or "defense" or "oil" or "software"
            )
            && !(i > 0 && scope.Items[i - 1].Kind == ItemKind.Verb && scope.Items[i - 1].Main == "deny")
        )
        {
            scope.Add(
                new Found(
                    Predicate.LocatedIn,
                    org.Party,
                    place.Party,
                    "place.possessor",
                    place.End - 1,
                    [np.Possessor, np]
                )
            );
        }
    }

    private void OfPlace(int i, Item np)
    {
        if (
            np.Head is { Type: MentionType.Org } org
            && i + 2 < scope.Items.Count
            && scope.Items[i + 1] is { Kind: ItemKind.Prep, Lower: "of" }
            && scope.Items[i + 2].Head is { Type: MentionType.Place } place
            && scope.Items[i + 2].Words.Count == 0
            && scope.Items[i + 1].Start == org.End
        )
        {
            scope.Add(
                new Found(
                    Predicate.LocatedIn,
                    org.Party,
                    place.Party,
                    "place.of",
                    scope.Items[i + 1].Start,
                    [np, scope.Items[i + 2]]
                )
            );
        }
    }

    private void StateOwned(int i, Item np)
    {
        if (!np.StateOwned)
        {
            return;
        }

        (int party, Item? used) = Described(i, np);
        string? country =
            np.Words.Select(word => Lexicon.PlaceOfAdjective(word)).FirstOrDefault(name => name is not null)
            ?? np.Modifiers.Find(span => span.Type == MentionType.Place)?.Key;
        int owner =
            country is not null ? Government(country, np)
            : i + 2 < scope.Items.Count
            && scope.Items[i + 1] is { Kind: ItemKind.Prep, Lower: "in" or "of" }
            && scope.Items[i + 2].Head is { Type: MentionType.Place } place
                ? place.Party
            : -1;
        if (party >= 0 && owner >= 0 && scope.Fits(party, "odx"))
        {
            scope.Add(
                new Found(
                    Predicate.Owns,
                    owner,
                    party,
                    "state.owned",
                    np.End - 1,
                    used is null ? [np] : [np, used]
                )
                {
                    Note = "state-owned",
                }
            );
        }
    }

    // The government if the text names it, else the country, else the state as a described party.
    private int Government(string country, Item np)
    {
        string adjective = np.Words.Find(word => Lexicon.PlaceOfAdjective(word) is not null) ?? country;
        int government = scope.Discourse.Find(party =>
            party.Type == MentionType.GovernmentBody
            && party.Names.Exists(name =>
                name.Equals(adjective + " government", StringComparison.OrdinalIgnoreCase)
            )
        );
        string key = country.ToLowerInvariant();
        int place =
            government >= 0
                ? government
                : scope.Discourse.Find(party =>
                    party.Type == MentionType.Place
                    && party.Names.Exists(name => name.Equals(key, StringComparison.OrdinalIgnoreCase))
                );
        return place >= 0
            ? place
            : scope.Discourse.Described(
                adjective + " state",
                char.ToUpperInvariant(adjective[0]) + adjective[1..] + " state"
            );
    }

    // Who a phrase describes: its own name, the name it stands in apposition to, the subject of "is", or "the company".
    private (int Party, Item? Used) Described(int i, Item np)
    {
        if (np.Head is { } head && head.Type is MentionType.Org or MentionType.Product)
        {
            return (np.Head!.Party, null);
        }

        bool acts =
            i + 1 < scope.Items.Count
            && scope.Items[i + 1].Kind == ItemKind.Verb
            && (
                !scope.Clause.IsParticiple(scope.Items[i + 1])
                || Grammar.Governor("speech", scope.Items[i + 1].Main)
            );
        if (
            !(acts && np.Determiner == "the")
            && i > 1
            && scope.Items[i - 1].Kind == ItemKind.Comma
            && scope.Items[i - 2].IsNp
            && scope.Items[i - 2].Head is { } apposed
        )
        {
            return (apposed.Party, scope.Items[i - 2]);
        }

        if (i > 0 && scope.Items[i - 1] is { Kind: ItemKind.Verb, Main: "be" })
        {
            Item? subject = scope.Clause.Subject(i - 1).FirstOrDefault();
            return subject is null ? (-1, null) : (scope.Party(subject), subject);
        }

        return np.Determiner == "the" && Nouns.Is("company", np.Noun)
            ? (scope.Discourse.Definite(np), null)
            : (-1, null);
    }
}
