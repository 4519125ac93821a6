namespace Ties.Reading;

/// <summary>Whose document it is where it speaks of "we" and "the Company": named in a filing's head, or defined as such.</summary>
internal static class Issuer
{
    public static int Find(string text, List<Token> tokens, List<Sentence> sentences, List<Span> spans)
    {
        // X (the "Company"), X ("Pelagia" or the "Company").
        foreach (Span span in spans.Where(span => span.Type == MentionType.Org))
        {
            for (
                int i = span.End;
                i < Math.Min(tokens.Count, span.End + 14) && tokens[i].Kind != TokenKind.Break;
                i++
            )
            {
                if (i == span.End && tokens[i].Lower is not ("(" or ","))
                {
                    break;
                }

                if (
                    tokens[i].Lower is "company" or "registrant" or "issuer" or "corporation"
                    && i > 0
                    && tokens[i - 1].Lower is "“" or "\"" or "the"
                    && i + 1 < tokens.Count
                    && tokens[i + 1].Lower is "”" or "\"" or ")"
                )
                {
                    return span.Party;
                }

                if (tokens[i].Is(")"))
                {
                    break;
                }
            }
        }

        bool speaks = tokens.Exists(token =>
            token.Lower is "we" or "our" || (token.Lower is "company" && token.Kind == TokenKind.Capital)
        );
        int head = sentences.Count > 3 ? sentences[3].Start : tokens.Count;
        bool filing =
            text.AsSpan(0, Math.Min(600, text.Length)).Contains("report", StringComparison.OrdinalIgnoreCase)
            || text.AsSpan(0, Math.Min(600, text.Length)).Contains("Form ", StringComparison.Ordinal);
        bool capital = Enumerable
            .Range(1, Math.Max(0, tokens.Count - 1))
            .Any(i =>
                tokens[i].Is("company") && tokens[i].Kind == TokenKind.Capital && tokens[i - 1].Lower is "the"
            );
        return speaks && (filing || capital)
            ? spans.Find(span => span.Type == MentionType.Org && (span.Start < head || filing))?.Party ?? -1
            : -1;
    }
}
