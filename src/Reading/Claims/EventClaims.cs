namespace Ties.Reading;

/// <summary>Claims told by nouns of events: "the acquisition of X by Y", "a partnership with Z", "X's bid for Y".</summary>
internal sealed class EventClaims(SentenceScope scope)
{
    public void Run()
    {
        for (int i = 0; i < scope.Items.Count; i++)
        {
            Item np = scope.Items[i];
            if (np.Kind == ItemKind.Verb)
            {
                Included(i);
            }

            if (np is { IsNp: true, Head: null } && np.Noun is "venture" or "partnership")
            {
                Venture(i, np);
            }

            if (np is { IsNp: true, Head: null } && np.Words.Count > 0)
            {
                string noun = np.Noun;
                string two = np.Words.Count > 1 ? np.Words[^2] + " " + noun : string.Empty;
                string three = np.Words.Count > 2 ? np.Words[^3] + " " + two : string.Empty;
                string key =
                    Grammar.Events.Contains(three) ? three
                    : Grammar.Events.Contains(two) ? two
                    : noun;
                foreach (Event row in Grammar.Events[key])
                {
                    Apply(row, i, np);
                }
            }
        }
    }

    // "The sale will include A, B and C": the deal told just before, for each of them.
    private void Included(int v)
    {
        if (
            scope.Items[v].Main is not ("include" or "comprise" or "cover")
            || scope.Clause.Subject(v) is not [{ Head: null } deal, ..]
            || deal.Noun
                is not (
                    "sale"
                    or "transaction"
                    or "deal"
                    or "acquisition"
                    or "divestiture"
                    or "disposal"
                    or "package"
                )
        )
        {
            return;
        }

        List<ClaimDraft> told =
        [
            .. scope.Claims.Where(claim => claim.Predicate is Predicate.Acquires or Predicate.Divests),
        ];
        if (told.Count == 0)
        {
            return;
        }

        int sold = told[^1].Object;
        foreach (Item part in scope.Clause.Object(v).Where(part => part.Head is not null))
        {
            foreach (
                ClaimDraft claim in told.Where(claim => claim.Object == sold)
                    .DistinctBy(claim => (claim.Predicate, claim.Subject))
            )
            {
                scope.Add(
                    new Found(
                        claim.Predicate,
                        claim.Subject,
                        part.Head!.Party,
                        "deal.includes",
                        scope.Items[v].End - 1,
                        [deal, scope.Items[v], part]
                    )
                    {
                        Modality = claim.Modality,
                        Date = scope.DateNear(scope.Items[v].Start) ?? claim.Date,
                    }
                );
            }
        }
    }

    // "X is a bank created as a joint venture between A and B": A and B own X.
    private void Venture(int i, Item np)
    {
        List<Item> founders = After(i, "between");
        int described =
            founders.Count < 2 || i == 0 ? -1
            : scope.Describes(np) is >= 0 and var direct ? direct
            : Created(i);
        foreach (Item founder in described < 0 ? [] : founders)
        {
            int owner = scope.Party(founder);
            if (scope.Fits(owner, "opg") && scope.Fits(described, "odx"))
            {
                scope.Add(
                    new Found(Predicate.Owns, owner, described, "venture.of", np.End - 1, [np, founder])
                );
            }
        }
    }

    private int Created(int i)
    {
        int verb = scope.Clause.VerbBefore(i);
        bool made =
            verb >= 0
            && i - verb == 2
            && scope.Items[i - 1].Lower is "as"
            && scope.Items[verb].Main is "create" or "establish" or "found" or "set" or "form" or "launch";
        Item? subject = made ? scope.Clause.Subject(verb).FirstOrDefault() : null;
        return subject is null ? -1
            : scope.Party(subject) is >= 0 and var party ? party
            : scope.Describes(subject);
    }

