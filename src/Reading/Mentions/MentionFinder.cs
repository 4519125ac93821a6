namespace Ties.Reading;

/// <summary>
/// Finds the names of a text in three passes: names in running sentences by table, shape and context; the best
/// kind of each name carried to all its occurrences; names in headings and capitals by what the first pass knows.
/// </summary>
internal sealed partial class MentionFinder
{
    private static readonly HashSet<string> NotNames = DataFile
        .Lines("notnames.txt")
        .SelectMany(line => line.Split(' '))
        .ToHashSet(StringComparer.Ordinal);

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Sentence> _sentences;
    private readonly NameGazetteer? _gazetteer;
    private readonly NameScanner _scanner;
    private readonly NameClassifier _classifier;
    private readonly NameContext _context;
    private readonly HashSet<string> _banned = new(StringComparer.Ordinal);
    private readonly List<Span> _spans = [];

    public MentionFinder(string text, List<Token> tokens, List<Sentence> sentences, NameGazetteer? gazetteer)
    {
        _text = text;
        _tokens = tokens;
        _sentences = sentences;
        _gazetteer = gazetteer;
        _scanner = new NameScanner(tokens);
        _classifier = new NameClassifier(text, tokens);
        _context = new NameContext(tokens);
    }

    /// <summary>Pairs of spans that name the same thing by definition: "X (Y)", "X, a.k.a. Y".</summary>
    public List<(Span, Span)> SameAs { get; } = [];

    public List<Span> Find()
    {
        for (int s = 0; s < _sentences.Count; s++)
        {
            Sentence sentence = _sentences[s];
            Scan(
                s,
                sentence,
                strongOnly: sentence.Kind is LineKind.TitleCase or LineKind.Capitals or LineKind.Short
            );
        }

        Definitions.Apply(_tokens, _sentences, _spans, SameAs, _banned);
        _spans.RemoveAll(span => _banned.Contains(span.Key) && span.Strength < 8);
        Propagation.Apply(_spans);
        HeadingNames.Apply(_tokens, _sentences, _spans, _classifier);
        Propagation.Apply(_spans);
        _spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        Aliases.Apply(_tokens, _sentences, _spans, SameAs);
        Furniture.Mark(_tokens, _sentences, _spans);
        return _spans;
    }

    private void Scan(int index, Sentence sentence, bool strongOnly)
    {
        int i = sentence.Start;
        while (i < sentence.End)
        {
            if (Dates.At(_tokens, i, sentence.End, null, out int afterDate) is { Month: > 0 } or { Day: > 0 })
            {
                i = afterDate;
                continue;
            }

            i = _tokens[i].IsName ? ScanName(index, sentence, i, strongOnly) : i + 1;
        }
    }

    private int ScanName(int index, Sentence sentence, int i, bool strongOnly)
    {
        if (
            _gazetteer?.Longest(_tokens, i, sentence.End) is { } hit
            && hit.End < sentence.End + 1
            && _scanner.Extend(i, sentence.End) <= hit.End
        )
        {
            Add(new Span(i, hit.End, hit.Entry.Kind, 8) { Ids = hit.Entry.Ids }, index);
            return hit.End;
        }

        if (SpecialNames.At(_tokens, i, sentence, _classifier) is { } special)
        {
            Add(special, index);
            return special.End;
        }

        int title = TitlePhrase(i, sentence.End);
        if (title > i)
        {
            return title;
        }

        int end = _scanner.Extend(i, sentence.End);
        Candidate(index, sentence, i, end, strongOnly);
        return end;
    }

    // "Secretary of State", "Minister of Defence": a title, not a name.
    private int TitlePhrase(int i, int end) =>
        Lexicon.IsHead("person/first", _tokens[i].Lower)
        && i + 2 < end
        && _tokens[i + 1].Lower is "of" or "for"
        && !Lexicon.IsHead("government_body/first", _tokens[i].Lower)
            ? i + 2 + (_tokens[i + 2].Is("the") ? 1 : 0) + 1
            : i;

    private void Candidate(int index, Sentence sentence, int start, int end, bool strongOnly)
    {
        int from = Trim(sentence, start, end);
        int titled = Titles(from, end);
        if (titled > from && titled < end)
        {
            Candidate(index, sentence, titled, end, strongOnly);
            return;
        }

        if (from >= end || titled >= end)
        {
            return;
        }

        if (GovernmentOf(from, end, sentence.End) is { } governmentEnd)
        {
            Add(new Span(from, governmentEnd, MentionType.GovernmentBody, 8), index);
            return;
        }

        if (Split(index, sentence, from, end, strongOnly))
        {
            return;
        }

        (MentionType Type, int Strength)? verdict = _classifier.Classify(from, end);
        if (verdict is not { } kind)
        {
            Inner(index, from, end);
            return;
        }

        (MentionType type, int strength) =
            kind.Strength >= 8 ? kind : _context.Refine(sentence, from, end, kind);
        if (Accept(sentence, from, end, type, strength, strongOnly))
        {
            Add(new Span(from, end, type, strength), index);
        }
        else if (!strongOnly || end - from > 1)
        {
            Inner(index, from, end);
        }
    }

