namespace Ties.Reading;

/// <summary>Finds the subject, objects and prepositional phrases of verb groups in a parsed sentence.</summary>
internal sealed partial class Clause(List<Item> items)
{
    public List<Item> Items { get; } = items;

    /// <summary>The noun phrases that are the verb's grammatical subject; empty where none is safe.</summary>
    public List<Item> Subject(int verb, int depth = 0)
    {
        if (depth > 6)
        {
            return [];
        }

        Item item = Items[verb];
        int j = verb - 1;
        if (j < 0)
        {
            return IsParticiple(item) ? Following(verb) : [];
        }

        if (item.Infinitive)
        {
            return Control(verb, depth);
        }

        return Items[j].Kind switch
        {
            ItemKind.Rel => Antecedent(j),
            ItemKind.Conj => Shared(verb, j, depth),
            ItemKind.Comma => AfterComma(verb, j, depth),
            ItemKind.Np => FromPhrase(verb, j, depth),
            ItemKind.Date => j > 0 ? SubjectBefore(verb, j, depth) : [],
            ItemKind.Sub or ItemKind.Prep or ItemKind.That => item.MainForm.HasFlag(VerbForm.Gerund)
                ? Accused(verb) ?? Previous(verb, depth)
                : [],
            ItemKind.Stop when IsParticiple(item) => [],
            _ => [],
        };
    }

    /// <summary>The direct object's phrases, coordinated ones included.</summary>
    public List<Item> Object(int verb)
    {
        int j = verb + 1;
        while (j < Items.Count && Items[j].Kind == ItemKind.Date)
        {
            j++;
        }

        if (j < Items.Count && Items[j].IsNp)
        {
            return Group(j);
        }

        // "X, which Kestrel bought in 2019": the relative is the object.
        int rel = verb - 2;
        return rel > 0 && Items[verb - 1].IsNp && Items[rel].Kind == ItemKind.Rel ? Antecedent(rel) : [];
    }

    /// <summary>The phrases after a preposition that follows the verb before the next clause.</summary>
    public List<Item> Prep(int verb, Func<string, bool> preposition)
    {
        for (int j = verb + 1; j < Items.Count; j++)
        {
            Item item = Items[j];
            if (
                item.Kind
                is ItemKind.Verb
                    or ItemKind.Rel
                    or ItemKind.Sub
                    or ItemKind.Semi
                    or ItemKind.That
                    or ItemKind.Stop
            )
            {
                break;
            }

            if (item.Kind == ItemKind.Comma && !InList(j))
            {
                break;
            }

            if (
                item.Kind == ItemKind.Prep
                && preposition(item.Lower)
                && j + 1 < Items.Count
                && Items[j + 1].IsNp
            )
            {
                return Group(j + 1);
            }
        }

        return [];
    }

    /// <summary>A phrase with those coordinated to its right: "A, B and C", "A; B; and C".</summary>
    public List<Item> Group(int start)
    {
        List<Item> group = [Items[start]];
        List<Item> pending = [];
        int j = start + 1;
        while (j + 1 < Items.Count)
        {
            Item sign = Items[j];
            int next = j + 1;
            bool closing = sign.Kind == ItemKind.Conj;
            if (
                sign.Kind is ItemKind.Comma or ItemKind.Semi
                && Items[next].Kind == ItemKind.Conj
                && next + 1 < Items.Count
            )
            {
                next++;
                closing = true;
            }

            if (
                sign.Kind is not (ItemKind.Comma or ItemKind.Semi or ItemKind.Conj)
                || !Items[next].IsNp
                || !Alike(Items[start], Items[next])
            )
            {
                break;
            }

            if (
                closing
                && next + 1 < Items.Count
                && Items[next + 1].Kind == ItemKind.Verb
                && !Items[next + 1].Infinitive
                && StartsClause(next + 1)
                && sign.Kind == ItemKind.Conj
                && pending.Count == 0
                && HasVerbBefore(start)
            )
            {
                break;
            }

            pending.Add(Items[next]);
            if (closing || sign.Kind == ItemKind.Semi)
            {
                group.AddRange(pending);
                pending.Clear();
            }

            j = next + 1;
        }

        return group;
    }

    /// <summary>The index of the nearest verb group before an item, or -1; stops at semicolons.</summary>
    public int VerbBefore(int index)
    {
        for (int j = index - 1; j >= 0; j--)
        {
            if (Items[j].Kind == ItemKind.Verb)
            {
                return j;
            }

            if (Items[j].Kind == ItemKind.Semi)
            {
                return -1;
            }
        }

        return -1;
    }

    public bool IsParticiple(Item verb) =>
        !verb.HasAuxiliary
        && !verb.Infinitive
        && verb.Chain.Count == 1
        && (verb.MainForm.HasFlag(VerbForm.Participle) || verb.MainForm == VerbForm.Gerund)
        && Reduced(Items.IndexOf(verb));

    // "X owned by Y", "X, based in Z," have no finite verb: a preposition follows the participle.
    private bool Reduced(int verb)
    {
        Item item = Items[verb];
        if (item.MainForm == VerbForm.Gerund)
        {
            return true;
        }

        if (
            item.MainForm.HasFlag(VerbForm.Past)
            && verb + 1 < Items.Count
            && Items[verb + 1].Kind is ItemKind.Np or ItemKind.That
        )
        {
            return false;
        }

        return verb + 1 < Items.Count
            && (Items[verb + 1].Kind == ItemKind.Prep || Items[verb + 1].Kind == ItemKind.Date);
    }

    private bool StartsClause(int verb) => !IsParticiple(Items[verb]);

    private bool HasVerbBefore(int index) => VerbBefore(index) >= 0;

    private bool InList(int comma)
    {
        if (
            comma == 0
            || comma + 1 >= Items.Count
            || !Items[comma - 1].IsNp
            || !Items[comma + 1].IsNp && Items[comma + 1].Kind != ItemKind.Conj
        )
        {
            return false;
        }

        for (int j = comma + 1; j < Items.Count && j < comma + 14; j++)
        {
            if (Items[j].Kind == ItemKind.Conj)
            {
                return true;
            }

            if (Items[j].Kind is not (ItemKind.Np or ItemKind.Comma))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Alike(Item a, Item b)
    {
        if (a.Head is null || b.Head is null)
        {
            return a.Head is null && b.Head is null && a.Percent is null && b.Percent is null
                || (a.Head is not null && b.Possessor is null && b.Words.Count > 0 && false)
                || (b.Head is null && Nouns.IsPossessivePronoun(b.PossessivePronoun));
        }

        bool same = a.Head.Type == b.Head.Type;
        bool bodies =
            a.Head.Type
                is MentionType.Org
                    or MentionType.GovernmentBody
                    or MentionType.Person
                    or MentionType.Product
            && b.Head.Type
                is MentionType.Org
                    or MentionType.GovernmentBody
                    or MentionType.Person
                    or MentionType.Product;
        return same || bodies;
    }
}
