// Optimal string alignment distance (Damerau's swap of neighbours counts 1, no substring is edited twice),
// bit-parallel: H. Hyyro, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.

namespace Ties.Index;

/// <summary>A token prepared for many distance computations. Not thread-safe.</summary>
internal sealed class TokenPattern
{
    private readonly ulong[] _masks = new ulong[128];
    private readonly char[] _text = new char[NameIndexFormat.LongestToken];
    private int _length;

    /// <summary>
    /// Edits allowed between two tokens, by the length of the shorter: none up to 2, one up to 5, else two.
    /// </summary>
    public static int Allowed(int shorterLength) =>
        shorterLength <= 2 ? 0
        : shorterLength <= 5 ? 1
        : 2;

    /// <summary>Sets the token, of 1 to 64 UTF-16 units.</summary>
    public void Set(ReadOnlySpan<char> token)
    {
        foreach (char c in _text.AsSpan(0, _length))
        {
            _masks[c & 127] = 0;
        }

        token.CopyTo(_text);
        _length = token.Length;
        for (int i = 0; i < token.Length; i++)
        {
            if (token[i] < 128)
            {
                _masks[token[i]] |= 1UL << i;
            }
        }
    }

    /// <summary>The distance from the token set to <paramref name="other"/>, of any length above 0.</summary>
    public int Distance(ReadOnlySpan<char> other)
    {
        unchecked
        {
            ulong vp = ulong.MaxValue,
                vn = 0,
                d0 = 0,
                before = 0;
            int score = _length;
            int top = _length - 1;
            foreach (char c in other)
            {
                ulong mask = c < 128 ? _masks[c] : MaskOf(c);
                ulong swap = ((~d0 & mask) << 1) & before;
                d0 = (((mask & vp) + vp) ^ vp) | mask | vn | swap;
                ulong hp = vn | ~(d0 | vp);
                ulong hn = d0 & vp;
                score += (int)((hp >> top) & 1) - (int)((hn >> top) & 1);
                hp = (hp << 1) | 1;
                hn <<= 1;
                vp = hn | ~(d0 | hp);
                vn = hp & d0;
                before = mask;
            }

            return score;
        }
    }

    private ulong MaskOf(char c)
    {
        ulong mask = 0;
        for (int i = 0; i < _length; i++)
        {
            mask |= _text[i] == c ? 1UL << i : 0;
        }

        return mask;
    }
}
