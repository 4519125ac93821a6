namespace Ties.Reading;

/// <summary>Finds the parties of a frame's roles around a verb group.</summary>
internal sealed partial class VerbRoles(SentenceScope scope)
{
    private Clause Clause => scope.Clause;

    public List<Role> Find(string role, int v, Frame frame)
    {
        Item verb = scope.Items[v];
        bool passive = IsPassive(v);
        if (
            frame.Predicate == Predicate.Supplies
            && role is "to" or "for" or "with"
            && frame.Predicate == Predicate.Supplies
            && DealsInParty(v)
        )
        {
            return [];
        }

        return role switch
        {
            "office" => Office(v),
            "listsubj" => ListSubject(v),
            "counterparty" => Counterparty(v),
            "objposs" => Licensee(v),
            "employer" => Employer(),
            "staketo" => RaisedStake(v),
            "gram" => frame.Predicate == Predicate.LocatedIn && Office(v) is { Count: > 0 } office
                ? office
                : Phrases(Clause.Subject(v)),
            "subj" => passive ? Phrases(Clause.Prep(v, preposition => preposition == "by")) : Subject(v),
            "obj" => passive ? Dived(Clause.Subject(v)) : Dived(Clause.Object(v)),
            "stake:obj" => Stake(passive ? Clause.Subject(v) : Clause.Object(v), verb),
            "party:obj" => Dived(passive ? Clause.Subject(v) : Clause.Object(v)),
            "with-obj" => Clause.Prep(v, preposition => preposition == "with").Count > 0
                ? Phrases(passive ? Clause.Subject(v) : Clause.Object(v))
                : [],
            "thing:subj" => IsThing(v)
                ? passive
                    ? Phrases(Clause.Prep(v, preposition => preposition == "by"))
                    : Subject(v)
                : [],
            "maker:obj" => Makers(v),
            "list" => Lists(
                v,
                preposition => preposition is "to" or "on" or "onto" or "under" or "in" or "as",
                verb.Main is "add" or "name" or "include" or "place" or "put" or "designate"
            ),
            "onlist" => Lists(v, preposition => preposition is "on", false),
            "fromlist" => Lists(
                v,
                preposition => preposition is "from" or "off",
                verb.Main.Contains("off", StringComparison.Ordinal)
                    || verb.Main is "remove" or "delist" or "delete"
            ),
            "title" => Title(v),
            "board" => Board(v),
            "inplace" => Places(v),
            "hq" => Headquarters(v),
            "data" => Data(v),
            "each" or "subj-title" => [],
            _ => passive && role == "to"
            || Clause.Prep(v, preposition => preposition == role) is { Count: > 0 }
                ? Dived(Clause.Prep(v, preposition => preposition == role))
                : [],
        };
    }

    private bool IsPassive(int v)
    {
        Item verb = scope.Items[v];
        return verb.Passive
            || (
                Clause.IsParticiple(verb)
                && verb.MainForm != VerbForm.Gerund
                && !(v + 1 < scope.Items.Count && scope.Items[v + 1].IsNp)
            );
    }

    private List<Role> Subject(int v)
    {
        List<Item> subject = Clause.Subject(v);
        // "20 percent belongs to X": of what was spoken of last.
        return subject is [{ Percent: not null } share] ? Stake([share], scope.Items[v]) : Phrases(subject);
    }

    private List<Role> Phrases(List<Item> phrases)
    {
        List<Role> roles = [];
        foreach (Item np in phrases.Where(np => !np.IsPossessor || np.Head is not null))
        {
            int party = scope.Party(np);
            if (party >= 0)
            {
                roles.Add(new Role(party, null, null, [np]));
            }
            else if (np.Modifiers.Count > 0 && Nouns.Is("transparent", np.Noun))
            {
                roles.AddRange(np.Modifiers.Select(span => new Role(span.Party, null, null, [np])));
            }
            else if (
                np.Modifiers.Count > 0
                && np.Noun is "subsidiary" or "unit" or "affiliate"
                && np.Modifiers[^1].Type == MentionType.Org
            )
            {
                // "a wholly owned Ford subsidiary": the parent, through a company that the text does not name.
                bool wholly = scope
                    .Tokens.GetRange(np.Start, np.End - np.Start)
                    .Exists(token => token.Lower is "wholly");
                roles.Add(
                    new Role(
                        np.Modifiers[^1].Party,
                        wholly ? 100 : null,
                        "through an unnamed subsidiary",
                        [np]
                    )
                );
            }
            else if (np.Pronoun.Length == 0 && scope.Describes(np) is >= 0 and var described)
            {
                roles.Add(new Role(described, null, null, [np]));
            }
            else if (
                np.Words.Count > 0
                && np.Noun is "firms" or "companies" or "groups" or "banks" or "entities" or "two"
                && (np.Determiner is "both" or "the")
                && scope.Discourse.PreviousSubjects.Count > 1
            )
            {
                roles.AddRange(
                    scope.Discourse.PreviousSubjects.Select(party => new Role(party, null, null, [np]))
                );
            }
            else if (Examples(np) is { Count: > 0 } examples)
            {
                roles.AddRange(
                    examples.Select(example => new Role(scope.Party(example), null, null, [np, example]))
                );
            }
            else if (Apposed(np) is { } apposed)
            {
                roles.Add(new Role(scope.Party(apposed), null, null, [np, apposed]));
            }
        }

        return roles;
    }

