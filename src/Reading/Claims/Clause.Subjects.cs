namespace Ties.Reading;

/// <summary>How subjects are found: relatives, insertions, shared and controlled subjects.</summary>
internal sealed partial class Clause
{
    private List<Item> Following(int verb)
    {
        // "Founded in 1998, X …": the next phrase after the comma.
        for (int j = verb + 1; j + 1 < Items.Count; j++)
        {
            if (Items[j].Kind == ItemKind.Comma && Items[j + 1].IsNp)
            {
                return [Items[j + 1]];
            }
        }

        return [];
    }

    private List<Item> Antecedent(int rel)
    {
        int j = rel - 1;
        while (j >= 0 && Items[j].Kind is ItemKind.Comma or ItemKind.Prep)
        {
            j--;
        }

        if (j < 0 || !Items[j].IsNp)
        {
            return [];
        }

        // "the Makapela and Yindi prospects which …"
        return Items[j].Head is not null || j < 2 ? Left(j)
            : Items[j - 1].Kind == ItemKind.Prep && Items[j - 2].IsNp && Items[j].Words.Count == 0
                ? [Items[j - 2]]
            : [Items[j]];
    }

    // A phrase with those coordinated to its left.
    private List<Item> Left(int last)
    {
        List<Item> group = [Items[last]];
        int j = last;
        if (
            j >= 2
            && Items[j - 1].Kind == ItemKind.Conj
            && Items[j - 1].Lower is "and" or "&" or "or"
            && Items[j - 2].IsNp
            && Alike(Items[j - 2], Items[last])
            && !(
                j >= 3
                && Items[j - 3].Kind is ItemKind.Verb or ItemKind.Prep
                && Items[last].Head?.Type != Items[j - 2].Head?.Type
            )
        )
        {
            j -= 2;
            group.Insert(0, Items[j]);
            while (
                j >= 2
                && Items[j - 1].Kind == ItemKind.Comma
                && Items[j - 2].IsNp
                && Alike(Items[j - 2], Items[last])
            )
            {
                j -= 2;
                group.Insert(0, Items[j]);
            }
        }

        return group;
    }

    private List<Item> Shared(int verb, int conj, int depth)
    {
        int j = conj - 1;
        while (j >= 0 && Items[j].Kind == ItemKind.Comma)
        {
            j--;
        }

        for (; j >= 0; j--)
        {
            if (Items[j].Kind == ItemKind.Verb)
            {
                List<Item> subject = Subject(j, depth + 1);
                // A reduced participle shares with nothing: look further left.
                if (
                    subject.Count > 0
                    && !(IsParticiple(Items[j]) && !IsParticiple(Items[verb]) && HasVerbBefore(j))
                )
                {
                    return subject;
                }
            }
        }

        return [];
    }

    // "accused X of selling …": X sells.
    private List<Item>? Accused(int verb)
    {
        int before = VerbBefore(verb);
        return
            before >= 0
            && Items[verb - 1].Lower is "of" or "for" or "from"
            && Items[before].Main
                is "accuse"
                    or "suspect"
                    or "bar"
                    or "ban"
                    or "stop"
                    or "prohibit"
                    or "prevent"
                    or "charge"
            ? Items[before].Passive
                ? Subject(before, 1)
                : Object(before)
            : null;
    }

    private List<Item> Previous(int verb, int depth)
    {
        int before = VerbBefore(verb);
        return before >= 0 ? Subject(before, depth + 1) : Following(verb);
    }

