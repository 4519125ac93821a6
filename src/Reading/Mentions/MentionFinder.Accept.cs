namespace Ties.Reading;

/// <summary>Which candidates are names.</summary>
internal sealed partial class MentionFinder
{
    private bool Accept(
        Sentence sentence,
        int start,
        int end,
        MentionType type,
        int strength,
        bool strongOnly
    )
    {
        string key = _classifier.Key(start, end);
        if (strength >= 9 && _classifier.Known(start, end) is not null)
        {
            return true;
        }

        bool single = end - start == 1;
        if (
            end - start == 2
            && Lexicon.PlaceOfAdjective(_tokens[start].Lower) is not null
            && _tokens[start + 1].Lower is "state" or "states"
        )
        {
            return false;
        }

        if (
            NotNames.Contains(key)
            || (single && _tokens[start].Length < 2)
            || (single && Lexicon.PlaceOfAdjective(key) is not null)
        )
        {
            return type == MentionType.List && key == "annex";
        }

        if (strongOnly)
        {
            bool open =
                start == sentence.Start
                || _tokens[start - 1].Kind is TokenKind.Number or TokenKind.Punctuation;
            return strength >= 8
                && (open || sentence.Kind == LineKind.TitleCase)
                && !(sentence.Kind == LineKind.Capitals && strength < 9);
        }

        if (
            strength <= 2
            && (
                Quoted(sentence, start, end)
                || (single && start == sentence.Start && !Supported(sentence, start))
            )
        )
        {
            return false;
        }

        bool ordinary = AllCommon(start, end);
        if (!ordinary)
        {
            return strength > 1 || !IsAdjectival(start, end);
        }

        bool listed =
            single
            && start > sentence.Start + 1
            && end < sentence.End
            && _tokens[start - 1].Is(",")
            && (_tokens[start - 2].Is(")") || _tokens[start - 2].IsName)
            && _tokens[end].Lower is "(" or ",";
        return listed ? true
            : single ? strength >= 4
            : strength >= (sentence.Kind == LineKind.Short ? 8 : 5) || BareName(sentence, start, end);
    }

    // A word in quotation marks is a way of speaking unless the text defines it: (the "Seller").
    private bool Quoted(Sentence sentence, int start, int end) =>
        start > sentence.Start + 1
        && _tokens[start - 1].Lower is "“" or "\""
        && end < sentence.End
        && _tokens[end].Lower is "”" or "\"" or ","
        && _tokens[start - 2].Lower is not ("(" or "the" or "or" or "and");

    // A word at a sentence's start is a name if it acts, owns or is explained: "Kessel shipped", "Prosus, the …".
    private bool Supported(Sentence sentence, int start)
    {
        if (start + 1 >= sentence.End || _tokens[start].Kind != TokenKind.Capital)
        {
            return _tokens[start].Kind != TokenKind.Capital;
        }

        Token next = _tokens[start + 1];
        bool acts =
            Verbs.Find(next.Lower) is { } verb
            && next.Kind == TokenKind.Lower
            && (verb.Form.HasFlag(VerbForm.Third) || verb.Form.HasFlag(VerbForm.Past))
            && !_tokens[start].Lower.EndsWith('s');
        return acts
            || Verbs.IsModal(next.Lower)
            || next.Kind == TokenKind.Possessive
            || next.Lower is "(" or "|"
            || (
                next.Is(",")
                && start + 2 < sentence.End
                && _tokens[start + 2].Lower is "a" or "an" or "the" or "which" or "who"
            )
            || (start > 0 && _tokens[start - 1].Kind == TokenKind.Number)
            || !Lexicon.IsCommon(_tokens[start].Lower)
                && next.Is("and")
                && start + 2 < sentence.End
                && _tokens[start + 2].IsName;
    }

    // "owned by North American Breweries": ordinary words, but capitalised in mid-sentence and without an article, as defined terms are not.
    private bool BareName(Sentence sentence, int start, int end) =>
        start > sentence.Start
        && end - start >= 2
        && _tokens[start - 1].Kind == TokenKind.Lower
        && _tokens[start - 1].Lower
            is "by"
                or "to"
                or "of"
                or "with"
                or "from"
                or "acquired"
                or "bought"
                or "purchased"
                or "owns"
                or "company"
                or "firm"
                or "group"
                or "maker"
                or "for"
                or "and"
                or "sold"
                or "subsidiary"
                or "unit"
        && !(end < sentence.End && _tokens[end].IsName)
        && Enumerable
            .Range(start, end - start)
            .All(i => _tokens[i].Kind is TokenKind.Capital or TokenKind.Upper)
        && !_tokens[end - 1].Lower.EndsWith("ions", StringComparison.Ordinal)
        && Descriptions.Of(_tokens[end - 1].Lower) is not MentionType.Person;

    private bool IsAdjectival(int start, int end) =>
        end - start == 1 && Lexicon.PlaceOfAdjective(_tokens[start].Lower) is not null;

    private bool AllCommon(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (
                _tokens[i].IsWord
                && !Lexicon.IsCommon(_tokens[i].Lower)
                && !NotNames.Contains(_tokens[i].Lower)
            )
            {
                return false;
            }
        }

        return true;
    }

    // A phrase that is no name may hold known names: "FCC Initiatives", "Spirit Class A Common Stock".
    private void Inner(int index, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            for (int stop = end; stop > i; stop--)
            {
                if (
                    stop - i < end - start
                    && _classifier.Known(i, stop) is { } type
                    && !(i > start && _tokens[i - 1].Lower is "-")
                    && !(stop < end && _tokens[stop].Lower is "-")
                )
                {
                    Add(new Span(i, stop, type, 9), index);
                    i = stop - 1;
                    break;
                }
            }
        }
    }

    private void Add(Span span, int sentence)
    {
        span.Sentence = sentence;
        span.Key = _classifier.Key(span.Start, span.End);
        _ = _text;
        _spans.Add(span);
    }
}
