// Deletion neighbourhood (F. Bocek, E. Hunt, B. Stiller, 2007; W. Garbe's SymSpell): two tokens within k edits share
// a text that both reach by at most k deletions. Only the first seven letters are deleted from, which keeps the
// property (checked in tests against a scan) and bounds a token's keys at 1 + 7 + 21.
//
// A letter is 5 bits, so a prefix is one 35-bit number, its first letter lowest, and a deletion is two masks and a
// shift. Letters beyond a-z share codes by hash: that only adds candidates, which are verified on the real text.

namespace Ties.Index;

/// <summary>The keys under which a token is found in spite of edits.</summary>
internal static class DeletionKeys
{
    /// <summary>Letters deleted from.</summary>
    public const int Prefix = 7;

    /// <summary>Most keys a token can have.</summary>
    public const int Most = 1 + Prefix + (Prefix * (Prefix - 1) / 2);

    private const int Bits = 5;

    /// <summary>The letter's code, 1 to 31.</summary>
    public static uint Code(char c) =>
        c is >= 'a' and <= 'z' ? (uint)(c - 'a' + 1) : 1 + (c * 40503u / 64 % 31);

    /// <summary>Writes the token's distinct keys and returns their number.</summary>
    public static int Write(ReadOnlySpan<char> token, Span<ulong> keys) =>
        Write(token, keys, TokenPattern.Allowed(token.Length));

    /// <summary>The same with at most <paramref name="deletions"/>, 0 to 2.</summary>
    public static int Write(ReadOnlySpan<char> token, Span<ulong> keys, int deletions)
    {
        int length = Math.Min(Prefix, token.Length);
        ulong word = 0;
        for (int i = 0; i < length; i++)
        {
            word |= (ulong)Code(token[i]) << (i * Bits);
        }

        keys[0] = word;
        int count = 1;
        for (int i = 0; i < length && deletions > 0; i++)
        {
            ulong one = Without(word, i);
            count = AddNew(keys, count, one);
            for (int j = i; j < length - 1 && deletions > 1; j++)
            {
                count = AddNew(keys, count, Without(one, j));
            }
        }

        return count;
    }

    /// <summary>Spreads a key over 64 bits: the top ones choose the bucket, those below are the fingerprint.</summary>
    public static ulong Spread(ulong key)
    {
        unchecked
        {
            key *= 0x9E3779B97F4A7C15;
            key ^= key >> 32;
            return key * 0xD6E8FEB86659FD93;
        }
    }

    private static ulong Without(ulong word, int position)
    {
        ulong low = (1UL << (position * Bits)) - 1;
        return (word & low) | ((word >> Bits) & ~low);
    }

    private static int AddNew(Span<ulong> keys, int count, ulong key)
    {
        if (keys[..count].Contains(key))
        {
            return count;
        }

        keys[count] = key;
        return count + 1;
    }
}
