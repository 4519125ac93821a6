namespace Ties.Reading;

/// <summary>Verb groups: auxiliaries, negation, governing verbs and particles.</summary>
internal sealed partial class SentenceParser
{
    private int VerbGroup(int start)
    {
        Item group = new(ItemKind.Verb, start, "verb");
        int i = start;
        bool be = false;
        bool main = false;
        while (i < _end)
        {
            string word = tokens[i].Lower;
            if (spanAt.ContainsKey(i))
            {
                break;
            }

            if (IsQuote(word) && (!main || group.Chain.Count == 0))
            {
                i++;
                continue;
            }

            if (Verbs.IsModal(word))
            {
                group.Modals.Add(word);
                group.HasAuxiliary = true;
                group.Negative |= word is "cannot";
            }
            else if (word is "not" or "never" || (word is "no" && !main))
            {
                if (word is "no" && !(i + 1 < _end && tokens[i + 1].Is("longer")))
                {
                    break;
                }

                group.Negative = true;
            }
            else if (
                word is "to"
                && i + 2 < _end
                && IsQuote(tokens[i + 1].Lower)
                && (Verbs.Find(tokens[i + 2].Lower)?.Form.HasFlag(VerbForm.Base) ?? false)
            )
            {
                group.Infinitive |= i == start;
                main = false;
                be = false;
                group.Adverbs.Add("to");
            }
            else if (
                word is "to"
                && i + 1 < _end
                && (Verbs.Find(tokens[i + 1].Lower)?.Form.HasFlag(VerbForm.Base) ?? false)
                && !Nominal(i + 1)
            )
            {
                group.Infinitive |= i == start;
                main = false;
                be = false;
                group.Adverbs.Add("to");
            }
            else if (Verbs.Find(word) is { } verb)
            {
                if (
                    main
                    && !(verb.Form == VerbForm.Gerund && Governs(group.Main))
                    && group.Main is not ("be" or "have" or "do")
                )
                {
                    break;
                }

                if (
                    group.Main is "have" or "do" or "be"
                    && group.Chain.Count > 0
                    && main
                    && !Continues(group.Main, verb)
                )
                {
                    break;
                }

                if (main && group.Main is "be" or "have" or "do")
                {
                    be = group.Main == "be";
                    group.HasAuxiliary = true;
                    group.Chain.RemoveAt(group.Chain.Count - 1);
                    group.Forms.RemoveAt(group.Forms.Count - 1);
                }

                group.Chain.Add(verb.Lemma);
                group.Forms.Add(verb.Form);
                group.Passive =
                    be
                    && verb.Form.HasFlag(VerbForm.Participle)
                    && verb.Lemma is not ("be" or "have" or "do");
                main = true;
            }
            else if (
                Percent(i, out decimal share, out int afterShare)
                && group.Main == "be"
                && afterShare < _end
                && tokens[afterShare].Lower is "owned" or "controlled" or "held"
            )
            {
                group.Percent = share;
                i = afterShare;
                continue;
            }
            else if (
                word is "part" or "majority" or "partly" or "state"
                && i + 2 < _end
                && tokens[i + 1].Is("-")
                && tokens[i + 2].Lower is "owned" or "controlled"
            )
            {
                group.Adverbs.Add(word);
                i += 2;
                continue;
            }
            else if (
                InTurn(i)
                && main
                && i + 2 < _end
                && (Verbs.Find(tokens[i + 2].Lower) is not null || Nouns.IsAdverb(tokens[i + 2].Lower))
            )
            {
                i++;
            }
            else if (Nouns.IsAdverb(word) && (main || i + 1 < _end) && AdverbContinues(i, main))
            {
                group.Adverbs.Add(word);
            }
            else
            {
                break;
            }

            i++;
            group.End = i;
        }

        if (group.Chain.Count == 0)
        {
            return Math.Max(i, start + 1);
        }

        _items.Add(group);
        return Particle(group, i);
    }

    // "in turn wholly owned", "has recently been added": an adverb goes on with the group before another verb.
    private bool AdverbContinues(int i, bool main)
    {
        int k = i + 1;
        while (k < _end && Nouns.IsAdverb(tokens[k].Lower))
        {
            k++;
        }

        return k < _end
            && (Verbs.Find(tokens[k].Lower) is not null || Verbs.IsModal(tokens[k].Lower))
            && !(main && _items.Count < 0);
    }

    private static bool IsQuote(string word) => word is "“" or "”" or "\"" or "‘" or "’";

    private static bool Continues(string auxiliary, (string Lemma, VerbForm Form) verb) =>
        auxiliary switch
        {
            "be" => verb.Form.HasFlag(VerbForm.Participle) || verb.Form.HasFlag(VerbForm.Gerund),
            "have" => verb.Form.HasFlag(VerbForm.Participle),
            _ => verb.Form.HasFlag(VerbForm.Base),
        };

    private static bool Governs(string lemma) =>
        Grammar.Governor("planned", lemma)
        || Grammar.Governor("denied", lemma)
        || lemma is "stop" or "begin" or "start" or "continue" or "keep" or "cease";

    private int Particle(Item group, int i)
    {
        if (
            i < _end
            && tokens[i].Lower is "up" or "over" or "off" or "down" or "out"
            && Grammar.HasParticle(group.Main + "+" + tokens[i].Lower)
        )
        {
            group.Chain[^1] += "+" + tokens[i].Lower;
            group.End = i + 1;
            return i + 1;
        }

        return i;
    }
}
