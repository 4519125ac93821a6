namespace Ties.Reading;

/// <summary>What the claim rules need to know about one sentence, and how they hand in what they find.</summary>
internal sealed class SentenceScope
{
    private readonly string _text;
    private readonly List<ClaimDraft> _claims;
    private readonly DateOnly? _document;

    public SentenceScope(
        string text,
        List<Token> tokens,
        Sentence sentence,
        List<Item> items,
        Discourse discourse,
        List<ClaimDraft> claims,
        DateOnly? document
    )
    {
        _text = text;
        _claims = claims;
        _document = document;
        Tokens = tokens;
        Sentence = sentence;
        Clause = new Clause(items);
        Discourse = discourse;
        Modality = new ModalityReader(Clause, tokens);
        Speech = new Speech(Clause, tokens, sentence.Start, sentence.End);
    }

    public List<Token> Tokens { get; }

    public Sentence Sentence { get; }

    public Clause Clause { get; }

    public List<Item> Items => Clause.Items;

    public Discourse Discourse { get; }

    public ModalityReader Modality { get; }

    public Speech Speech { get; }

    /// <summary>The claims made so far in the document.</summary>
    public List<ClaimDraft> Claims => _claims;

    /// <summary>The party a noun phrase stands for, or -1.</summary>
    public int Party(Item np)
    {
        if (np.Head is { } head)
        {
            return head.Party;
        }

        if (np.Pronoun.Length > 0)
        {
            return Pronoun(np.Pronoun, np);
        }

        // "the Tamarind copper project": the name is the thing's.
        if (
            np.Modifiers.Count > 0
            && np.Percent is null
            && Nouns.Is("transparent", np.Noun)
            && np.Modifiers[^1].Type is MentionType.Place or MentionType.Org or MentionType.Product
        )
        {
            return np.Modifiers[^1].Party;
        }

        bool definite =
            np.Determiner is "the" or "this" or "that"
            || np.PossessivePronoun.Length > 0
            || np.Possessor is not null;
        if (
            np.Words.Count == 0
            || np.Percent is not null
            || np.Determiner is "no" or "another" or "each" or "any" or "every" or "both" or "other"
        )
        {
            return -1;
        }

        // After a person as subject, "the company" is that person's.
        if (
            definite
            && Discourse.IsPerson(Discourse.SentenceSubject)
            && Discourse.Issuer < 0
            && Nouns.Is("company", np.Noun)
            && np.Words.Count == 1
            && _claims.FindLast(claim =>
                claim.Predicate == Predicate.OfficerOf && claim.Subject == Discourse.SentenceSubject
            )
                is { } office
        )
        {
            return office.Object;
        }

        if (
            definite
            && np.PossessivePronoun.Length == 0
            && np.Possessor is null
            && Discourse.Definite(np) is >= 0 and var found
        )
        {
            return found;
        }

        if (
            np.Noun is "citizen" or "national"
            && np.Determiner is "a" or "an"
            && Items.IndexOf(np) is >= 0 and var at
            && at + 2 < Items.Count
            && Items[at + 1] is { Kind: ItemKind.Prep, Lower: "of" }
            && Items[at + 2].Head is not null
        )
        {
            string person =
                np.Noun
                + " of "
                + (Tokens[Items[at + 2].Start].Is("the") ? "the " : string.Empty)
                + Raw(Items[at + 2]);
            return Discourse.Described(person, person);
        }

        if (
            np.Noun is "assets"
            && np.Words.Count > 1
            && definite
            && Tokens[np.End - 2].Kind == TokenKind.Capital
        )
        {
            string assets = _text[Tokens[np.End - np.Words.Count].Start..Tokens[np.End - 1].End];
            return Discourse.Described(assets.ToLowerInvariant(), assets);
        }

        string noun =
            np.Words.Count > 1 && Nouns.Is("described", np.Words[^2] + " " + np.Noun)
                ? np.Words[^2] + " " + np.Noun
                : np.Noun;
        bool articled = definite || np.Determiner is "a" or "an";
        return articled && Nouns.Is("described", noun) && np.Possessor is null
            ? Discourse.Described(
                Key(noun),
                np.Words.Count == 1 && Tokens[np.End - 1].Kind == TokenKind.Upper ? Raw(np) : Name(np, noun)
            )
            : -1;
    }

