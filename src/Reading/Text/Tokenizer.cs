using System.Globalization;

namespace Ties.Reading;

/// <summary>
/// Splits a text into words, numbers, signs and line breaks. Points stay inside abbreviations ("U.S.", "Inc.",
/// "T."), apostrophes inside words, possessive 's is a token of its own, hyphens are signs without space around.
/// </summary>
internal sealed class Tokenizer
{
    private static readonly HashSet<string> Abbreviations = DataFile
        .Lines("abbreviations.txt")
        .SelectMany(line => line.Split(' '))
        .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly HashSet<string> _pool = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Tokenizer() => _lookup = _pool.GetAlternateLookup<ReadOnlySpan<char>>();

    public List<Token> Split(string text, int start, int end)
    {
        List<Token> tokens = new(Math.Max(16, (end - start) / 5));
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if (c == '\n')
            {
                tokens.Add(new Token(i, i + 1, TokenKind.Break, "\n", true));
                i++;
            }
            else if (char.IsWhiteSpace(c))
            {
                i++;
            }
            else
            {
                Token token = Next(text, i, end);
                tokens.Add(token);
                i = token.End;
            }
        }

        return tokens;
    }

    private Token Next(string text, int start, int end)
    {
        char c = text[start];
        bool space = start == 0 || char.IsWhiteSpace(text[start - 1]);
        if (IsIdeograph(c))
        {
            int stop = start + 1;
            while (stop < end && (IsIdeograph(text[stop]) || text[stop] == '・'))
            {
                stop++;
            }

            return Make(text, start, stop, TokenKind.Ideographic, space);
        }

        if (IsApostrophe(c) && start > 0 && !space && IsPossessive(text, start, end, out int after))
        {
            return Make(text, start, after, TokenKind.Possessive, space);
        }

        if (char.IsAsciiDigit(c))
        {
            return Number(text, start, end, space);
        }

        return IsWordStart(text, start, end)
            ? Word(text, start, end, space)
            : Make(
                text,
                start,
                start + (char.IsHighSurrogate(c) && start + 1 < end ? 2 : 1),
                TokenKind.Punctuation,
                space
            );
    }

    private Token Number(string text, int start, int end, bool space)
    {
        int i = start + 1;
        while (
            i < end
            && (
                char.IsAsciiDigit(text[i])
                || (text[i] is '.' or ',' && i + 1 < end && char.IsAsciiDigit(text[i + 1]))
            )
        )
        {
            i++;
        }

        // 1260H, 3M, 10th
        if (i < end && char.IsLetter(text[i]) && !IsIdeograph(text[i]))
        {
            int stop = i;
            while (stop < end && char.IsLetterOrDigit(text[stop]))
            {
                stop++;
            }

            return Make(text, start, stop, char.IsUpper(text[i]) ? TokenKind.Mixed : TokenKind.Number, space);
        }

        return Make(text, start, i, TokenKind.Number, space);
    }

    private Token Word(string text, int start, int end, bool space)
    {
        int i = start;
        while (i < end)
        {
            char c = text[i];
            if ((char.IsLetterOrDigit(c) && !IsIdeograph(c)) || IsMark(c))
            {
                i++;
            }
            else if (
                IsApostrophe(c)
                && i + 1 < end
                && char.IsLetter(text[i + 1])
                && !IsPossessive(text, i, end, out _)
                && i > start
            )
            {
                i++;
            }
            else if (c == '.' && IsInnerPoint(text, start, i, end))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return Make(text, start, i, Shape(text.AsSpan(start, i - start)), space);
    }

    // "U.S." and "T." keep their points; so do the words of abbreviations.txt.
    private static bool IsInnerPoint(string text, int start, int point, int end)
    {
        bool single = point - start == 1 || (point >= start + 2 && text[point - 2] == '.');
        if (
            single
            && char.IsLetter(text[point - 1])
            && (
                char.IsUpper(text[point - 1])
                || (point >= start + 2 && text[point - 2] == '.')
                || (point + 1 < end && char.IsLetter(text[point + 1]))
            )
        )
        {
            return true;
        }

        Span<char> lower = stackalloc char[12];
        int length = point - start;
        if (length is < 2 or > 10)
        {
            return false;
        }

        text.AsSpan(start, length).ToLowerInvariant(lower);
        return AbbreviationLookup.Contains(lower[..length]);
    }

    private static TokenKind Shape(ReadOnlySpan<char> word)
    {
        int upper = 0,
            lower = 0;
        foreach (char c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        if (upper == 0)
        {
            return lower == 0 && word.Length > 0 && !char.IsAsciiLetter(word[0])
                ? TokenKind.Mixed
                : TokenKind.Lower;
        }

        return lower == 0 ? TokenKind.Upper
            : char.IsUpper(word[0]) && upper == 1 ? TokenKind.Capital
            : TokenKind.Mixed;
    }

    private Token Make(string text, int start, int end, TokenKind kind, bool space)
    {
        int length = end - start;
        Span<char> buffer = length <= 64 ? stackalloc char[64] : new char[length];
        text.AsSpan(start, length).ToLowerInvariant(buffer);
        Span<char> lower = buffer[..length];
        lower.Replace('’', '\'');
        if (!_lookup.TryGetValue(lower, out string? pooled))
        {
            pooled = lower.ToString();
            // A bound, so that a hostile text cannot grow the pool without end.
            if (_pool.Count < 500_000)
            {
                _pool.Add(pooled);
            }
        }

        return new Token(start, end, kind, pooled, space);
    }

    private static bool IsWordStart(string text, int i, int end) =>
        char.IsLetter(text[i]) || (IsMark(text[i]) && i + 1 < end);

    private static bool IsMark(char c) =>
        c >= '\u0300'
        && char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ';

    private static bool IsPossessive(string text, int i, int end, out int after)
    {
        // "'s" before a non-letter; or a bare apostrophe after s ("Boeings'").
        if (i + 1 < end && text[i + 1] is 's' or 'S' && (i + 2 >= end || !char.IsLetterOrDigit(text[i + 2])))
        {
            after = i + 2;
            return true;
        }

        after = i + 1;
        return text[i] != '‘'
            && i > 0
            && text[i - 1] is 's' or 'x' or 'z'
            && (i + 1 < end && text[i + 1] == ' ');
    }

    public static bool IsIdeograph(char c) =>
        c >= '\u2E80'
        && c
            is >= '\u2E80'
                and <= '\u2FDF'
                or >= '\u3040'
                and <= '\u30FF'
                or >= '\u3400'
                and <= '\u9FFF'
                or >= '\uAC00'
                and <= '\uD7AF'
                or >= '\uF900'
                and <= '\uFAFF'
                or '々'
                or '〇';
}