    private List<Item> AfterComma(int verb, int comma, int depth)
    {
        Item item = Items[verb];
        if (IsParticiple(item))
        {
            bool phraseBefore =
                comma > 0 && Items[comma - 1].IsNp && VerbBefore(comma) < 0
                || (comma > 0 && Items[comma - 1].IsNp && item.MainForm.HasFlag(VerbForm.Participle));
            return phraseBefore ? PhraseEnding(comma - 1) : Previous(verb, depth);
        }

        // "X, which has offices in Y, has …": the insertion between the commas is skipped.
        for (int k = comma - 1; k > 0; k--)
        {
            if (Items[k].Kind == ItemKind.Semi)
            {
                break;
            }

            if (Items[k].Kind == ItemKind.Comma && Inserted(k + 1, comma))
            {
                List<Item> outer = k > 0 && Items[k - 1].IsNp ? FromPhrase(verb, k - 1, depth + 1) : [];
                // "The Irish regulator, the Data Protection Commission, fined …": the name stands in the apposition.
                return
                    outer is [{ Head: null, Pronoun: "" }]
                    && Items[k + 1].IsNp
                    && Items[k + 1].Head is not null
                    ? [Items[k + 1]]
                    : outer;
            }
        }

        return comma > 0 && Items[comma - 1].IsNp && VerbBefore(comma) < 0
                ? FromPhrase(verb, comma - 1, depth + 1)
            : VerbBefore(comma) >= 0 ? Shared(verb, comma, depth)
            : [];
    }

    private bool Inserted(int start, int end)
    {
        if (start >= end)
        {
            return false;
        }

        Item first = Items[start];
        bool participle = first.Kind == ItemKind.Verb && IsParticiple(first);
        bool apposition = first.IsNp;
        return first.Kind is ItemKind.Rel or ItemKind.Prep or ItemKind.Sub or ItemKind.Date
            || participle
            || apposition
            || (first.Kind == ItemKind.Np && first.PossessivePronoun == "whose");
    }

    private List<Item> SubjectBefore(int verb, int j, int depth)
    {
        int k = j - 1;
        while (k >= 0 && Items[k].Kind is ItemKind.Prep or ItemKind.Date)
        {
            k--;
        }

        return k >= 0 && Items[k].IsNp ? FromPhrase(verb, k, depth) : [];
    }

    private List<Item> FromPhrase(int verb, int j, int depth)
    {
        Item item = Items[verb];
        if (IsParticiple(item))
        {
            return PhraseEnding(j, near: true);
        }

        return PhraseEnding(j) is { Count: > 0 } found ? found
            : depth > 0 ? []
            : [Items[j]];
    }

    // The head of a phrase whose last piece is at j: prepositional tails are passed over.
    private List<Item> PhraseEnding(int j, bool near = false)
    {
        if (near && Items[j].Head is not null)
        {
            return Left(j);
        }

        int k = j;
        while (
            k >= 2
            && Items[k - 1].Kind == ItemKind.Prep
            && Items[k - 2].IsNp
            && !(near && Items[k].Head is not null)
        )
        {
            // "In 2016 Casa Verde": no; "the board of Acme": yes.
            k -= 2;
        }

        if (k >= 1 && Items[k - 1].Kind == ItemKind.Prep)
        {
            return k == j ? [] : [Items[j]];
        }

        return Left(k);
    }

    private List<Item> Control(int verb, int depth)
    {
        int before = VerbBefore(verb);
        if (before < 0)
        {
            return Items[verb - 1].IsNp ? Possessor(Items[verb - 1]) : [];
        }

        Item governor = Items[before];
        List<Item> target = Object(before);
        if (Grammar.Governor("objectcontrol", governor.Main))
        {
            if (governor.Passive)
            {
                return Subject(before, depth + 1);
            }

            List<Item> on = Prep(before, preposition => preposition is "on" or "upon");
            return target.Count > 0 && target[0].Percent is null ? target : on;
        }

        // "its bid to purchase X", "has an agreement to sell".
        Item last = Items[verb - 1];
        return last.IsNp && Possessor(last) is { Count: > 0 } possessor
            ? possessor
            : Subject(before, depth + 1);
    }

    private static List<Item> Possessor(Item np) => np.Possessor is { } possessor ? [possessor] : [];
}