    /// <summary>A pronoun's party; where a person is the subject, "its" is the last thing named before it.</summary>
    public int Pronoun(string pronoun, Item at)
    {
        if (pronoun is "it" or "its" or "their" or "whose" && Discourse.IsPerson(Discourse.SentenceSubject))
        {
            Item? before = Items.FindLast(item =>
                item.Start < at.Start
                && item.Head is { Type: MentionType.Org or MentionType.Product or MentionType.GovernmentBody }
            );
            if (before is not null)
            {
                return before.Head!.Party;
            }
        }

        if (pronoun is "whose")
        {
            Item? owner = Items.FindLast(item => item.Start < at.Start && item.Head is not null);
            return owner?.Head!.Party ?? -1;
        }

        return Discourse.Pronoun(pronoun);
    }

    /// <summary>Whom a description describes: "X is a bank", "X, a company …"; or -1.</summary>
    public int Describes(Item np)
    {
        int i = Items.IndexOf(np);
        if (
            i > 1
            && Items[i - 1].Kind == ItemKind.Comma
            && Items[i - 2].IsNp
            && Items[i - 2].Head is { } apposed
            && np.Determiner is "a" or "an" or "the" or "one"
        )
        {
            return apposed.Party;
        }

        // "X, a company organized …": the name may stand before a prepositional tail.
        if (
            i > 3
            && Items[i - 1].Kind == ItemKind.Comma
            && np.Determiner is "a" or "an"
            && Items[i - 3].Kind == ItemKind.Prep
            && Items[i - 4].Head is { Type: MentionType.Org } head
        )
        {
            return head.Party;
        }

        if (
            i > 0
            && Items[i - 1] is { Kind: ItemKind.Verb, Main: "be" or "become" or "remain" }
            && Clause.Subject(i - 1) is [var subject, ..]
        )
        {
            return Party(subject);
        }

        return -1;
    }

    /// <summary>The words of a piece as written.</summary>
    public string Raw(Item item)
    {
        int start = item.Head?.Start ?? item.End - Math.Max(1, item.Words.Count);
        return _text[Tokens[start].Start..Tokens[item.End - 1].End];
    }

    /// <summary>The party in whom a stake, share or part is: "51 percent of X", "its stake in X".</summary>
    public (int Party, decimal? Percent, string? Note, Item Last) Dive(Item np)
    {
        int at = Items.IndexOf(np);
        decimal? percent = np.Percent;
        string? note = np.PercentNote ?? Qualifier(np);
        Item current = np;
        for (int hops = 0; hops < 4 && at >= 0; hops++)
        {
            bool container = IsContainer(current);
            if (!container)
            {
                return (Party(current), percent, note, current);
            }

            if (
                Tail(ref at)
                && Items[at + 1] is { Kind: ItemKind.Prep, Lower: "of" or "in" or "to" }
                && Items[at + 2].IsNp
            )
            {
                current = Items[at + 2];
                at += 2;
                percent ??= current.Percent;
                note ??= current.PercentNote;
                continue;
            }

            int owned =
                current.PossessivePronoun.Length > 0
                && current.Noun is not ("stake" or "interest" or "holding")
                    ? Pronoun(current.PossessivePronoun, current)
                : current.Possessor is { } possessor
                && current.Noun is "shares" or "stock" or "assets"
                && current.Possessor is { } p
                    ? Party(p)
                : -1;
            return (owned, percent, note, current);
        }

        return (-1, percent, note, current);
    }

    // "all interests and rights in X": the second noun's tail counts for both.
    private bool Tail(ref int at)
    {
        if (at + 4 < Items.Count && Items[at + 1].Kind == ItemKind.Conj && IsContainer(Items[at + 2]))
        {
            at += 2;
        }

        return at + 2 < Items.Count;
    }

    /// <summary>Whether a phrase only measures or holds what follows it: a share, a stake, all, the assets.</summary>
    public static bool IsContainer(Item np) =>
        (
            np.Head is null
            && np.Words.Count == 0
            && np.Pronoun.Length == 0
            && np.Determiner is "all" or "most" or "some"
        )
        || np.Head is null
            && np.Pronoun.Length == 0
            && (
                np.Percent is not null
                || np.Words.Exists(word => Nouns.Is("container", word)) && Nouns.Is("container", np.Noun)
            );

    public bool Fits(int party, string kinds)
    {
        if (party < 0)
        {
            return false;
        }

        PartyDraft draft = Discourse.Party(party);
        char kind = draft.IsDescribed
            ? 'x'
            : draft.Type switch
            {
                MentionType.Org => 'o',
                MentionType.Person => 'p',
                MentionType.GovernmentBody => 'g',
                MentionType.List => 'l',
                MentionType.Product => 'd',
                MentionType.Place => 'c',
            };
        return kinds.Contains(kind, StringComparison.Ordinal);
    }