    private void Apply(Event row, int i, Item np)
    {
        List<Item> objects =
            row.Object.Select(source => Source(source, i, np, false)).FirstOrDefault(list => list.Count > 0)
            ?? [];
        List<Item> subjects =
            row.Subject.Select(source => Source(source, i, np, true)).FirstOrDefault(list => list.Count > 0)
            ?? [];
        bool symmetric = row.Predicate is Predicate.PartnersWith or Predicate.JointVentureWith;
        if (symmetric && objects.Count == 0 && subjects.Count > 1)
        {
            objects = [.. subjects.Skip(1)];
            subjects = [subjects[0]];
        }

        if (symmetric && subjects.Count > 1 && objects.Count > 0 && Same(subjects, objects))
        {
            objects = [.. subjects.Skip(1)];
            subjects = [subjects[0]];
        }

        (Modality modality, string? note) = Mode(row, i, np);
        foreach (Item subject in subjects)
        {
            foreach (Item other in objects)
            {
                (int party, decimal? percent, string? qualifier, Item last) = SentenceScope.IsContainer(other)
                    ? scope.Dive(other)
                    : (scope.Party(other), null, null, other);
                int actor = scope.Party(subject);
                if (
                    scope.Fits(actor, row.SubjectKinds)
                    && scope.Fits(party, row.ObjectKinds)
                    && !(
                        row.Predicate == Predicate.WorksWith
                        && scope.Discourse.Type(party) == MentionType.Org
                        && scope.Discourse.Type(actor) == MentionType.Org
                    )
                )
                {
                    scope.Add(
                        new Found(row.Predicate, actor, party, row.Id, np.End - 1, [np, subject, other, last])
                        {
                            Percent = row.Predicate
                                is Predicate.Acquires
                                    or Predicate.Divests
                                    or Predicate.Owns
                                ? percent ?? (row.Predicate == Predicate.Owns ? np.Percent : null)
                                : null,
                            Modality = modality,
                            Note = note ?? qualifier,
                        }
                    );
                }
            }
        }
    }

    private bool Same(List<Item> a, List<Item> b) =>
        a.Select(scope.Party).SequenceEqual(b.Select(scope.Party));

    private List<Item> Source(string source, int i, Item np, bool subject)
    {
        switch (source)
        {
            case "poss":
                return np.Possessor is { } possessor ? [possessor]
                    : np.PossessivePronoun.Length > 0 && np.PossessivePronoun != "whose" ? [Pronoun(np)]
                    : [];
            case "poss-own":
                return np.Possessor is { } owner ? [owner] : [];
            case "verb":
                return Governing(i);
            case "appos":
                return i > 1 && scope.Items[i - 1].Kind == ItemKind.Comma && scope.Items[i - 2].IsNp
                    ? [scope.Items[i - 2]]
                    : [];
            default:
                string preposition = source[5..].TrimEnd('2');
                List<Item> group = After(i, preposition);
                return source.EndsWith('2') && !subject ? [.. group.Skip(1)]
                    : preposition is "between" or "of" && subject && group.Count > 1 ? [group[0]]
                    : group;
        }
    }

    private static Item Pronoun(Item np) =>
        new(ItemKind.Np, np.Start, "np") { Pronoun = np.PossessivePronoun, End = np.End };

    private List<Item> Governing(int i)
    {
        int verb = scope.Clause.VerbBefore(i);
        if (verb < 0 || i - verb > 3)
        {
            return [];
        }

        return scope.Items[verb].Passive ? [] : [.. scope.Clause.Subject(verb).Select(item => item)];
    }

    private List<Item> After(int i, string preposition)
    {
        for (int k = i + 1; k + 1 < scope.Items.Count && k < i + 9; k++)
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

            if (item.Kind == ItemKind.Prep && item.Lower == preposition && scope.Items[k + 1].IsNp)
            {
                return scope.Clause.Group(k + 1);
            }
        }

        return [];
    }

    private (Modality, string?) Mode(Event row, int i, Item np)
    {
        if (row.Modality == Modality.Asserted)
        {
            return (Modality.Asserted, null);
        }

        int verb = scope.Clause.VerbBefore(i);
        bool governs = verb >= 0 && i - verb <= 3;
        (Modality modality, string? note) = governs ? scope.Modality.Of(verb) : (Modality.Asserted, null);
        string main = governs ? scope.Items[verb].Main : string.Empty;
        if (governs && Grammar.Governor("abandoned", main))
        {
            return (Modality.Planned, "never completed");
        }

        if (np.Determiner == "no" || (governs && modality == Modality.Denied))
        {
            return (Modality.Denied, null);
        }

        bool planned = np.Words.Exists(word =>
            word
                is "planned"
                    or "proposed"
                    or "prospective"
                    or "potential"
                    or "possible"
                    or "pending"
                    or "future"
                    or "agreed"
        );
        bool agreed =
            governs
            && row.Predicate is Predicate.Acquires or Predicate.Divests
            && main
                is "announce"
                    or "agree"
                    or "approve"
                    or "block"
                    or "review"
                    or "plan"
                    or "propose"
                    or "consider"
                    or "clear"
                    or "prohibit";
        agreed |= governs && row.Predicate == Predicate.Regulates && Grammar.Governor("planned", main);
        return (planned || agreed ? Modality.Planned : row.Modality ?? modality, note);
    }
}
