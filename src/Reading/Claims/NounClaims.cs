namespace Ties.Reading;

/// <summary>
/// Claims told by relational nouns: "X, a subsidiary of Y", "Y's chairman X", "its largest shareholder is X",
/// "Y has a subsidiary, X", "FBI Director X".
/// </summary>
internal sealed class NounClaims(SentenceScope scope)
{
    private readonly Holders _holders = new(scope);

    public void Run()
    {
        for (int i = 0; i < scope.Items.Count; i++)
        {
            if (scope.Items[i].IsNp && RelationOf(scope.Items[i]) is { } relation)
            {
                Phrase(i, scope.Items[i], relation);
            }
        }
    }

    /// <summary>The relation of a phrase's noun ("chief executive", "subsidiary"), or null.</summary>
    public static Relation? RelationOf(Item np)
    {
        for (int k = np.Words.Count - 1; k >= 0; k--)
        {
            string word = Last(np.Words[k]);
            string two = k > 0 ? np.Words[k - 1] + " " + word : string.Empty;
            string three = k > 1 ? np.Words[k - 2] + " " + two : string.Empty;
            if (
                Grammar.Relations.TryGetValue(three, out Relation? relation)
                || Grammar.Relations.TryGetValue(two, out relation)
                || Grammar.Relations.TryGetValue(word, out relation)
            )
            {
                // Only the head noun relates: "subsidiary" yes, "subsidiary company rules" no; titles may stand before a name.
                bool head =
                    k == np.Words.Count - 1
                    || (np.Head is not null && relation.Predicate == Predicate.OfficerOf)
                    || np.Words[k + 1] is "company" or "%" or "bank";
                return head ? relation : null;
            }
        }

        return null;
    }

    private static string Last(string word)
    {
        int dash = word.LastIndexOf('-');
        return dash > 0 && !Grammar.Relations.ContainsKey(word) ? word[(dash + 1)..] : word;
    }

    private void Phrase(int i, Item np, Relation relation)
    {
        (int holder, Item? used) = _holders.Of(np, relation);
        List<(int Party, Item Item, Modality Modality, string? Note, decimal? Percent)> fillers = Fillers(
            i,
            np,
            relation,
            ref holder,
            ref used
        );
        if (
            holder < 0
            && relation.Predicate == Predicate.OfficerOf
            && np.Head is { Type: MentionType.Person }
        )
        {
            (holder, used) = TitleOf(np);
            holder = holder >= 0 ? holder : Speaking(np);
        }

        foreach ((int filler, Item item, Modality modality, string? note, decimal? percent) in fillers)
        {
            if (
                holder >= 0
                && scope.Fits(filler, relation.FillerKinds)
                && scope.Fits(holder, relation.HolderKinds)
            )
            {
                Add(np, relation, filler, holder, item, used, modality, note, percent);
            }
        }
    }

    private List<(int, Item, Modality, string?, decimal?)> Fillers(
        int i,
        Item np,
        Relation relation,
        ref int holder,
        ref Item? used
    )
    {
        List<(int, Item, Modality, string?, decimal?)> found = [];
        if (np.Head is not null && !np.Modifiers.Contains(np.Head))
        {
            // The phrase ends in the name: "its subsidiary Bashkirenergo, BSK and Besk Engineering".
            foreach (
                Item other in np.Words.Exists(word => word.EndsWith('s'))
                || relation.Predicate != Predicate.OfficerOf
                    ? scope.Clause.Group(i)
                    : [np]
            )
            {
                found.Add((scope.Party(other), other, Modality.Asserted, null, np.Percent));
            }

            return found;
        }

        int before = i - 1;
        if (
            before >= 0
            && scope.Items[before].Kind == ItemKind.Verb
            && scope.Items[before].Main is "be" or "become" or "remain"
        )
        {
            Copula(i, before, np, relation, found, ref holder, ref used);
            return found;
        }

        if (
            before >= 0
            && scope.Items[before] is { Kind: ItemKind.Prep, Lower: "as" }
            && scope.Clause.VerbBefore(before) is >= 0 and var serving
        )
        {
            Item verb = scope.Items[serving];
            bool appointed = verb.Main is "appoint" or "name" or "elect" or "hire" or "nominate";
            foreach (
                Item subject in verb.Main is "serve" or "act" or "work" or "resign" or "step+down"
                || verb.Passive
                    ? scope.Clause.Subject(serving)
                : appointed ? scope.Clause.Object(serving)
                : []
            )
            {
                found.Add(
                    (
                        scope.Party(subject),
                        subject,
                        scope.Modality.Of(serving).Modality,
                        verb.Main is "resign" or "step+down" ? "former" : null,
                        null
                    )
                );
            }

            return found;
        }

        // "X has a subsidiary, Y".
        if (
            before >= 0
            && scope.Items[before] is { Kind: ItemKind.Verb, Main: "have" }
            && After(i) is { } named
        )
        {
            List<Item> subject = scope.Clause.Subject(before);
            if (subject.Count > 0)
            {
                holder = scope.Party(subject[0]);
                used = subject[0];
            }

            found.Add(
                (
                    scope.Party(named),
                    named,
                    scope.Modality.Of(before).Modality,
                    null,
                    named.Percent ?? np.Percent
                )
            );
            return found;
        }

        Apposition(i, np, relation, found);
        return found;
    }

    private void Copula(
        int i,
        int verb,
        Item np,
        Relation relation,
        List<(int, Item, Modality, string?, decimal?)> found,
        ref int holder,
        ref Item? used
    )
    {
        (Modality modality, _) = scope.Modality.Of(verb);
        modality = np.Determiner == "no" ? Modality.Denied : modality;
        decimal? share = Tail(i);
        foreach (Item subject in scope.Clause.Subject(verb))
        {
            // "Its largest shareholder is Sapphire Fund": turned round below, when that phrase is met.
            found.Add((scope.Party(subject), subject, modality, null, np.Percent ?? share));
        }

        _ = relation;
        _ = holder;
        _ = used;
    }

