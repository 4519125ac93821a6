namespace Ties.Reading;

/// <summary>
/// Short names that the text defines: "X (Y)", "X ("Y")", "X (the "Y")". The short name takes the long one's kind;
/// where the long one is no name ("Stock and Asset Purchase Agreement (SAPA)"), the short one is none either.
/// </summary>
internal static class Definitions
{
    public static void Apply(
        List<Token> tokens,
        List<Sentence> sentences,
        List<Span> spans,
        List<(Span, Span)> sameAs,
        HashSet<string> banned
    )
    {
        Dictionary<int, Span> byEnd = [];
        foreach (Span span in spans)
        {
            byEnd[span.End] = span;
        }

        Dictionary<int, Span> byStart = [];
        foreach (Span span in spans)
        {
            byStart[span.Start] = span;
        }

        foreach (Sentence sentence in sentences)
        {
            for (int i = sentence.Start + 1; i + 2 < sentence.End; i++)
            {
                if (tokens[i].Is("("))
                {
                    Bracket(tokens, sentence, i, byStart, byEnd, spans, sameAs, banned);
                }
            }
        }
    }

    private static void Bracket(
        List<Token> tokens,
        Sentence sentence,
        int open,
        Dictionary<int, Span> byStart,
        Dictionary<int, Span> byEnd,
        List<Span> spans,
        List<(Span, Span)> sameAs,
        HashSet<string> banned
    )
    {
        byEnd.TryGetValue(open, out Span? full);
        bool possessive = false;
        if (full is null && open - 1 > sentence.Start && tokens[open - 1].Kind == TokenKind.Possessive)
        {
            possessive = byEnd.TryGetValue(open - 1, out full);
        }

        int i = open + 1;
        int parts = 0;
        while (i < sentence.End && !tokens[i].Is(")") && i - open < 24)
        {
            if (byStart.TryGetValue(i, out Span? shorter))
            {
                parts++;
                bool ends =
                    shorter.End < sentence.End
                        && tokens[shorter.End].Lower is ")" or "”" or "\"" or "," or ";" or "’"
                    || (shorter.End < sentence.End && tokens[shorter.End].Kind == TokenKind.Possessive);
                bool starts =
                    i == open + 1
                    || tokens[i - 1].Lower is "“" or "\"" or "," or ";" or "the" or "or" or "‘" or "together";
                if (ends && starts)
                {
                    Pair(tokens, open, full, shorter, spans, sameAs, banned, possessive);
                }

                i = shorter.End;
                continue;
            }

            i++;
        }
    }

    private static void Pair(
        List<Token> tokens,
        int open,
        Span? full,
        Span shorter,
        List<Span> spans,
        List<(Span, Span)> sameAs,
        HashSet<string> banned,
        bool possessive
    )
    {
        if (Earlier(tokens, open, full, shorter, spans) is { } earlier)
        {
            shorter.Type = earlier.Type;
            shorter.Strength = Math.Max(shorter.Strength, 8);
            sameAs.Add((earlier, shorter));
            return;
        }

        if (full is null)
        {
            // An acronym of lower-case words, or of something that was turned down as a name.
            string key = shorter.Key;
            if (open > 0 && shorter.Strength < 8 && tokens[open - 1].IsWord && IsInitials(tokens, open, key))
            {
                banned.Add(key);
            }

            return;
        }

        bool foreign =
            tokens[shorter.Start].Kind == TokenKind.Ideographic || tokens[shorter.Start].Lower[0] > '\u0370';
        bool plausible =
            foreign
            || possessive
            || IsInitialsOf(full.Key, shorter.Key)
            || SharesWord(full.Key, shorter.Key)
            || shorter.Strength <= 3;
        if (
            !plausible
            || full.Type == MentionType.Place && shorter.Type != MentionType.Place && shorter.Strength >= 5
        )
        {
            return;
        }

        if (shorter.Strength < full.Strength || foreign)
        {
            shorter.Type = full.Type;
            shorter.Strength = Math.Max(shorter.Strength, Math.Min(full.Strength, 8));
        }
        else if (full.Strength < shorter.Strength)
        {
            full.Type = shorter.Type;
        }

        sameAs.Add((full, shorter));
    }

    // "HieFo Corporation, a company organized under the laws of Delaware (HieFo)": the name meant stands further left.
    private static Span? Earlier(List<Token> tokens, int open, Span? full, Span shorter, List<Span> spans)
    {
        if (
            full is not null
            && (
                full.Key.StartsWith(shorter.Key + " ", StringComparison.Ordinal)
                || full.Type != MentionType.Place
            )
        )
        {
            return null;
        }

        for (int i = spans.Count - 1; i >= 0; i--)
        {
            Span span = spans[i];
            if (
                span.Start < open
                && open - span.Start < 80
                && span.Type is MentionType.Org or MentionType.GovernmentBody
                && span.Key.StartsWith(shorter.Key + " ", StringComparison.Ordinal)
            )
            {
                return span;
            }
        }

        _ = tokens;
        return null;
    }

    private static bool SharesWord(string full, string shorter) =>
        shorter.Split(' ').Any(word => word.Length > 2 && full.Contains(word, StringComparison.Ordinal));

    private static bool IsInitialsOf(string full, string acronym)
    {
        string initials = string.Concat(
            full.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word is not ("of" or "the" or "and" or "on" or "for" or "in" or "&"))
                .Select(word => word[0])
        );
        return acronym.Length > 1
            && (
                initials.StartsWith(acronym, StringComparison.Ordinal)
                || acronym.StartsWith(initials, StringComparison.Ordinal)
                || IsSubsequence(acronym, full)
            );
    }

    private static bool IsSubsequence(string acronym, string full)
    {
        int at = 0;
        foreach (char c in full)
        {
            at += at < acronym.Length && acronym[at] == c ? 1 : 0;
        }

        return at == acronym.Length && acronym.Length <= 8 && full.Length > 0 && full[0] == acronym[0];
    }

    private static bool IsInitials(List<Token> tokens, int open, string acronym)
    {
        int k = open - 1;
        for (int i = acronym.Length - 1; i >= 0; i--)
        {
            while (
                k >= 0
                && tokens[k].Lower is "of" or "and" or "the" or "to" or "for" or "'s" or "-"
                && tokens[k].Lower[0] != acronym[i]
            )
            {
                k--;
            }

            if (k < 0 || tokens[k].Lower[0] != acronym[i])
            {
                return i <= acronym.Length - 2 && acronym.EndsWith('s') && i == acronym.Length - 1
                    ? IsInitials(tokens, open, acronym[..^1])
                    : acronym.EndsWith('s')
                        && i == acronym.Length - 1
                        && IsInitials(tokens, open, acronym[..^1]);
            }

            k--;
        }

        return true;
    }
}
