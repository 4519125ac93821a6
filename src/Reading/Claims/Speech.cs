namespace Ties.Reading;

/// <summary>Reported speech: which tokens of a sentence someone says, and who.</summary>
internal sealed class Speech
{
    private readonly List<(int Start, int End, Item? Speaker, bool Alleged, int Verb)> _regions = [];

    private readonly List<(int Start, int End)> _denied = [];

    public Speech(Clause clause, List<Token> tokens, int start, int end)
    {
        for (int v = 0; v < clause.Items.Count; v++)
        {
            if (clause.Items[v].Kind == ItemKind.Verb)
            {
                Add(clause, v, start, end);
            }
            else if (
                clause.Items[v] is { Kind: ItemKind.Prep, Lower: "to" } to
                && to.Start > start
                && tokens[to.Start - 1].Is("according")
                && v + 1 < clause.Items.Count
            )
            {
                _regions.Add((start, end, clause.Items[v + 1], false, -1));
            }
        }
    }

    /// <summary>The speaker of a token, if it is inside reported speech; the innermost region decides.</summary>
    public (Item? Speaker, bool Alleged) At(int token, int verb)
    {
        (Item? Speaker, bool Alleged) found = (null, false);
        int best = int.MaxValue;
        foreach ((int start, int end, Item? speaker, bool alleged, int by) in _regions)
        {
            if (by != verb && token >= start && token < end && end - start <= best)
            {
                best = end - start;
                found = (speaker, alleged);
            }
        }

        return found;
    }

    /// <summary>Whether a token stands in what someone denies ("She denied that …").</summary>
    public bool Denied(int token) => _denied.Exists(region => token >= region.Start && token < region.End);

    private void Add(Clause clause, int v, int start, int end)
    {
        Item verb = clause.Items[v];
        if (!Grammar.Governor("speech", verb.Main) && !Grammar.Governor("accuse", verb.Main))
        {
            return;
        }

        List<Item> subject = clause.Subject(v);
        Item? speaker = verb.Passive ? null : subject.FirstOrDefault();
        bool alleged = Grammar.Governor("alleged", verb.Main) || Grammar.Governor("accuse", verb.Main);
        bool complement =
            v + 1 < clause.Items.Count && clause.Items.Skip(v + 1).Any(item => item.Kind == ItemKind.Verb);
        if (
            complement
            && (
                v + 1 >= clause.Items.Count
                || clause.Items[v + 1].Kind != ItemKind.Comma
                || verb.MainForm == VerbForm.Gerund
            )
        )
        {
            _regions.Add((verb.End, EndOf(clause, v, end), speaker, alleged, v));
            if (verb.Main is "deny" or "dispute" or "refute" && !verb.Negative)
            {
                _denied.Add((verb.End, EndOf(clause, v, end)));
            }

            return;
        }

        // "…, X said." and "…," said X.
        int k = v - 1;
        while (k >= 0 && clause.Items[k].Kind != ItemKind.Comma)
        {
            k--;
        }

        if (k > 0)
        {
            Item? inverted =
                v + 1 < clause.Items.Count && clause.Items[v + 1].IsNp && v - 1 == k
                    ? clause.Items[v + 1]
                    : speaker;
            Item? direct = v - k == 2 && clause.Items[v - 1].IsNp ? clause.Items[v - 1] : inverted;
            _regions.Add((start, clause.Items[k].Start, direct, alleged, v));
        }
    }

    private static int EndOf(Clause clause, int v, int end)
    {
        for (int k = v + 1; k < clause.Items.Count; k++)
        {
            if (
                clause.Items[k].Kind == ItemKind.Semi
                || clause.Items[k] is { Kind: ItemKind.Sub, Lower: "while" or "whereas" }
            )
            {
                return clause.Items[k].Start;
            }
        }

        return end;
    }
}
