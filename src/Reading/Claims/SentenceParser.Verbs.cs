namespace Ties.Reading;

/// <summary>Which words are verbs where they stand.</summary>
internal sealed partial class SentenceParser
{
    private bool VerbAt(int i)
    {
        Token token = tokens[i];
        string word = token.Lower;
        if (i >= _end || token.Kind is not (TokenKind.Lower or TokenKind.Capital) || spanAt.ContainsKey(i))
        {
            return false;
        }

        if (
            Verbs.IsModal(word) && word is not ("may" or "must" or "might")
            || word is "may" or "might" or "must" && token.Kind == TokenKind.Lower
        )
        {
            return true;
        }

        if (word is "not" or "never" && i + 1 < _end)
        {
            return _open is null && VerbAt(i + 1);
        }

        if (word is "to" && i + 2 < _end && IsQuote(tokens[i + 1].Lower))
        {
            return Verbs.Find(tokens[i + 2].Lower) is { } quoted && quoted.Form.HasFlag(VerbForm.Base);
        }

        if (word is "to" && i + 1 < _end)
        {
            return Verbs.Find(tokens[i + 1].Lower) is { } verb
                    && verb.Form.HasFlag(VerbForm.Base)
                    && !Nominal(i + 1)
                || (
                    i + 2 < _end
                    && Nouns.IsAdverb(tokens[i + 1].Lower)
                    && Verbs.Find(tokens[i + 2].Lower) is { } second
                    && second.Form.HasFlag(VerbForm.Base)
                );
        }

        return Verbs.Find(word) is { } found && !GerundNoun(i, word) && Fits(i, found.Lemma, found.Form);
    }

    // "shipping heir", "holding company", "including": gerunds that are nouns or prepositions, unless they follow an auxiliary.
    private bool GerundNoun(int i, string word) =>
        (
            Nouns.Is("gerund", word)
            && (
                word is "including" or "regarding" or "concerning" or "following" or "according"
                || !(
                    i + 1 < _end
                    && (
                        Nouns.IsDeterminer(tokens[i + 1].Lower)
                        || Nouns.IsPossessivePronoun(tokens[i + 1].Lower)
                    )
                )
            )
            && !(i > 0 && Verbs.Find(tokens[i - 1].Lower) is { Lemma: "be" })
        )
        || (
            word.EndsWith("ing", StringComparison.Ordinal)
            && _open is not null
            && i + 1 < _end
            && tokens[i + 1].Kind == TokenKind.Lower
            && Descriptions.Of(tokens[i + 1].Lower) is not null
        );

    // After "to" a word that is both noun and verb is a noun before "of": "to purchase" but "subject to review of".
    private bool Nominal(int i) => i + 1 < _end && tokens[i + 1].Is("of");

    private bool Fits(int i, string lemma, VerbForm form)
    {
        if (lemma is "be" or "have" or "do")
        {
            return true;
        }

        string previous = i > 0 ? tokens[i - 1].Lower : string.Empty;
        string next = i + 1 < _end ? tokens[i + 1].Lower : string.Empty;
        bool inDetermined = _open is not null && _open.Head is null && _open.Words.Count == 0;
        bool afterDeterminer =
            inDetermined
            || (
                _open is not null
                && _open.Possessor is not null
                && _open.Words.Count == 0
                && _open.Head is null
            );
        bool nounNext =
            i + 1 < _end
            && tokens[i + 1].IsWord
            && !Nouns.IsPreposition(next)
            && !Nouns.IsDeterminer(next)
            && !Nouns.IsPossessivePronoun(next)
            && next is not ("to" or "and" or "or" or "that")
            && !Nouns.IsAdverb(next);
        if (form.HasFlag(VerbForm.Participle) || form.HasFlag(VerbForm.Past))
        {
            bool adverbBefore =
                i > 0
                && Nouns.IsAdverb(previous)
                && i > 1
                && (
                    Nouns.IsDeterminer(tokens[i - 2].Lower)
                    || Nouns.IsPossessivePronoun(tokens[i - 2].Lower)
                    || tokens[i - 2].Kind == TokenKind.Possessive
                );
            bool afterPreposition = Nouns.IsPreposition(previous) && previous is not ("as" or "than");
            bool adjective =
                (afterDeterminer || adverbBefore || afterPreposition)
                && (nounNext || spanAt.ContainsKey(i + 1));
            return !adjective && !afterDeterminer;
        }

        if (form.HasFlag(VerbForm.Gerund))
        {
            return !afterDeterminer
                && !(
                    next
                    is "company"
                        or "of"
                        or "companies"
                        or "agreement"
                        or "group"
                        or "system"
                        or "sector"
                        or "unit"
                        or "business"
                        or "services"
                        or "park"
                        or "industry"
                        or "contract"
                        or "contracts"
                )
                && !(
                    _open is { Head: null }
                    && !Nouns.IsPossessivePronoun(previous)
                    && nounNext
                    && Lexicon.IsCommon(previous)
                    && _open.Determiner.Length > 0
                    && previous.EndsWith("ly", StringComparison.Ordinal)
                );
        }

        if (form.HasFlag(VerbForm.Third))
        {
            bool afterSubject =
                _open is { Head: not null }
                || (
                    _open is { Words.Count: > 0, Possessor: null }
                    && !_open.Noun.EndsWith('s')
                    && (
                        _open.Determiner.Length > 0 || _open.PossessivePronoun.Length > 0 || _items.Count == 0
                    )
                )
                || LastIs(ItemKind.Rel)
                || Nouns.IsPronoun(previous)
                || (Nouns.IsAdverb(previous) && !afterDeterminer)
                || LastIs(ItemKind.Conj) && HasVerb()
                || LastIs(ItemKind.Comma) && _items.Exists(item => item.Head is not null);
            bool nounByNext =
                next is "of" or "'s"
                || (
                    Verbs.Find(next) is { } follows
                    && follows.Form.HasFlag(VerbForm.Third)
                    && follows.Lemma is "be" or "have"
                );
            return !afterDeterminer
                && afterSubject
                && !nounByNext
                && !(_open is { Possessor: not null, Head: null });
        }

        bool plural =
            _open is { Head: null, Words.Count: > 0 } && _open.Noun.EndsWith('s') && _open.Possessor is null;
        bool pluralNames = _open is { Head: not null } && _items.Count > 0 && LastIs(ItemKind.Conj);
        bool pronoun =
            _open is null && _items.Count > 0 && _items[^1].Pronoun is "we" or "they" or "i" or "you";
        bool shared = previous is "and" && HasVerb() && !Nouns.IsPreposition(next);
        bool relative = LastIs(ItemKind.Rel);
        return !afterDeterminer
            && (
                pronoun
                || shared
                || relative
                || Verbs.IsModal(previous)
                || (plural && !Nouns.IsPreposition(next))
                || (pluralNames && !nounNext)
            );
    }

    // "in turn", "in part": adverbs of two words.
    private bool InTurn(int i) =>
        i + 1 < _end
        && tokens[i + 1].Lower
            is "turn"
                or "part"
                or "fact"
                or "full"
                or "addition"
                or "particular"
                or "effect"
        && tokens[i].Lower is "in";

    private bool LastIs(ItemKind kind) => _open is null && _items.Count > 0 && _items[^1].Kind == kind;

    private bool HasVerb() => _items.Exists(item => item.Kind == ItemKind.Verb);
}