    // ", with a stake of 17.2 percent"
    private decimal? Tail(int i)
    {
        for (int k = i + 1; k < scope.Items.Count && k < i + 8; k++)
        {
            if (scope.Items[k].Kind == ItemKind.Verb)
            {
                return null;
            }

            if (scope.Items[k].Percent is { } percent)
            {
                return percent;
            }
        }

        return null;
    }

    private Item? After(int i)
    {
        int k = i + 1;
        if (k + 1 < scope.Items.Count && scope.Items[k].Kind is ItemKind.Comma or ItemKind.Stop)
        {
            k++;
        }

        return k < scope.Items.Count && scope.Items[k].Head is not null ? scope.Items[k] : null;
    }

    private void Apposition(
        int i,
        Item np,
        Relation relation,
        List<(int, Item, Modality, string?, decimal?)> found
    )
    {
        string? former =
            np.Words.Contains("former")
            || np.Words.Contains("ex")
            || np.Words.Exists(word => word.StartsWith("ex-", StringComparison.Ordinal))
                ? "former"
                : null;
        // "X, [the] chief executive of Y"; titles may be several: "X, Executive Vice President and director of Y".
        int k = i - 1;
        while (
            k > 1
            && scope.Items[k].Kind == ItemKind.Conj
            && scope.Items[k - 1].IsNp
            && RelationOf(scope.Items[k - 1]) is not null
            && scope.Items[k - 1].Head is null
        )
        {
            k -= 2;
        }

        if (
            k > 0
            && scope.Items[k].Kind is ItemKind.Comma or ItemKind.Stop
            && scope.Items[k - 1].IsNp
            && scope.Items[k - 1].Head is not null
            && scope.Items[k - 1] is { IsPossessor: false }
        )
        {
            found.Add(
                (scope.Party(scope.Items[k - 1]), scope.Items[k - 1], Modality.Asserted, former, np.Percent)
            );
            return;
        }

        // "its largest shareholder, X" and "X's subsidiary, Y"; "Its largest shareholder is X".
        bool possessed = np.Possessor is not null || np.PossessivePronoun.Length > 0;
        int after = i + 1;
        Relation? tail = RelationOf(np);
        if (
            !possessed
            && tail is not null
            && after + 1 < scope.Items.Count
            && scope.Items[after].Kind == ItemKind.Prep
            && tail.Prepositions.Contains(scope.Items[after].Lower)
        )
        {
            after += 2;
        }

        if (after + 1 >= scope.Items.Count)
        {
            return;
        }

        bool copula = scope.Items[after] is { Kind: ItemKind.Verb, Main: "be" };
        bool comma = scope.Items[after].Kind == ItemKind.Comma && possessed;
        if ((copula || comma) && scope.Items[after + 1].Head is not null && scope.Items[after + 1].IsNp)
        {
            found.Add(
                (
                    scope.Party(scope.Items[after + 1]),
                    scope.Items[after + 1],
                    copula ? scope.Modality.Of(after).Modality : Modality.Asserted,
                    former,
                    Tail(after + 1) ?? np.Percent
                )
            );
        }

        _ = relation;
    }

    // "Secretary of State Mike Pompeo": the organisation is in the title.
    private (int, Item?) TitleOf(Item np)
    {
        int at = scope.Items.IndexOf(np);
        _ = at;
        return (-1, null);
    }

    // "said spokeswoman Clara Whitfield": the organisation the sentence is about.
    private int Speaking(Item np) =>
        np.Words.Exists(word =>
            word is "spokesman" or "spokeswoman" or "spokesperson" or "managing" or "executive"
        )
        && np.Modifiers.Count == 0
        && np.Determiner.Length == 0
            ? scope.Discourse.Definite(Company)
            : -1;

    private static readonly Item Company = MakeCompany();

    private static Item MakeCompany()
    {
        Item item = new(ItemKind.Np, 0, "np") { Determiner = "the" };
        item.Words.Add("firm");
        return item;
    }

    private void Add(
        Item np,
        Relation relation,
        int filler,
        int holder,
        Item item,
        Item? used,
        Modality modality,
        string? note,
        decimal? percent
    )
    {
        bool wholly =
            np.Words.Exists(word => word is "wholly-owned" or "fully-owned")
            || scope.Tokens.GetRange(np.Start, np.End - np.Start).Exists(token => token.Lower is "wholly");
        bool majority = np.Words.Exists(word => word.StartsWith("majority", StringComparison.Ordinal));
        string? former = note ?? (np.Words.Contains("former") ? "former" : null);
        List<Item> pieces = [np, item];
        if (used is not null)
        {
            pieces.Add(used);
        }

        scope.Add(
            new Found(
                relation.Predicate,
                relation.FillerIsSubject ? filler : holder,
                relation.FillerIsSubject ? holder : filler,
                relation.Id,
                np.End - 1,
                pieces
            )
            {
                Percent = relation.Predicate is Predicate.Owns or Predicate.SubsidiaryOf
                    ? percent ?? (wholly ? 100 : null)
                    : null,
                Note =
                    former
                    ?? (
                        majority ? "majority"
                        : np.Words.Contains("largest") ? "largest shareholder"
                        : np.Words.Contains("minority") ? "minority"
                        : np.Noun is "founder" or "co-founder" or "judge" or "minister" or "affiliate"
                            ? np.Noun
                        : null
                    ),
                Modality = modality,
            }
        );
    }
}
