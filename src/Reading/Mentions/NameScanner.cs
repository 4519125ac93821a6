namespace Ties.Reading;

/// <summary>Finds where a name that starts at a token ends: the longest run of name words with the connectors names have.</summary>
internal sealed class NameScanner(List<Token> tokens)
{
    private const int Longest = 18;

    /// <summary>The token after the name that starts at <paramref name="start"/>; at least one further.</summary>
    public int Extend(int start, int end)
    {
        int i = start + 1;
        while (i < end && i - start < Longest)
        {
            int next = Step(start, i, end);
            if (next == i)
            {
                break;
            }

            i = next;
        }

        return i;
    }

    private int Step(int start, int i, int end)
    {
        Token token = tokens[i];
        Token previous = tokens[i - 1];
        if (
            token.IsName
            && !IsDateWord(i)
            && !(previous.Kind == TokenKind.Ideographic ^ token.Kind == TokenKind.Ideographic)
        )
        {
            return token.Kind == TokenKind.Ideographic && token.SpaceBefore ? i : i + 1;
        }

        return token.Lower switch
        {
            "of" or "for" or "on" or "in" => Connector(start, i, end),
            "and" => And(start, i, end),
            "&" => i + 1 < end && tokens[i + 1].IsName && !ClosesName(previous) ? i + 2 : i,
            "," => Form(i, end),
            "-" or "‑" => Hyphen(i, end),
            "(" => Bracket(i, end),
            "“" or "\"" or "«" => Quoted(start, i, end),
            _ when token.Kind == TokenKind.Possessive => Possessive(i, end),
            _ when token.Kind == TokenKind.Number => NumberIn(start, i),
            _ when IsParticle(token) => i + 1 < end
            && tokens[i + 1].IsName
            && previous.Kind != TokenKind.Upper
                ? i + 2
                : i,
            _ when token.Kind == TokenKind.Lower
                    && token.Lower
                        is "plc"
                            or "llc"
                            or "ltd"
                            or "ltd."
                            or "inc"
                            or "inc."
                            or "gmbh"
                            or "s.p.a."
                            or "s.r.l."
                            or "a.s."
                            or "e.v."
                            or "d.o.o." => previous.IsName ? i + 1 : i,
            _ when IsCyrillicForm(token) && IsCyrillic(previous.Lower) => i + 1,
            _ => i,
        };
    }

    // "Ministry of Commerce", "Committee on Foreign Investment in the United States", "Bank of China".
    private int Connector(int start, int i, int end)
    {
        bool article = i + 1 < end && tokens[i + 1].Is("the");
        int next = article ? i + 2 : i + 1;
        if (next >= end || !tokens[next].IsName || IsDateWord(next))
        {
            return i;
        }

        string head = tokens[i - 1].Lower;
        string first = tokens[tokens[start].Is("the") ? start + 1 : start].Lower;
        bool takes = tokens[i].Lower switch
        {
            "of" => TakesOf(head)
                || (i - 1 == start && head is "people's")
                || head is "general" && IsGovernmentHead(first),
            "for" => IsGovernmentHead(head) || head is "center" or "centre" or "institute",
            "on" => head is "committee" or "commission" or "council",
            _ => first is "committee" or "commission" && i - start > 2,
        };
        return takes ? next + 1 : i;
    }

    private static bool TakesOf(string head) =>
        IsGovernmentHead(head)
        || head
            is "bank"
                or "university"
                or "institute"
                or "academy"
                or "college"
                or "republic"
                or "kingdom"
                or "list"
                or "annex"
                or "house"
                or "school"
                or "center"
                or "centre"
                or "association"
                or "federation"
                or "union"
                or "society"
                or "board"
                or "emirate"
                or "emirates"
                or "city"
                or "province"
                or "gulf"
                or "strait"
                or "state"
                or "states"
                or "group"
                or "company"
                or "corporation"
                or "church"
                or "museum"
                or "party"
                or "confederation"
                or "organization"
                or "organisation"
                or "conference"
                or "league"
                or "chamber"
                or "palace"
                or "port"
                or "district";

    private static bool IsGovernmentHead(string word) =>
        Lexicon.IsHead("government_body/first", word) || Lexicon.IsHead("government_body/last", word);

    // "Bureau of Industry and Security", "Securities and Exchange Commission"; but "Harrow and Pell" stay two.
    private int And(int start, int i, int end)
    {
        if (i + 1 >= end || !tokens[i + 1].IsName || i - start < 1)
        {
            return i;
        }

        string left = tokens[i - 1].Lower;
        string right = tokens[i + 1].Lower;
        bool ordinary = Lexicon.IsCommon(left);
        bool complete =
            ClosesName(tokens[i - 1])
            || (IsGovernmentHead(left) && i - start < 3)
            || Lexicon.Place(left) is not null;
        if (!ordinary || complete || IsGovernmentHead(right))
        {
            return i;
        }

        bool ofHead = false;
        for (int k = start; k < i; k++)
        {
            ofHead |=
                tokens[k].Lower is "of" or "for" or "on"
                && k > start
                && IsGovernmentHead(tokens[k - 1].Lower);
        }

        int stop = i + 1;
        while (stop < end && tokens[stop].IsName)
        {
            stop++;
        }

        string last = tokens[stop - 1].Lower;
        bool headed =
            stop > i + 2
            && (
                IsGovernmentHead(last)
                || Lexicon.IsHead("form/last", last)
                || last
                    is "group"
                        or "university"
                        or "institute"
                        or "organization"
                        or "organisation"
                        or "bank"
                        or "holdings"
            );
        return (ofHead && Lexicon.IsCommon(right)) || headed ? i + 2 : i;
    }

