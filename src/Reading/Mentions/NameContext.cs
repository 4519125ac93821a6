namespace Ties.Reading;

/// <summary>Refines a weak guess about a name's kind by the words around it.</summary>
internal sealed class NameContext(List<Token> tokens)
{
    public (MentionType Type, int Strength) Refine(
        Sentence sentence,
        int start,
        int end,
        (MentionType Type, int Strength) guess
    )
    {
        string before = start > sentence.Start ? tokens[start - 1].Lower : string.Empty;
        string after = end < sentence.End ? tokens[end].Lower : string.Empty;
        if (
            Titled(sentence, start)
            && guess.Strength < 7
            && end - start <= 4
            && tokens[start].Kind != TokenKind.Upper
        )
        {
            return (MentionType.Person, 6);
        }

        // "Lidar maker Xinghe Sensing": a maker is no person.
        if (
            guess.Type == MentionType.Person
            && guess.Strength <= 7
            && start > sentence.Start
            && tokens[start - 1].Kind == TokenKind.Lower
            && Descriptions.Of(before) == MentionType.Org
            && before
                is not (
                    "owner"
                    or "partner"
                    or "investor"
                    or "rival"
                    or "shareholder"
                    or "broker"
                    or "trader"
                    or "operator"
                    or "family"
                )
        )
        {
            return (MentionType.Org, 7);
        }

        // "the tanker Amber Dawn": a ship may bear a person's name.
        if (
            guess.Type == MentionType.Person
            && start > sentence.Start
            && tokens[start - 1].Kind == TokenKind.Lower
            && Descriptions.Of(before) == MentionType.Product
        )
        {
            return (MentionType.Product, 7);
        }

        if (guess.Strength >= 6)
        {
            return guess;
        }

        // "the Duisburg-based steelmaker"
        if (
            end + 1 < sentence.End
            && tokens[end].Lower is "-" or "‑"
            && !tokens[end].SpaceBefore
            && tokens[end + 1].Lower is "based" or "headquartered" or "registered" or "incorporated" or "born"
        )
        {
            return (MentionType.Place, 7);
        }

        // "ORB-117": a code of letters and digits.
        if (
            end - start == 3
            && tokens[start].Kind == TokenKind.Upper
            && tokens[start + 1].Is("-")
            && tokens[start + 2].Kind == TokenKind.Number
        )
        {
            return (MentionType.Product, 5);
        }

        bool two =
            end - start is 2 or 3
            && tokens[start].Kind == TokenKind.Capital
            && tokens[end - 1].Kind == TokenKind.Capital;
        if (
            two
            && guess.Strength <= 2
            && (
                after is "resigned" or "retired" or "stepped" or "graduated"
                || before is "appointed" or "dr." or "hired" or "elected"
            )
        )
        {
            return (MentionType.Person, 6);
        }

        if (Located(sentence, start, end))
        {
            return (MentionType.Place, 6);
        }

        if (Apposed(sentence, end))
        {
            return (MentionType.Person, 6);
        }

        if (Described(sentence, end) is { } described)
        {
            return (described, 5);
        }

        if (
            tokens[start].Kind != TokenKind.Upper
            && after
                is "prospect"
                    or "prospects"
                    or "project"
                    or "deposit"
                    or "mine"
                    or "province"
                    or "region"
                    or "district"
                    or "oblast"
                    or "area"
                    or "peninsula"
                    or "basin"
                    or "plant"
                    or "shipyard"
                    or "oilfield"
        )
        {
            return (MentionType.Place, 5);
        }

        if (
            Descriptions.Of(before) is { } noun
            && !(noun == MentionType.Org && guess.Strength >= 2)
            && tokens[start - 1].Kind == TokenKind.Lower
            && noun is MentionType.Product or MentionType.Person
        )
        {
            return (noun, 4);
        }

        bool placeWord =
            before is "in" or "near" or "at" or "outside"
            || (
                before is "to" or "from"
                && start > sentence.Start + 1
                && tokens[start - 2].Lower is "moved" or "shipped" or "relocated" or "travelled" or "flew"
            );
        bool holding =
            start > sentence.Start + 1
            && tokens[start - 2].Lower
                is "stake"
                    or "interest"
                    or "interests"
                    or "shares"
                    or "share"
                    or "investment"
                    or "invest"
                    or "invested"
                    or "investing"
                    or "stakes"
                    or "participation"
                    or "involved"
                    or "holding"
                    or "holdings"
                    or "%"
                    or "percent"
                    or "control"
                    or "shareholder"
                    or "investor"
                    or "investors"
                    or "confidence"
                    or "rights";
        if (
            placeWord
            && !holding
            && end - start <= 2
            && tokens[start].Kind == TokenKind.Capital
            && !(end < tokens.Count && tokens[end].Kind == TokenKind.Possessive)
        )
        {
            return (MentionType.Place, 3);
        }

        return after is "," && end + 1 < sentence.End && tokens[end + 1].Lower is "who" or "whose"
            ? (MentionType.Person, 5)
            : guess;
    }

