namespace Ties.Reading;

/// <summary>Roles that are more than a grammatical function: lists, titles, seats, data, shares.</summary>
internal sealed partial class VerbRoles
{
    private List<Role> Lists(int v, Func<string, bool> preposition, bool implied)
    {
        List<Item> phrases = Clause.Prep(v, preposition);
        foreach (Item np in phrases)
        {
            if (np.Head is { Type: MentionType.List } list)
            {
                return [new Role(list.Party, null, null, [np])];
            }
        }

        // "The ministry put X on its list": a list without a name is its keeper's.
        if (
            phrases.Exists(np => np.PossessivePronoun.Length > 0 || np.Possessor is not null)
            && Clause.Subject(v).Find(np => np.Head is { Type: MentionType.GovernmentBody })
                is { Head: { } keeper } by
        )
        {
            return [new Role(keeper.Party, null, null, [by])];
        }

        bool vague = phrases.Exists(np =>
            np.Noun is "list" or "roster" or "blacklist" or "companies" or "register" or "sanctions"
        );
        int salient = scope.Discourse.Find(party =>
            party.Type == MentionType.List && !party.Spans.TrueForAll(span => span.Furniture)
        );
        return
            (vague || (implied && phrases.Count == 0))
            && salient >= 0
            && Clause.Object(v) is var objects
            && (objects.Count == 0 || objects.Exists(np => np.Head is not null) || IsPassive(v))
            ? [new Role(salient, null, null, [scope.Items[v]])]
            : [];
    }

    private List<Role> Title(int v)
    {
        for (int k = v + 1; k < scope.Items.Count && k < v + 9; k++)
        {
            Item np = scope.Items[k];
            if (np.IsNp && NounClaims.RelationOf(np) is { Predicate: Predicate.OfficerOf } relation)
            {
                int holder = new Holders(scope).Of(np, relation).Party;
                return holder >= 0 ? [new Role(holder, null, null, [np])]
                    : scope.Items[v].Passive ? []
                    : Phrases(Clause.Subject(v));
            }
        }

        return [];
    }

    private List<Role> Board(int v)
    {
        List<Item> board = Clause.Prep(v, preposition => preposition is "on" or "in");
        int at = board.Count > 0 ? scope.Items.IndexOf(board[0]) : -1;
        return
            at >= 0
            && board[0].Noun is "board" or "council" or "directors"
            && at + 2 < scope.Items.Count
            && scope.Items[at + 1].Kind == ItemKind.Prep
            && scope.Items[at + 2].IsNp
            ? Phrases([scope.Items[at + 2]])
            : [];
    }

    private List<Role> Places(int v)
    {
        for (int k = v + 1; k + 1 < scope.Items.Count; k++)
        {
            Item item = scope.Items[k];
            if (
                item.Kind
                is ItemKind.Verb
                    or ItemKind.Rel
                    or ItemKind.Sub
                    or ItemKind.Semi
                    or ItemKind.Stop
                    or ItemKind.That
            )
            {
                break;
            }

            if (
                item.Kind == ItemKind.Prep
                && item.Lower is "in" or "at" or "on" or "of" or "near" or "to" or "under"
                && scope.Items[k + 1].IsNp
            )
            {
                List<Role> places = [];
                foreach (Item np in Clause.Group(k + 1))
                {
                    if (np.Head is { Type: MentionType.Place } place)
                    {
                        places.Add(new Role(place.Party, null, null, [np]));
                    }
                    else if (
                        np.Modifiers.FirstOrDefault(span => span.Type == MentionType.Place) is { } modifier
                        && np.Head is null
                    )
                    {
                        places.Add(new Role(modifier.Party, null, null, [np]));
                    }
                    else if (
                        np.Head is null
                        && np.Noun is "servers" or "soil" or "territory" or "mainland"
                        && np.Words.Select(Lexicon.PlaceOfAdjective).FirstOrDefault(name => name is not null)
                            is { } name
                    )
                    {
                        places.Add(
                            new Role(
                                scope.Discourse.Find(party =>
                                    party.Type == MentionType.Place && party.Names.Contains(name)
                                ),
                                null,
                                null,
                                [np]
                            )
                        );
                    }
                }

                if (places.Count > 0)
                {
                    return places;
                }
            }
        }

        return [];
    }

    // "a roster that already included X"
    private List<Role> ListSubject(int v)
    {
        foreach (Item np in Clause.Subject(v))
        {
            if (np.Head is { Type: MentionType.List } list)
            {
                return [new Role(list.Party, null, null, [np])];
            }

            int salient = scope.Discourse.Find(party =>
                party.Type == MentionType.List && !party.Spans.TrueForAll(span => span.Furniture)
            );
            if (np.Noun is "list" or "roster" or "blacklist" or "register" && salient >= 0)
            {
                return [new Role(salient, null, null, [np])];
            }
        }

        return [];
    }