    private int Form(int i, int end)
    {
        bool opens =
            i + 2 < end
            && (tokens[i + 2].IsName || tokens[i + 2].Lower is "“" or "\"")
            && !Lexicon.IsHead("form/last", tokens[i + 2].Lower);
        if (
            !opens
            && !Lexicon.StartsSentence(tokens[i - 1].Lower)
            && i + 1 < end
            && Lexicon.IsHead("form/last", tokens[i + 1].Lower)
            && tokens[i + 1].IsName
            && tokens[i + 1].Lower is not ("company" or "companies" or "trust" or "as")
        )
        {
            return i + 2;
        }

        return i;
    }

    private int Hyphen(int i, int end) =>
        i + 1 < end
        && !tokens[i].SpaceBefore
        && !tokens[i + 1].SpaceBefore
        && (tokens[i + 1].IsName || (tokens[i + 1].Kind == TokenKind.Number && tokens[i + 1].Length < 5))
            ? i + 2
            : i;

    // "China Telecom (Americas) Corp.", "Mobile TeleSystems (MTS) Public Joint Stock Company".
    private int Bracket(int i, int end)
    {
        int k = i + 1;
        while (k < end && k - i < 4 && tokens[k].IsName)
        {
            k++;
        }

        if (k == i + 1 || k + 1 >= end || !tokens[k].Is(")") || !tokens[k + 1].IsName)
        {
            return i;
        }

        int stop = k + 1;
        while (
            stop < end
            && stop - k < 7
            && (tokens[stop].IsName || (tokens[stop].Is(",") && Form(stop, end) > stop))
        )
        {
            stop++;
        }

        for (int m = stop - 1; m > k; m--)
        {
            if (Lexicon.IsHead("form/last", tokens[m].Lower))
            {
                return m + 1;
            }
        }

        return i;
    }

    // Joint Stock Company “Pochta Bank”
    private int Quoted(int start, int i, int end)
    {
        string before = tokens[i - 1].Lower;
        bool prefix =
            Lexicon.IsHead("form/first", before)
            || before
                is "company"
                    or "bank"
                    or "enterprise"
                    or "ответственностью"
                    or "общество"
                    or "corporation"
                    or "корпорация"
                    or "афк"
                    or "банк"
                    or "foundation"
                    or "institute"
                    or "plant"
                    or "group";
        if (!prefix || tokens[i - 1].IsName == false && !IsCyrillicForm(tokens[i - 1]))
        {
            return i;
        }

        _ = start;
        for (int k = i + 1; k < end && k - i < 10; k++)
        {
            if (tokens[k].Lower is "”" or "\"" or "»" or "“" && k > i + 1)
            {
                return k + 1;
            }
        }

        return i;
    }

    // The People's Republic, the Workers' Party: the possessive belongs to the name.
    private int Possessive(int i, int end) =>
        i + 1 < end
        && tokens[i + 1].IsName
        && tokens[i - 1].Lower
            is "people"
                or "peoples"
                or "workers"
                or "women"
                or "children"
                or "farmers"
                or "lloyd"
                or "sotheby"
                or "christie"
                or "mcdonald"
                or "levi"
                or "moody"
                or "macy"
                or "kohl"
                or "domino"
                or "lowe"
            ? i + 1
            : i;

    private int NumberIn(int start, int i)
    {
        Token token = tokens[i];
        bool product =
            Lexicon.KnownType(tokens[i - 1].Lower, tokens[i - 1].Lower) == MentionType.Product
            || tokens[i - 1].Lower is "windows" or "office" or "iphone" or "galaxy";
        return product && i - start >= 1 && token.Length < 5 && token.SpaceBefore ? i + 1 : i;
    }

    private static bool ClosesName(Token token) =>
        Lexicon.IsHead("form/last", token.Lower) && token.Lower is not ("trust" or "as" or "sa");

    private static bool IsParticle(Token token) =>
        token.Lower
            is "de"
                or "la"
                or "du"
                or "des"
                or "del"
                or "da"
                or "do"
                or "dos"
                or "di"
                or "von"
                or "van"
                or "der"
                or "den"
                or "bin"
                or "ibn"
                or "al"
                or "el"
                or "y"
                or "et"
                or "le"
                or "ben"
                or "zu"
                or "ter"
        && token.Kind == TokenKind.Lower;

    private static bool IsCyrillicForm(Token token) =>
        token.Lower
            is "общество"
                or "акционерное"
                or "ограниченной"
                or "ответственностью"
                or "с"
                or "публичное"
                or "финансовая"
                or "корпорация"
                or "банк"
                or "компания"
                or "государственное"
                or "унитарное"
                or "предприятие"
                or "федеральное"
                or "имени"
                or "открытое"
                or "закрытое"
                or "группа"
                or "завод"
                or "институт";

    private static bool IsCyrillic(string word) => word.Length > 0 && word[0] is >= '\u0400' and <= '\u052F';

    private bool IsDateWord(int i) =>
        Dates.Month(tokens[i]) > 0
        && (
            tokens[i].Lower is not ("may" or "march")
            || (i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Number)
        );
}