    // "Yinchuan, Ningxia, China"; a dateline "GDANSK, 20 April 2021".
    private bool Located(Sentence sentence, int start, int end)
    {
        if (end + 1 >= sentence.End || !tokens[end].Is(",") || end - start > 2)
        {
            return false;
        }

        if (start == sentence.Start && Dates.At(tokens, end + 1, sentence.End, null, out _) is { Day: > 0 })
        {
            return true;
        }

        bool listed =
            start > sentence.Start && tokens[start - 1].Lower is "," or "in" or "at"
            || start == sentence.Start;
        return listed
            && tokens[end + 1].IsName
            && Lexicon.Place(tokens[end + 1].Lower) is PlaceKind.Country or PlaceKind.Region
            && !(end + 2 < sentence.End && tokens[end + 2].Lower is "and" or "or");
    }

    // "Piotr Zielak, chairman of …", "Huang Peiwen, Luyuan's founder".
    private bool Apposed(Sentence sentence, int end)
    {
        if (end + 1 >= sentence.End || !tokens[end].Is(","))
        {
            return false;
        }

        for (int i = end + 1; i < sentence.End && i < end + 6; i++)
        {
            string word = tokens[i].Lower;
            if (word is "," or "of" or "who" or "and" || Verbs.Find(word) is not null)
            {
                return false;
            }

            if (
                tokens[i].Kind == TokenKind.Lower
                && Descriptions.Of(word) == MentionType.Person
                && word is not ("partner" or "investor" or "trader" or "official")
            )
            {
                return true;
            }
        }

        return false;
    }

    // "the Tamarind copper project", "the Makapela and Yindi prospects".
    private bool PlaceNounAhead(Sentence sentence, int end)
    {
        for (int i = end; i < sentence.End && i < end + 3; i++)
        {
            if (
                tokens[i].Kind == TokenKind.Lower
                && tokens[i].Lower
                    is "project"
                        or "mine"
                        or "prospect"
                        or "prospects"
                        or "deposit"
                        or "oilfield"
                        or "region"
                        or "province"
                        or "field"
            )
            {
                return true;
            }

            if (
                tokens[i].Kind != TokenKind.Lower
                && !(i == end + 1 && tokens[end].Is("and") && tokens[i].IsName)
            )
            {
                return false;
            }

            if (
                tokens[i].Kind == TokenKind.Lower
                && i < end + 2
                && !(
                    tokens[i].Is("and")
                    || (
                        Lexicon.IsCommon(tokens[i].Lower)
                        && Verbs.Find(tokens[i].Lower) is null
                        && !Nouns.IsPreposition(tokens[i].Lower)
                        && !Nouns.IsAdverb(tokens[i].Lower)
                    )
                    || tokens[i].Lower is "copper" or "gold" or "oil" or "lithium" or "nickel"
                )
            )
            {
                return false;
            }
        }

        return false;
    }

    // "Mr. Kondrat", "chief executive Tim Cook", "spokesman John Smith".
    private bool Titled(Sentence sentence, int start)
    {
        if (start == sentence.Start)
        {
            return false;
        }

        Token before = tokens[start - 1];
        string word = before.Lower;
        return word
                is "mr."
                    or "mr"
                    or "mrs."
                    or "ms."
                    or "ms"
                    or "mrs"
                    or "dr."
                    or "sen."
                    or "rep."
                    or "gov."
                    or "gen."
                    or "col."
            || (
                before.Kind == TokenKind.Lower
                && Descriptions.Of(word) == MentionType.Person
                && word
                    is not (
                        "man"
                        or "woman"
                        or "person"
                        or "individual"
                        or "general"
                        or "partner"
                        or "investor"
                        or "trader"
                        or "chair"
                        or "employee"
                        or "resident"
                        or "national"
                    )
            )
            || (
                before.Kind == TokenKind.Lower
                && word is "executive"
                && start > sentence.Start + 1
                && tokens[start - 2].Lower is "chief"
            );
    }

    // "X, a stablecoin which …", "X is a bank".
    private MentionType? Described(Sentence sentence, int end)
    {
        int i = end;
        if (i < sentence.End && tokens[i].Is("("))
        {
            while (i < sentence.End && !tokens[i].Is(")"))
            {
                i++;
            }

            i++;
        }

        if (
            i + 1 >= sentence.End
            || tokens[i].Lower is not ("," or "is" or "was")
            || tokens[i + 1].Lower is not ("a" or "an" or "the")
        )
        {
            return null;
        }

        MentionType? found = null;
        for (int k = i + 2; k < sentence.End && k < i + 12; k++)
        {
            string word = tokens[k].Lower;
            if (
                word
                    is ","
                        or "."
                        or "which"
                        or "that"
                        or "who"
                        or "of"
                        or "in"
                        or "for"
                        or "by"
                        or "with"
                        or "and"
                        or "from"
                        or "to"
                || tokens[k].Kind == TokenKind.Possessive
            )
            {
                break;
            }

            found = Descriptions.Of(word) ?? (tokens[k].Kind == TokenKind.Lower ? null : found);
        }

        return found;
    }
}
