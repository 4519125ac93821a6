using System.Globalization;

namespace Ties.Reading;

/// <summary>
/// A shallow parse: noun phrases with their names, possessors and shares; verb groups with voice, modals and
/// negation; prepositions, relatives and signs. Brackets are folded into the phrase before them.
/// </summary>
internal sealed partial class SentenceParser(
    List<Token> tokens,
    Dictionary<int, Span> spanAt,
    DateOnly? document
)
{
    private readonly List<Item> _items = [];
    private Item? _open;
    private int _end;
    private string? _pendingNote;

    public List<Item> Parse(int start, int end)
    {
        _items.Clear();
        _open = null;
        _end = end;
        _pendingNote = null;
        int i = start;
        while (i < end)
        {
            i = Step(i);
        }

        Close();
        return [.. _items];
    }

    private int Step(int i)
    {
        Token token = tokens[i];
        if (spanAt.TryGetValue(i, out Span? span) && span.End <= _end)
        {
            return Name(i, span);
        }

        switch (token.Lower)
        {
            case "(" or "[":
                return Bracket(i);
            case "“" or "”" or "\"" or "‘" or "’" or "'" or "*" or "•":
                return i + 1;
            case ",":
                return Sign(i, ItemKind.Comma);
            case ";":
                return Sign(i, ItemKind.Semi);
            case "-" or "‑" when !token.SpaceBefore:
                return Hyphen(i);
            case ":" or "—" or "–" or "-" or "|" or "--" or "…" or ")" or "]":
                return Sign(i, ItemKind.Stop);
            case "." or "!" or "?":
                Close();
                return i + 1;
            case "and" or "or" or "but" or "nor" or "&":
                return Sign(i, ItemKind.Conj);
            case "which" or "who" or "whom":
                return Sign(i, ItemKind.Rel);
            case "that":
                return That(i);
            default:
                break;
        }

        if (token.Kind == TokenKind.Possessive)
        {
            return Possessive(i);
        }

        if (Percent(i, out decimal value, out int afterPercent))
        {
            return PercentAt(i, value, afterPercent);
        }

        if (Dates.At(tokens, i, _end, document, out int afterDate) is { } date)
        {
            Close();
            DropPreposition();
            _items.Add(new Item(ItemKind.Date, i, "date") { End = afterDate, Date = date });
            return afterDate;
        }

        return Word(i, token);
    }

    private int Word(int i, Token token)
    {
        string word = token.Lower;
        if (VerbAt(i))
        {
            Close();
            return VerbGroup(i);
        }

        if (
            word is "less" or "more" or "under" or "over" or "below" or "above" or "up" or "at"
            && Bound(i) is { } bound
        )
        {
            _pendingNote = bound.Note;
            return bound.Next;
        }

        if (word is "in" && InTurn(i))
        {
            return i + 2;
        }

        if (Nouns.IsPreposition(word) && !(word is "like" && _open is not null && false))
        {
            return Sign(i, ItemKind.Prep);
        }

        if (Nouns.IsSubordinator(word))
        {
            return Sign(i, ItemKind.Sub);
        }

        if (word is "to")
        {
            return Sign(i, ItemKind.Prep);
        }

        if (Nouns.IsAdverb(word) && !(word is "more" or "most" or "only"))
        {
            return i + 1;
        }

        return NounWord(i, token);
    }

    private int NounWord(int i, Token token)
    {
        string word = token.Lower;
        if (Nouns.IsPronoun(word))
        {
            Close();
            Open(i).Pronoun = word;
            _open!.End = i + 1;
            Close();
            return i + 1;
        }

        if (Nouns.IsPossessivePronoun(word))
        {
            Close();
            Open(i).PossessivePronoun = word;
            _open!.End = i + 1;
            return i + 1;
        }

        if (Nouns.IsDeterminer(word))
        {
            if (_open is { Words.Count: 0, Head: null })
            {
                _open.Determiner = _open.Determiner.Length == 0 ? word : _open.Determiner;
                _open.End = i + 1;
                return i + 1;
            }

            Close();
            Open(i).Determiner = word;
            _open!.End = i + 1;
            return i + 1;
        }

        if (
            _open is { Head: not null }
            && (token.Kind == TokenKind.Number || word is "last" or "next" or "same")
        )
        {
            Close();
            Open(i);
        }

        Item np = _open ?? Open(i);
        if (np.Head is not null && (token.Kind == TokenKind.Lower || token.IsName))
        {
            if (!Nouns.Is("transparent", word))
            {
                // "Meridian Labs engineers": the name only modifies.
                np.Modifiers.Add(np.Head);
                np.Head = null;
            }
        }

        np.Words.Add(word);
        np.End = i + 1;
        return i + 1;
    }

    private int Name(int i, Span span)
    {
        Item np = _open ?? Open(i);
        if (np.Head is not null)
        {
            np.Modifiers.Add(np.Head);
        }

        np.Head = span;
        np.End = span.End;
        return span.End;
    }

    private int Hyphen(int i)
    {
        // "Shenzhen-based", "state-owned", "majority-owned": the compound is one word of the phrase.
        if (i + 1 < _end && tokens[i + 1].IsWord)
        {
            string next = tokens[i + 1].Lower;
            Item np = _open ?? Open(i);
            string previous = i > 0 ? tokens[i - 1].Lower : string.Empty;
            if (next is "owned" or "controlled" or "run" && previous is "state" or "government")
            {
                np.StateOwned = true;
            }

            if (np.Head is not null && np.Head.End == i)
            {
                np.Modifiers.Add(np.Head);
                np.Head = null;
                np.Words.Add("name-" + next);
            }
            else if (np.Words.Count > 0)
            {
                np.Words[^1] += "-" + next;
            }
            else
            {
                np.Words.Add(next);
            }

            np.End = i + 2;
            return i + 2;
        }

        return i + 1;
    }

    private int Bracket(int i)
    {
        int close = i + 1;
        int depth = 1;
        while (close < _end && close - i < 60)
        {
            depth +=
                tokens[close].Lower is "(" or "[" ? 1
                : tokens[close].Lower is ")" or "]" ? -1
                : 0;
            if (depth == 0)
            {
                break;
            }

            close++;
        }

        if (close >= _end || depth != 0)
        {
            return i + 1;
        }

        Item? target = _open ?? (_items.Count > 0 && _items[^1].IsNp ? _items[^1] : null);
        for (int k = i + 1; k < close && target is not null; k++)
        {
            if (spanAt.TryGetValue(k, out Span? span))
            {
                target.Bracketed.Add(span);
            }
            else if (Percent(k, out decimal value, out _))
            {
                target.Percent ??= value;
            }
        }

        return close + 1;
    }

    private int PercentAt(int i, decimal value, int next)
    {
        // "a 51 percent stake": inside the phrase; "51 percent of X": a phrase of its own.
        Item np = _open is { Head: null } ? _open : NewNp(i);
        np.Percent = value;
        np.PercentNote = _pendingNote;
        _pendingNote = null;
        if (np.Words.Count == 0)
        {
            np.Words.Add("%");
        }
        else
        {
            np.Words.Add("%");
        }

        np.End = next;
        return next;
    }

    private Item NewNp(int i)
    {
        Close();
        return Open(i);
    }

    private int Possessive(int i)
    {
        if (_open is null)
        {
            return i + 1;
        }

        Item possessor = _open;
        possessor.IsPossessor = true;
        Open(possessor.Start).Possessor = possessor;
        _open!.End = i + 1;
        return i + 1;
    }

    private int That(int i)
    {
        int next = i + 1;
        while (next < _end && Nouns.IsAdverb(tokens[next].Lower))
        {
            next++;
        }

        bool relative =
            (_open is not null || (_items.Count > 0 && _items[^1].IsNp))
            && next < _end
            && (VerbAt(next) || Verbs.IsModal(tokens[next].Lower));
        return Sign(i, relative ? ItemKind.Rel : ItemKind.That);
    }

    private int Sign(int i, ItemKind kind)
    {
        Close();
        _items.Add(new Item(kind, i, tokens[i].Lower));
        return i + 1;
    }

    private Item Open(int i)
    {
        _open = new Item(ItemKind.Np, i, "np");
        return _open;
    }

    private void Close()
    {
        if (_open is { Head: null } time && IsTime(time))
        {
            _open = null;
            return;
        }

        if (
            _open is not null
            && (
                _open.Head is not null
                || _open.Words.Count > 0
                || _open.Pronoun.Length > 0
                || _open.Determiner.Length > 0
                || _open.PossessivePronoun.Length > 0
                || _open.Possessor is not null
            )
        )
        {
            _items.Add(_open);
        }

        _open = null;
    }

    // "this week", "last year": when, not what.
    private static bool IsTime(Item np) =>
        np.Words.Count > 0
        && np.Noun
            is "week"
                or "month"
                or "year"
                or "quarter"
                or "monday"
                or "tuesday"
                or "wednesday"
                or "thursday"
                or "friday"
                or "saturday"
                or "sunday"
                or "morning"
                or "evening"
                or "time"
        && np.Possessor is null
        && (
            np.Determiner is "this" or "last" or "next" or "each" or "every"
            || np.Words[0] is "last" or "next" or "earlier"
        );

    private void DropPreposition()
    {
        while (
            _items.Count > 0
            && (
                _items[^1] is { Kind: ItemKind.Prep }
                || _items[^1] is { Kind: ItemKind.Sub, Lower: "since" or "until" or "before" or "after" }
            )
        )
        {
            _items.RemoveAt(_items.Count - 1);
        }
    }

    private (string Note, int Next)? Bound(int i)
    {
        if (i + 2 >= _end)
        {
            return null;
        }

        string two = tokens[i].Lower + " " + tokens[i + 1].Lower;
        (string Note, int Next)? found = two switch
        {
            "less than" or "fewer than" or "up to" or "at most" => ("upper bound", i + 2),
            "more than" or "at least" => ("lower bound", i + 2),
            _ => tokens[i].Lower is "under" or "below" ? ("upper bound", i + 1)
            : tokens[i].Lower is "over" or "above" ? ("lower bound", i + 1)
            : null,
        };
        return found is { } hit && Percent(hit.Next, out _, out _) ? hit : null;
    }

    private bool Percent(int i, out decimal value, out int next)
    {
        value = 0;
        next = i + 1;
        if (i + 1 >= tokens.Count || tokens[i].Kind != TokenKind.Number)
        {
            return false;
        }

        int after = i + 1;
        if (tokens[after].Is("-") && after + 1 < tokens.Count)
        {
            after++;
        }

        bool sign = tokens[after].Lower is "%" or "percent" or "pct" or "pct.";
        bool perCent = tokens[after].Is("per") && after + 1 < tokens.Count && tokens[after + 1].Is("cent");
        next = after + (perCent ? 2 : 1);
        return (sign || perCent)
            && decimal.TryParse(
                tokens[i].Lower.Replace(",", ".", StringComparison.Ordinal),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out value
            )
            && value <= 100;
    }
}