    private Item? Board(Item np)
    {
        int at = scope.Items.IndexOf(np);
        return
            at >= 0
            && at + 2 < scope.Items.Count
            && scope.Items[at + 1] is { Kind: ItemKind.Prep, Lower: "of" }
            && scope.Items[at + 2].IsNp
            ? scope.Items[at + 2]
            : null;
    }

    // "Its registered office is in Bristol."
    private List<Role> Office(int v)
    {
        List<Role> roles = [];
        foreach (
            Item np in Clause
                .Subject(v)
                .Where(np =>
                    np.Head is null
                    && np.Noun is "office" or "headquarters" or "seat" or "address" or "offices" or "domicile"
                )
        )
        {
            int owner =
                np.Possessor is { } possessor ? scope.Party(possessor)
                : np.PossessivePronoun.Length > 0 ? scope.Pronoun(np.PossessivePronoun, np)
                : Board(np) is { } of ? scope.Party(of)
                : -1;
            if (owner >= 0)
            {
                roles.Add(new Role(owner, null, null, [np]));
            }
        }

        return roles;
    }

    // "an agreement with X to sell Y": X buys.
    private List<Role> Counterparty(int v)
    {
        bool agreed =
            scope.Items[v].Infinitive
            && v >= 3
            && scope.Items[v - 1].IsNp
            && scope.Items[v - 2] is { Kind: ItemKind.Prep, Lower: "with" }
            && scope.Items[v - 3].IsNp
            && scope.Items[v - 3].Noun
                is "agreement"
                    or "deal"
                    or "contract"
                    or "talks"
                    or "terms"
                    or "negotiations";
        return agreed ? Phrases([scope.Items[v - 1]]) : [];
    }

    // "revoked X's export licence"
    private List<Role> Licensee(int v) =>
        [
            .. Clause
                .Object(v)
                .Where(np =>
                    np.Possessor is not null
                    && np.Noun
                        is "licence"
                            or "license"
                            or "licences"
                            or "licenses"
                            or "permit"
                            or "approval"
                            or "authorisation"
                            or "authorization"
                            or "registration"
                )
                .Select(np => new Role(scope.Party(np.Possessor!), null, null, [np]))
                .Where(role => role.Party >= 0),
        ];

    // "who resigned on …": from the body that the text speaks of.
    private List<Role> Employer()
    {
        int party =
            scope.Discourse.Issuer >= 0
                ? scope.Discourse.Issuer
                : scope.Claims.FindLast(claim => claim.Predicate == Predicate.OfficerOf)?.Object ?? -1;
        return party >= 0 ? [new Role(party, null, null, [])] : [];
    }

    // "may raise its stake [in X] to 25 percent"
    private List<Role> RaisedStake(int v)
    {
        Item? stake = Clause
            .Object(v)
            .Find(np => np.Head is null && np.Noun is "stake" or "holding" or "shareholding" or "interest");
        Item? share = stake is null
            ? null
            : scope
                .Items.Skip(v)
                .FirstOrDefault(item => item.IsNp && item.Percent is not null && item != stake);
        if (stake is null || share is null)
        {
            return [];
        }

        int owned = scope.Dive(stake).Party;
        owned =
            owned >= 0
                ? owned
                : scope
                    .Claims.FindLast(claim =>
                        claim.Predicate == Predicate.Owns
                        && Clause.Subject(v).Exists(np => scope.Party(np) == claim.Subject)
                    )
                    ?.Object
                    ?? scope.Discourse.LastOwned;
        return owned >= 0 ? [new Role(owned, share.Percent, null, [stake, share])] : [];
    }

    private List<Role> Headquarters(int v) =>
        Clause.Object(v) is [{ Head: null } np, ..]
        && np.Noun
            is "office"
                or "offices"
                or "headquarters"
                or "seat"
                or "base"
                or "premises"
                or "factory"
                or "plant"
            ? Places(v)
            : [];

    private List<Role> Data(int v)
    {
        bool passive = IsPassive(v);
        List<Item> things = passive ? Clause.Subject(v) : Clause.Object(v);
        Item? data = things.Find(np => np.Words.Exists(word => Nouns.Is("data", word)));
        if (data is null)
        {
            return [];
        }

        if (!passive)
        {
            return Subject(v);
        }

        int owner =
            data.Possessor is { } possessor ? scope.Party(possessor)
            : data.PossessivePronoun.Length > 0 ? scope.Pronoun(data.PossessivePronoun, data)
            : -1;
        (Item? speaker, _) = scope.Speech.At(scope.Items[v].Start, -1);
        int product =
            scope.Discourse.SentenceSubject >= 0
            && scope.Discourse.Type(scope.Discourse.SentenceSubject) == MentionType.Product
                ? scope.Discourse.SentenceSubject
                : -1;
        int storing =
            owner >= 0 ? owner
            : product >= 0 ? product
            : scope.Claims.FindLast(claim => claim.Predicate == Predicate.StoresDataIn)?.Subject
                ?? (speaker is null ? -1 : scope.Party(speaker));
        return storing >= 0 ? [new Role(storing, null, null, [data])] : [];
    }
}