    // Leading words that only the sentence's start, or a title, capitalises.
    private int Trim(Sentence sentence, int start, int end)
    {
        int from = start;
        bool atStart =
            start == sentence.Start
            || _tokens[start - 1].Lower is "“" or "\"" or ":" or "(" or "[" or ")" or "—" or "‘"
            || _tokens[start - 1].Kind == TokenKind.Number;
        while (
            from < end
            && atStart
            && _tokens[from].Kind is TokenKind.Capital or TokenKind.Upper
            && Lexicon.StartsSentence(_tokens[from].Lower)
            && !(
                _tokens[from].Lower is "new" or "first" or "one" or "two"
                && from + 1 < end
                && _tokens[from + 1].IsName
            )
            && _classifier.Known(from, end) is null
            && !(from + 1 == end && _tokens[from].Kind == TokenKind.Upper && _tokens[from].Length > 1)
        )
        {
            from++;
        }

        while (from < end && _tokens[from].Kind == TokenKind.Punctuation)
        {
            from++;
        }

        while (from + 1 < end && _tokens[from].Lower is "the" or "a" or "an" or "former" or "ex")
        {
            from++;
        }

        return from;
    }

    // "Director General of X", "Chief Financial Officer": where the name after the title starts; the end if none does.
    private int Titles(int start, int end)
    {
        int i = start;
        while (
            i < end && Lexicon.IsHead("title/any", _tokens[i].Lower) && _tokens[i].Kind == TokenKind.Capital
        )
        {
            i++;
        }

        return i == end ? end
            : i > start
            && _tokens[i].Lower is "of" or "for"
            && !Lexicon.IsHead("government_body/first", _tokens[i - 1].Lower)
            && i + 1 < end
                ? i + (_tokens[i + 1].Is("the") ? 2 : 1)
            : start;
    }

    // "Chinese government", "U.S. military", "Trump administration": the head is in lower case.
    private int? GovernmentOf(int start, int end, int sentenceEnd)
    {
        if (
            end >= sentenceEnd
            || _tokens[end].Kind != TokenKind.Lower
            || !_tokens[end].SpaceBefore
            || end - start > 3
        )
        {
            return null;
        }

        if (
            end + 1 < sentenceEnd
            && _tokens[end + 1].Kind == TokenKind.Lower
            && NounAfter(_tokens[end + 1].Lower)
        )
        {
            return null;
        }

        string head = _tokens[end].Lower;
        if (
            !Lexicon.IsHead("government_body/last", head)
            && head
                is not (
                    "armed"
                    or "defense"
                    or "defence"
                    or "foreign"
                    or "air"
                    or "finance"
                    or "trade"
                    or "interior"
                )
        )
        {
            return null;
        }

        bool nation =
            Lexicon.PlaceOfAdjective(_classifier.Key(start, end)) is not null
            || Lexicon.Place(_classifier.Key(start, end)) is not null;
        return nation
            && head
                is "government"
                    or "military"
                    or "army"
                    or "navy"
                    or "parliament"
                    or "administration"
                    or "cabinet"
                    or "police"
                    or "customs"
            && nation
                ? end + 1
            : nation
            && head
                is "armed"
                    or "defense"
                    or "defence"
                    or "foreign"
                    or "air"
                    or "finance"
                    or "trade"
                    or "interior"
            && end + 1 < sentenceEnd
            && _tokens[end + 1].Lower is "forces" or "ministry" or "force" or "department"
            && nation
                ? end + 2
            : head is "administration" or "government"
            && end - start == 1
            && !nation
            && _tokens[start].Kind == TokenKind.Capital
            && !Lexicon.IsCommon(_tokens[start].Lower)
                ? end + 1
            : null;
    }

    // "Chinese military companies": the head is only an adjective there.
    private static bool NounAfter(string word) =>
        Verbs.Find(word) is null
        && !Verbs.IsModal(word)
        && !Nouns.IsPreposition(word)
        && !Nouns.IsSubordinator(word)
        && !Nouns.IsAdverb(word)
        && word
            is not (
                "and"
                or "or"
                or "but"
                or "that"
                or "to"
                or "which"
                or "who"
                or "as"
                or "forces"
                or "force"
                or "ministry"
                or "department"
                or "the"
                or "a"
                or "officers"
                or "officials"
            );

    // "FBI Director Christopher Wray", "President Trump": titles divide the words before from the person after.
    private bool Split(int index, Sentence sentence, int start, int end, bool strongOnly)
    {
        int title = -1;
        for (int i = end - 2; i >= start; i--)
        {
            if (Lexicon.IsHead("person/first", _tokens[i].Lower) && _tokens[i].Kind != TokenKind.Upper)
            {
                title = i;
                break;
            }
        }

        if (title < 0 || !LooksPerson(title + 1, end) || strongOnly)
        {
            return false;
        }

        int left = title;
        while (
            left > start
            && (
                Lexicon.IsHead("person/first", _tokens[left - 1].Lower)
                || _tokens[left - 1].Lower is "senior" or "general" or "vice" or "assistant" or "acting"
            )
        )
        {
            left--;
        }

        Add(new Span(title + 1, end, MentionType.Person, 8), index);
        if (left > start)
        {
            Candidate(index, sentence, start, left, strongOnly);
        }

        return true;
    }

    private bool LooksPerson(int start, int end)
    {
        if (end - start > 4 || Lexicon.Place(_classifier.Key(start, end)) is not null)
        {
            return false;
        }

        for (int i = start; i < end; i++)
        {
            Token token = _tokens[i];
            bool word = token.IsName || token.Lower is "-" or "de" or "van" or "von" or "bin" or "al" or "el";
            if (
                !word
                || Lexicon.IsHead("org/last", token.Lower)
                || Lexicon.IsHead("form/last", token.Lower)
                || (i == end - 1 && Lexicon.IsHead("law/last", token.Lower))
                || (token.Kind == TokenKind.Upper && token.Length > 2 && !token.Lower.EndsWith('.'))
                || (end - start == 1 && Lexicon.IsCommon(token.Lower))
                || Lexicon.IsHead("government_body/last", token.Lower)
            )
            {
                return false;
            }
        }

        return true;
    }
}
