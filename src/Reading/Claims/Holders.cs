namespace Ties.Reading;

/// <summary>Whose a relational noun is: its possessor, a name before it in the phrase, or the phrase after its preposition.</summary>
internal sealed class Holders(SentenceScope scope)
{
    public (int Party, Item? Used) Of(Item np, Relation relation)
    {
        int at = scope.Items.IndexOf(np);
        if (
            np.Possessor is { } possessor
            && scope.Party(possessor) is >= 0 and var owner
            && scope.Fits(owner, relation.HolderKinds)
        )
        {
            return (owner, possessor);
        }

        // "X and its subsidiary Y", "X, with its subsidiary Y": the name just before.
        if (
            np.PossessivePronoun is "its" or "their"
            && at > 1
            && scope.Items[at - 1].Kind is ItemKind.Conj
            && scope.Items[at - 2].Head is { } beside
            && scope.Fits(beside.Party, relation.HolderKinds)
            && np.Head is not null
        )
        {
            return (beside.Party, scope.Items[at - 2]);
        }

        if (
            np.PossessivePronoun.Length > 0
            && scope.Pronoun(np.PossessivePronoun, np) is >= 0 and var pronoun
            && scope.Fits(pronoun, relation.HolderKinds)
        )
        {
            return (pronoun, np);
        }

        // "President and Chief Executive Officer of the Company": the preposition may follow the next title.
        int k = at;
        while (
            k + 2 < scope.Items.Count
            && scope.Items[k + 1].Kind is ItemKind.Conj or ItemKind.Comma
            && scope.Items[k + 2].IsNp
            && NounClaims.RelationOf(scope.Items[k + 2])?.Predicate == relation.Predicate
            && scope.Items[k + 2].Head is null
        )
        {
            k += 2;
        }

        if (
            k + 2 < scope.Items.Count
            && scope.Items[k + 1].Kind == ItemKind.Prep
            && relation.Prepositions.Contains(scope.Items[k + 1].Lower)
            && scope.Items[k + 2].IsNp
        )
        {
            Item after = scope.Items[k + 2];
            int party = SentenceScope.IsContainer(after) ? scope.Dive(after).Party : scope.Party(after);
            return scope.Fits(party, relation.HolderKinds) ? (party, after) : (-1, null);
        }

        Span? modifier = np.Modifiers.LastOrDefault(span => scope.Fits(span.Party, relation.HolderKinds));
        return modifier is not null ? (modifier.Party, np) : (-1, null);
    }
}
