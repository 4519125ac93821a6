namespace Ties.Reading;

/// <summary>How a clause is put: its own auxiliaries, the verbs above it, the words before it, who says it.</summary>
internal sealed class ModalityReader(Clause clause, List<Token> tokens)
{
    /// <summary>The modality of a verb group, with a note where a deal was abandoned or ordered.</summary>
    public (Modality Modality, string? Note) Of(int verb)
    {
        Item group = clause.Items[verb];
        Modality modality = Chain(group);
        string? note = Note(group);
        if (group.Infinitive && clause.VerbBefore(verb) is >= 0 and var above)
        {
            Item governor = clause.Items[above];
            (Modality governing, string? governingNote) = Of(above);
            bool purpose = !IsGoverning(governor);
            modality =
                governor.Negative || governing == Modality.Denied && IsGoverning(governor) ? Modality.Denied
                : purpose && governor.Main is "appoint" or "name" or "hire" or "help" ? modality
                : Grammar.Governor("alleged", governor.Main) ? Modality.Alleged
                : Modality.Planned;
            note ??= governingNote;
            if (Grammar.Governor("objectcontrol", governor.Main) && modality == Modality.Planned)
            {
                note ??= governor.Main
                    is "order"
                        or "require"
                        or "force"
                        or "compel"
                        or "direct"
                        or "instruct"
                    ? "ordered"
                    : "demanded";
            }
        }
        else if (group.Infinitive && modality == Modality.Asserted)
        {
            // "Microsoft's bid to purchase X"; a headline's "Brevik to buy Torp".
            modality = Modality.Planned;
        }
        else if (
            group.Chain.Count == 1
            && group.MainForm == VerbForm.Gerund
            && !group.HasAuxiliary
            && modality == Modality.Asserted
            && clause.VerbBefore(verb) is >= 0 and var main
            && Of(main).Modality == Modality.Planned
        )
        {
            // "A would retain 65%, with B holding 35%": the second clause is as planned as the first.
            modality = Modality.Planned;
        }

        if (NoSubject(verb))
        {
            modality = Modality.Denied;
        }

        return (Worse(modality, Before(verb)), note);
    }

    /// <summary>Words such as "reportedly" or "concerns that" before a token of the sentence.</summary>
    public Modality Before(int verb)
    {
        Item group = clause.Items[verb];
        if (group.Adverbs.Exists(adverb => Grammar.ModalWords["alleged"].Contains(adverb)))
        {
            return Modality.Alleged;
        }

        int from = Math.Max(clause.Items[0].Start, group.Start - 12);
        string before = string.Join(
            ' ',
            Enumerable.Range(from, group.Start - from).Select(i => tokens[i].Lower)
        );
        if (
            Grammar
                .ModalWords["alleged"]
                .Any(word =>
                    word.EndsWith("edly", StringComparison.Ordinal)
                    && before.Contains(word, StringComparison.Ordinal)
                )
        )
        {
            return Modality.Alleged;
        }

        return Grammar
                .ModalWords["alleged"]
                .Any(phrase =>
                    phrase.Contains(' ', StringComparison.Ordinal)
                    && before.Contains(phrase, StringComparison.Ordinal)
                )
            || before.Contains("suspicion that", StringComparison.Ordinal)
            || before.Contains("allegations that", StringComparison.Ordinal)
                ? Modality.Alleged
            : clause.Items.Exists(item =>
                item is { Kind: ItemKind.Sub, Lower: "if" or "unless" }
                && item.Start < group.Start
                && group.Start - item.Start < 12
            )
                ? Modality.Planned
            : Modality.Asserted;
    }

    public static Modality Worse(Modality a, Modality b) => a == Modality.Asserted ? b : a;

    private static bool IsGoverning(Item governor) =>
        Grammar.Governor("planned", governor.Main)
        || Grammar.Governor("denied", governor.Main)
        || Grammar.Governor("alleged", governor.Main);

    private static Modality Chain(Item group)
    {
        Modality modality = Modality.Asserted;
        for (int i = 0; i < group.Chain.Count - 1; i++)
        {
            string verb = group.Chain[i];
            modality =
                Grammar.Governor("denied", verb) ? Modality.Denied
                : Grammar.Governor("alleged", verb) && modality == Modality.Asserted ? Modality.Alleged
                : Grammar.Governor("planned", verb) && modality == Modality.Asserted ? Modality.Planned
                : modality;
        }

        if (group.Negative)
        {
            return Modality.Denied;
        }

        if (modality != Modality.Asserted)
        {
            return modality;
        }

        return group.Modals.Exists(modal => modal is "may" or "might") ? Modality.Alleged
            : group.Modals.Exists(modal => modal is not ("can" or "cannot")) ? Modality.Planned
            : group.Chain is ["be", _, ..] && group.Adverbs.Contains("to") ? Modality.Planned
            : Modality.Asserted;
    }

    private static string? Note(Item group) =>
        group.Chain.Exists(verb => Grammar.Governor("abandoned", verb)) ? "never completed"
        : group.Modals.Contains("shall") ? "ordered"
        : null;

    private bool NoSubject(int verb) =>
        clause.Subject(verb).Exists(item => item.Determiner is "no" or "neither")
        || (verb > 0 && clause.Object(verb).Exists(item => item.Determiner is "no"));
}
