namespace Ties.Reading;

/// <summary>Tells the kind of a name from its own words: legal forms, heads, titles, given names, known names.</summary>
internal sealed class NameClassifier(string text, List<Token> tokens)
{
    /// <summary>The kind with its strength (1 to 9), or null where the words name no party.</summary>
    public (MentionType Type, int Strength)? Classify(int start, int end)
    {
        string first = tokens[start].Lower;
        string last = tokens[end - 1].Lower;
        if (Known(start, end) is { } known)
        {
            return (known, 9);
        }

        if (IsForm(start, end))
        {
            return (MentionType.Org, 9);
        }

        if (GovernmentHeadBeforeConnector(start, end))
        {
            return (MentionType.GovernmentBody, 8);
        }

        if (GovernmentPhrase(start, end))
        {
            return Lexicon.IsHead("law/last", last) ? null : (MentionType.GovernmentBody, 8);
        }

        if (end - start > 1)
        {
            return Several(start, end, first, last);
        }

        return Single(start, first);
    }

    /// <summary>The kind of a name known by itself.</summary>
    public MentionType? Known(int start, int end)
    {
        string key = Key(start, end);
        return Lexicon.KnownType(
            key,
            text.AsSpan(tokens[start].Start, tokens[end - 1].End - tokens[start].Start)
        );
    }

    /// <summary>Tokens in lower case, blank-separated; quotation marks and commas left out, possessives joined.</summary>
    public string Key(int start, int end)
    {
        if (end - start == 1)
        {
            return tokens[start].Lower;
        }

        System.Text.StringBuilder builder = new();
        for (int i = start; i < end; i++)
        {
            Token token = tokens[i];
            if (token.Lower is "“" or "”" or "\"" or "«" or "»" or ",")
            {
                continue;
            }

            if (builder.Length > 0 && token.Kind != TokenKind.Possessive && token.SpaceBefore)
            {
                builder.Append(' ');
            }

            builder.Append(token.Lower);
        }

        return builder.ToString();
    }

    private (MentionType, int)? Several(int start, int end, string first, string last)
    {
        if (Lexicon.IsHead("list/last", last) && tokens[end - 1].IsName)
        {
            return (MentionType.List, 8);
        }

        if (Lexicon.IsHead("place/first", first) && tokens[start + 1].Is("of"))
        {
            return (MentionType.Place, 7);
        }

        if (ListPhrase(start))
        {
            return (MentionType.List, 8);
        }

        if (Lexicon.IsHead("law/last", last) && !(tokens[end - 1].Kind == TokenKind.Upper && last.Length < 4))
        {
            return null;
        }

        if (IsPerson(start, end))
        {
            return (MentionType.Person, 7);
        }

        if (Lexicon.IsHead("government_body/last", last))
        {
            return (MentionType.GovernmentBody, 7);
        }

        if (Lexicon.IsHead("org/last", last) || Lexicon.IsHead("org/first", first))
        {
            return (MentionType.Org, 7);
        }

        if (
            Lexicon.IsHead("product/last", last)
            || (
                Lexicon.KnownType(first, Written(start)) == MentionType.Product
                && tokens[start + 1].Kind == TokenKind.Number
            )
        )
        {
            return (MentionType.Product, 7);
        }

        if (Lexicon.IsHead("place/last", last) || (Lexicon.IsHead("place/first", first) && end - start == 2))
        {
            return (MentionType.Place, 6);
        }

        for (int i = start; i < end; i++)
        {
            if (Lexicon.IsHead("org/last", tokens[i].Lower) || Lexicon.IsHead("org/first", tokens[i].Lower))
            {
                return (MentionType.Org, 5);
            }
        }

        return (MentionType.Org, 2);
    }

    private (MentionType, int)? Single(int start, string word)
    {
        Token token = tokens[start];
        if (token.Kind == TokenKind.Ideographic)
        {
            return Ideographic(word);
        }

        if (Lexicon.IsHead("org/any", word))
        {
            return (MentionType.Org, 8);
        }

        if (token.Kind == TokenKind.Upper)
        {
            return token.Length is >= 2 and <= 7 ? (MentionType.Org, 3) : (MentionType.Org, 2);
        }

        return (MentionType.Org, 1);
    }

    private static (MentionType, int)? Ideographic(string word) =>
        word.Length < 2 ? null
        : word.EndsWith("公司", StringComparison.Ordinal)
        || word.EndsWith("集团", StringComparison.Ordinal)
        || word.EndsWith("银行", StringComparison.Ordinal)
        || word.EndsWith("大学", StringComparison.Ordinal)
        || word.EndsWith("研究所", StringComparison.Ordinal)
        || word.EndsWith("株式会社", StringComparison.Ordinal)
        || word.EndsWith("科技", StringComparison.Ordinal)
            ? (MentionType.Org, 8)
        : word.EndsWith('部')
        || word.EndsWith("委员会", StringComparison.Ordinal)
        || word.EndsWith("法院", StringComparison.Ordinal)
            ? (MentionType.GovernmentBody, 6)
        : word.EndsWith('省') || word.EndsWith('市') || word.EndsWith('县') ? (MentionType.Place, 6)
        : (MentionType.Org, 1);

