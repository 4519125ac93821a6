// All tokens of one length are laid out in blocks of 32: for each place in the token, the 32 letters' five-bit codes.
// One block is compared by running the bit-parallel recurrence of TokenPattern on 32 lanes of 16 bits at once; the
// pattern's letter table is one register, indexed by the codes (VPERMW). Letters that share a code make the result too
// small, never too large, so what passes is verified on the real text.

using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ties.Index;

/// <summary>
/// Finds tokens within a distance by looking at all of them: no table, steady time. The measure of what the deletion
/// table must find, and an engine for short lists. Not thread-safe.
/// </summary>
internal sealed class TokenScan
{
    private const int Lanes = 32;
    private const int LongestVector = 16;

    private readonly NameIndexData _data;
    private readonly int[] _firstOfLength = new int[NameIndexFormat.LongestToken + 2];
    private readonly byte[][] _blocks = new byte[LongestVector + 3][];
    private readonly TokenPattern _pattern = new();

    public TokenScan(NameIndexData data)
    {
        _data = data;
        ReadOnlySpan<uint> starts = data.Section<uint>(NameSection.TokenStarts);
        int token = 0;
        for (int length = 0; length < _firstOfLength.Length; length++)
        {
            while (token < data.Tokens && starts[token + 1] - starts[token] < length)
            {
                token++;
            }

            _firstOfLength[length] = token;
        }

        for (int length = 1; length < _blocks.Length; length++)
        {
            _blocks[length] = Lay(length);
        }
    }

    /// <summary>Adds the ids of all tokens within <see cref="TokenPattern.Allowed"/> edits.</summary>
    public void Find(ReadOnlySpan<char> token, List<int> into)
    {
        int allowed = TokenPattern.Allowed(token.Length);
        _pattern.Set(token);
        bool vector = Avx512BW.IsSupported && token.Length <= LongestVector;
        int last = Math.Min(NameIndexFormat.LongestToken, token.Length + allowed);
        for (int length = Math.Max(1, token.Length - allowed); length <= last; length++)
        {
            int limit = Math.Min(allowed, TokenPattern.Allowed(length));
            if (Math.Abs(length - token.Length) > limit)
            {
                continue;
            }

            if (vector && length < _blocks.Length)
            {
                ScanBlocks(token, length, limit, into);
            }
            else
            {
                Verify(_firstOfLength[length], _firstOfLength[length + 1], limit, into);
            }
        }
    }

    private byte[] Lay(int length)
    {
        int first = _firstOfLength[length];
        int count = _firstOfLength[length + 1] - first;
        byte[] blocks = new byte[(count + Lanes - 1) / Lanes * Lanes * length];
        ReadOnlySpan<char> text = _data.Section<char>(NameSection.TokenText);
        ReadOnlySpan<uint> starts = _data.Section<uint>(NameSection.TokenStarts);
        for (int i = 0; i < count; i++)
        {
            for (int at = 0; at < length; at++)
            {
                char c = text[(int)starts[first + i] + at];
                blocks[(((i / Lanes * length) + at) * Lanes) + (i % Lanes)] = (byte)DeletionKeys.Code(c);
            }
        }

        return blocks;
    }

    private void ScanBlocks(ReadOnlySpan<char> token, int length, int limit, List<int> into)
    {
        Span<ushort> table = stackalloc ushort[Lanes];
        table.Clear();
        for (int i = 0; i < token.Length; i++)
        {
            table[(int)DeletionKeys.Code(token[i])] |= (ushort)(1 << i);
        }

        Vector512<ushort> letters = Vector512.Create<ushort>(table);
        Vector512<ushort> most = Vector512.Create((ushort)limit);
        int first = _firstOfLength[length];
        int end = _firstOfLength[length + 1];
        ReadOnlySpan<byte> blocks = _blocks[length];
        for (int from = first; from < end; from += Lanes)
        {
            Vector512<ushort> distances = Distances(blocks[..(length * Lanes)], letters, token.Length);
            blocks = blocks[(length * Lanes)..];
            ulong close = Vector512.LessThanOrEqual(distances, most).ExtractMostSignificantBits();
            for (; close != 0; close &= close - 1)
            {
                int id = from + BitOperations.TrailingZeroCount(close);
                Verify(id, Math.Min(id + 1, end), limit, into);
            }
        }
    }

    private static Vector512<ushort> Distances(ReadOnlySpan<byte> block, Vector512<ushort> letters, int m)
    {
        Vector512<ushort> vp = Vector512<ushort>.AllBitsSet,
            vn = Vector512<ushort>.Zero,
            d0 = vn,
            before = vn,
            score = Vector512.Create((ushort)m),
            one = Vector512<ushort>.One;
        ReadOnlySpan<Vector256<byte>> rows = MemoryMarshal.Cast<byte, Vector256<byte>>(block);
        foreach (Vector256<byte> codes in rows)
        {
            Vector512<ushort> mask = Avx512BW.PermuteVar32x16(
                letters,
                Avx512BW.ConvertToVector512UInt16(codes)
            );
            Vector512<ushort> swap = Vector512.ShiftLeft(Vector512.AndNot(mask, d0), 1) & before;
            d0 = (((mask & vp) + vp) ^ vp) | mask | vn | swap;
            Vector512<ushort> hp = vn | ~(d0 | vp);
            Vector512<ushort> hn = d0 & vp;
            score += Vector512.ShiftRightLogical(hp, m - 1) & one;
            score -= Vector512.ShiftRightLogical(hn, m - 1) & one;
            hp = Vector512.ShiftLeft(hp, 1) | one;
            hn = Vector512.ShiftLeft(hn, 1);
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            before = mask;
        }

        return score;
    }

    private void Verify(int from, int to, int limit, List<int> into)
    {
        ReadOnlySpan<char> text = _data.Section<char>(NameSection.TokenText);
        ReadOnlySpan<uint> starts = _data.Section<uint>(NameSection.TokenStarts);
        for (int id = from; id < to; id++)
        {
            if (_pattern.Distance(text[(int)starts[id]..(int)starts[id + 1]]) <= limit)
            {
                into.Add(id);
            }
        }
    }
}
