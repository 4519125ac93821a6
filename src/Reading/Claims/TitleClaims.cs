namespace Ties.Reading;

/// <summary>Persons with an organisation but no relational noun between: "Kevin Mayer, formerly of Acme"; "Secretary of State X".</summary>
internal sealed class TitleClaims(SentenceScope scope)
{
    public void Run()
    {
        for (int i = 0; i < scope.Items.Count; i++)
        {
            Item np = scope.Items[i];
            if (np.Head is not { Type: MentionType.Person } person)
            {
                continue;
            }

            Formerly(i, np, person);
            Office(np, person);
        }
    }

    private void Formerly(int i, Item np, Span person)
    {
        int k = i + 1;
        if (
            k + 2 < scope.Items.Count
            && scope.Items[k].Kind == ItemKind.Comma
            && scope.Items[k + 1] is { Kind: ItemKind.Prep, Lower: "of" or "with" or "at" } prep
            && scope.Items[k + 2].Head is { Type: MentionType.Org or MentionType.GovernmentBody } org
        )
        {
            bool former =
                prep.Start > 0 && scope.Tokens[prep.Start - 1].Lower is "formerly" or "previously" or "late";
            scope.Add(
                new Found(
                    Predicate.OfficerOf,
                    person.Party,
                    org.Party,
                    "title.formerly",
                    prep.Start,
                    [np, scope.Items[k + 2]]
                )
                {
                    Note = former ? "former" : null,
                }
            );
        }
    }

    // "Secretary of State Mike Pompeo", "Defence Minister X": the office names the body.
    private void Office(Item np, Span person)
    {
        int t = person.Start;
        for (int start = Math.Max(0, t - 5); start < t - 1; start++)
        {
            string phrase = string.Join(
                ' ',
                Enumerable.Range(start, t - start).Select(i => scope.Tokens[i].Lower)
            );
            if (Offices.BodyOf(phrase) is { } names)
            {
                int body = scope.Discourse.Find(party =>
                    party.Type == MentionType.GovernmentBody
                    && party.Names.Exists(name => names.Contains(name, StringComparer.OrdinalIgnoreCase))
                );
                body = body >= 0 ? body : scope.Discourse.Described(names[0], names[0]);
                scope.Add(
                    new Found(
                        Predicate.OfficerOf,
                        person.Party,
                        body,
                        "title.office",
                        t - 1,
                        [new Item(ItemKind.Np, start, "np") { End = t }, np]
                    )
                );
                return;
            }
        }
    }
}