    private bool IsForm(int start, int end)
    {
        string last = tokens[end - 1].Lower;
        if (
            end - start > 1
            && Lexicon.IsHead("form/last", last)
            && (
                last
                    is not (
                        "as"
                        or "se"
                        or "sa"
                        or "ab"
                        or "ag"
                        or "co"
                        or "nv"
                        or "bv"
                        or "kg"
                        or "asa"
                        or "sas"
                        or "gp"
                        or "ao"
                    )
                || tokens[end - 1].Kind == TokenKind.Upper
                || last is "co"
            )
        )
        {
            return last is not ("company" or "companies" or "corporation" or "trust" or "limited")
                || end - start > 1;
        }

        if (
            end - start > 1
            && Lexicon.IsHead("form/first", tokens[start].Lower)
            && tokens[start].Kind != TokenKind.Capital
        )
        {
            return true;
        }

        string key = Key(start, end);
        return key.StartsWith("joint stock company ", StringComparison.Ordinal)
            || key.StartsWith("public joint stock company ", StringComparison.Ordinal)
            || key.StartsWith("limited liability company ", StringComparison.Ordinal)
            || key.StartsWith("акционерное общество ", StringComparison.Ordinal)
            || key.StartsWith("публичное акционерное общество ", StringComparison.Ordinal)
            || key.StartsWith("общество с ограниченной ", StringComparison.Ordinal);
    }

    // "State Administration for Market Regulation", "Federal Office for Economic Affairs": the head stands before the connector.
    private bool GovernmentHeadBeforeConnector(int start, int end)
    {
        for (int i = start + 1; i + 1 < end; i++)
        {
            if (tokens[i].Lower is "of" or "for" or "on" && tokens[i].Kind == TokenKind.Lower)
            {
                string head = tokens[i - 1].Lower;
                return (
                        Lexicon.IsHead("government_body/last", head)
                        || Lexicon.IsHead("government_body/first", head)
                    ) && head is not "general" and not "service";
            }
        }

        return false;
    }

    private bool GovernmentPhrase(int start, int end)
    {
        string key = Key(start, end);
        foreach (string phrase in Lexicon.Heads("government_body/phrase"))
        {
            int at = key.IndexOf(phrase, StringComparison.Ordinal);
            if (
                at >= 0
                && (at == 0 || key[at - 1] == ' ')
                && (at + phrase.Length == key.Length || key[at + phrase.Length] == ' ')
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool ListPhrase(int start) =>
        tokens[start].Lower is "list" && start + 1 < tokens.Count && tokens[start + 1].Lower is "of";

    private bool IsPerson(int start, int end)
    {
        int words = 0;
        bool initial = false;
        for (int i = start; i < end; i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.Number || token.Lower is "&" or "of" or "(" or "“")
            {
                return false;
            }

            words += token.IsWord ? 1 : 0;
            initial |= i > start && token.Length == 2 && token.Lower.EndsWith('.');
            if (
                i > start
                && (
                    Lexicon.IsHead("org/last", token.Lower)
                    || Lexicon.IsHead("government_body/last", token.Lower)
                )
            )
            {
                return false;
            }
        }

        string first = tokens[start].Lower;
        string last = tokens[end - 1].Lower;
        if (
            Lexicon.IsCommon(last)
            && (
                last.EndsWith("ing", StringComparison.Ordinal)
                || last.EndsWith("ion", StringComparison.Ordinal)
                || last.EndsWith("ment", StringComparison.Ordinal)
            )
        )
        {
            return false;
        }

        bool patronymic =
            last.EndsWith("vich", StringComparison.Ordinal)
            || last.EndsWith("ovna", StringComparison.Ordinal)
            || last.EndsWith("evna", StringComparison.Ordinal)
            || (end - start == 3 && tokens[start + 1].Lower.EndsWith("vich", StringComparison.Ordinal));
        return words is >= 2 and <= 5
            && (
                patronymic
                || initial
                || (
                    Lexicon.IsGiven(first)
                    && Lexicon.Place(Key(start, end)) is null
                    && !Lexicon.IsHead("place/last", last)
                )
            );
    }

    private ReadOnlySpan<char> Written(int i) => text.AsSpan(tokens[i].Start, tokens[i].Length);
}