    // "companies in various sectors including BESK, …", "governments like the U.S. Department of Defense".
    private List<Item> Examples(Item np)
    {
        if (np.Head is not null || np.Words.Count == 0 || !np.Noun.EndsWith('s'))
        {
            return [];
        }

        for (int k = scope.Items.IndexOf(np) + 1; k + 1 < scope.Items.Count; k++)
        {
            Item item = scope.Items[k];
            if (item.Kind is ItemKind.Verb or ItemKind.Rel or ItemKind.Sub or ItemKind.Semi or ItemKind.That)
            {
                return [];
            }

            bool such = item.Lower is "as" && item.Start > 0 && scope.Tokens[item.Start - 1].Is("such");
            if (
                item.Kind == ItemKind.Prep
                && (item.Lower is "including" or "like" || such)
                && scope.Items[k + 1].Head is not null
            )
            {
                return Clause.Group(k + 1);
            }
        }

        return [];
    }

    // "its wholly-owned subsidiary Coral B.V." is one phrase; "a majority-owned subsidiary, Lysaker Data" is two.
    private Item? Apposed(Item np)
    {
        int at = scope.Items.IndexOf(np);
        return
            np.Head is null
            && at >= 0
            && at + 2 < scope.Items.Count
            && scope.Items[at + 1].Kind == ItemKind.Comma
            && scope.Items[at + 2].Head is not null
            && Nouns.Is("company", np.Noun)
            && scope.Items[at + 2].Words.Count == 0
            ? scope.Items[at + 2]
            : null;
    }

    private List<Role> Dived(List<Item> phrases)
    {
        List<Role> roles = [];
        foreach (Item np in phrases)
        {
            if (np.Head is null && np.Noun is "board" or "council" or "management" && Board(np) is { } body)
            {
                roles.AddRange(Phrases([body]));
                continue;
            }

            if (!SentenceScope.IsContainer(np))
            {
                roles.AddRange(Phrases([np]));
                continue;
            }

            (int party, decimal? percent, string? note, Item last) = scope.Dive(np);
            if (party >= 0)
            {
                roles.Add(new Role(party, percent, note, [np, last]));
                int at = scope.Items.IndexOf(last);
                roles.AddRange(
                    Clause
                        .Group(at)
                        .Skip(1)
                        .Select(other => new Role(scope.Party(other), percent, note, [np, other]))
                );
            }
        }

        return roles;
    }

    private List<Role> Stake(List<Item> phrases, Item verb)
    {
        List<Item> stakes = [.. phrases.Where(SentenceScope.IsContainer)];
        List<Role> roles = Dived(stakes);
        if (roles.Count > 0 || stakes.Count == 0)
        {
            return roles;
        }

        // "… while Microsoft retains 49 percent": what is owned was said before; "X, in which it has 70%".
        int relative = scope.Items.FindLastIndex(
            scope.Items.IndexOf(verb),
            item => item.Kind == ItemKind.Rel
        );
        if (relative > 1 && scope.Items[relative - 1].Kind == ItemKind.Prep)
        {
            return
            [
                .. Phrases(Before(relative))
                    .Select(role => role with { Percent = stakes[0].Percent, Note = stakes[0].PercentNote }),
            ];
        }

        (_, decimal? percent, string? note, Item last) = scope.Dive(stakes[0]);
        return (percent is not null || stakes[0].Determiner == "the") && scope.Discourse.LastOwned >= 0
            ? [new Role(scope.Discourse.LastOwned, percent, note, [stakes[0], last])]
            : [];
    }

    private List<Item> Before(int relative)
    {
        for (int j = relative - 1; j >= 0; j--)
        {
            if (scope.Items[j].IsNp)
            {
                return [scope.Items[j]];
            }
        }

        return [];
    }

    private bool DealsInParty(int v)
    {
        List<Item> things = IsPassive(v) ? Clause.Subject(v) : Clause.Object(v);
        return things.Exists(np =>
            SentenceScope.IsContainer(np)
            || (scope.Party(np) is >= 0 and var party && scope.Discourse.Type(party) is MentionType.Org)
            || (
                np.Head is null
                && np.Modifiers.Exists(span => span.Type == MentionType.Org)
                && Nouns.Is("transparent", np.Noun)
            )
            || Nouns.Is("described", np.Noun)
        );
    }

    private bool IsThing(int v) =>
        (IsPassive(v) ? Clause.Subject(v) : Clause.Object(v)) is { Count: > 0 } things
        && things.TrueForAll(np => scope.Party(np) < 0 && !SentenceScope.IsContainer(np));

    // "the ministry chose Windows": the supplier is the maker of a product named elsewhere; only where one owner is known.
    private List<Role> Makers(int v)
    {
        List<Role> roles = [];
        foreach (Item np in Clause.Object(v).Where(np => np.Head is { Type: MentionType.Product }))
        {
            ClaimDraft? owned = scope.Claims.Find(claim =>
                claim.Predicate is Predicate.Owns or Predicate.Supplies && claim.Object == np.Head!.Party
            );
            if (owned is not null)
            {
                roles.Add(new Role(owned.Subject, null, null, [np]));
            }
        }

        return roles;
    }
}