    /// <summary>Hands in a claim; dates, speakers and quotes are settled here.</summary>
    public void Add(Found found)
    {
        if (found.Subject < 0 || found.Object < 0 || found.Subject == found.Object)
        {
            return;
        }

        int first = found.Used.Min(item => item.Start);
        int last = found.Used.Max(item => item.End);
        (Item? speaker, bool alleged) = Speech.At(found.Trigger, found.Verb);
        int speaking = speaker is null ? -1 : Party(speaker);
        Modality modality =
            found.Modality == Reading.Modality.Asserted && alleged
                ? Reading.Modality.Alleged
                : found.Modality;
        if (modality == Reading.Modality.Asserted && Speech.Denied(found.Trigger))
        {
            modality = Reading.Modality.Denied;
        }

        if (found.Denier >= 0)
        {
            speaking = found.Denier;
        }

        int start = Tokens[first].Start;
        int end = Tokens[last - 1].End;
        _claims.Add(
            new ClaimDraft(found.Predicate, found.Subject, found.Object, found.Rule)
            {
                Percent = found.Percent,
                Date = found.Date ?? DateNear(found.Trigger),
                Modality = modality,
                Speaker = speaking,
                Note = found.Note,
                Start = start,
                End = end,
                Words =
                [
                    _text[Tokens[found.Trigger].Start..Tokens[found.Trigger].End],
                    .. found.Used.Select(item => _text[Tokens[item.Start].Start..Tokens[item.End - 1].End]),
                ],
            }
        );
        if (found.Predicate is Predicate.Owns or Predicate.Acquires or Predicate.Divests)
        {
            Discourse.LastOwned = found.Object;
        }

        if (found.Predicate is Predicate.Acquires)
        {
            Discourse.LastBuyer = found.Subject;
        }
        else if (found.Predicate is Predicate.Divests)
        {
            Discourse.LastSeller = found.Subject;
        }
    }

    /// <summary>The date nearest to a token within its clause.</summary>
    public PartialDate? DateNear(int token)
    {
        PartialDate? best = null;
        int distance = int.MaxValue;
        foreach (Item item in Items.Where(item => item.Kind == ItemKind.Date && item.Date is not null))
        {
            bool divided = Items.Exists(other =>
                other.Kind is ItemKind.Semi
                && other.Start > Math.Min(token, item.Start)
                && other.Start < Math.Max(token, item.Start)
            );
            int away = Math.Abs(item.Start - token);
            if (!divided && away < distance)
            {
                (best, distance) = (item.Date, away);
            }
        }

        return best ?? Relative();
    }

    private PartialDate? Relative()
    {
        if (_document is not { } day)
        {
            return null;
        }

        for (int i = Sentence.Start; i < Sentence.End; i++)
        {
            string word = Tokens[i].Lower;
            string next = i + 1 < Sentence.End ? Tokens[i + 1].Lower : string.Empty;
            if (word is "today" or "yesterday" || (word is "on" or "this" && IsWeekday(next)))
            {
                return PartialDate.Of(
                    word == "yesterday" ? day.AddDays(-1)
                    : IsWeekday(next) ? Weekday(day, next)
                    : day
                );
            }

            if (word is "last" && next is "year")
            {
                return new PartialDate(day.Year - 1);
            }

            if (word is "last" && next is "month")
            {
                DateOnly month = day.AddMonths(-1);
                return new PartialDate(month.Year, month.Month);
            }
        }

        return null;
    }

    private static DateOnly Weekday(DateOnly day, string name)
    {
        for (int back = 0; back < 7; back++)
        {
            if (day.AddDays(-back).DayOfWeek.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return day.AddDays(-back);
            }
        }

        return day;
    }

    private static bool IsWeekday(string word) =>
        word is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";

    private static string? Qualifier(Item np) =>
        np.Words.Contains("majority") ? "majority"
        : np.Words.Contains("minority") ? "minority"
        : np.Words.Contains("control") || np.Words.Contains("controlling") ? "control"
        : null;

    private static string Key(string noun) => noun is "joint venture" or "jv" ? "venture" : noun;

    private static string Name(Item np, string noun)
    {
        int extra = np.Words.Count - noun.Split(' ').Length;
        bool adjective =
            extra > 0 && np.Words[extra - 1] is not ("new" or "planned" or "proposed" or "entire" or "whole");
        return adjective ? string.Join(' ', np.Words)
            : noun is "venture" ? "the venture"
            : noun;
    }
}
