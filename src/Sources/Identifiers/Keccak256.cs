using System.Buffers.Binary;
using System.Numerics;

namespace Ties.Sources;

/// <summary>
/// Keccak-256 as Ethereum uses it: the sponge of FIPS 202 with rate 136 and the original padding (01, not
/// SHA-3's 06), for inputs shorter than one block.
/// </summary>
internal static class Keccak256
{
    private const int RateBytes = 136;

    // Round constants, rotation offsets and lane order of FIPS 202, section 3.2, in the order the loops use.
    private static readonly ulong[] RoundConstants =
    [
        0x0000000000000001,
        0x0000000000008082,
        0x800000000000808A,
        0x8000000080008000,
        0x000000000000808B,
        0x0000000080000001,
        0x8000000080008081,
        0x8000000000008009,
        0x000000000000008A,
        0x0000000000000088,
        0x0000000080008009,
        0x000000008000000A,
        0x000000008000808B,
        0x800000000000008B,
        0x8000000000008089,
        0x8000000000008003,
        0x8000000000008002,
        0x8000000000000080,
        0x000000000000800A,
        0x800000008000000A,
        0x8000000080008081,
        0x8000000000008080,
        0x0000000080000001,
        0x8000000080008008,
    ];

    private static readonly int[] Rotations =
    [
        1,
        3,
        6,
        10,
        15,
        21,
        28,
        36,
        45,
        55,
        2,
        14,
        27,
        41,
        56,
        8,
        25,
        43,
        62,
        18,
        39,
        61,
        20,
        44,
    ];

    private static readonly int[] Lanes =
    [
        10,
        7,
        11,
        17,
        18,
        3,
        5,
        16,
        8,
        21,
        24,
        4,
        15,
        23,
        19,
        13,
        12,
        2,
        20,
        14,
        22,
        9,
        6,
        1,
    ];

    /// <summary>The hash of at most 135 bytes.</summary>
    public static byte[] Hash(ReadOnlySpan<byte> input)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(input.Length, RateBytes);
        byte[] block = new byte[RateBytes];
        input.CopyTo(block);
        block[input.Length] ^= 0x01;
        block[RateBytes - 1] ^= 0x80;
        ulong[] state = new ulong[25];
        for (int i = 0; i < RateBytes / 8; i++)
        {
            state[i] = BinaryPrimitives.ReadUInt64LittleEndian(block.AsSpan(i * 8));
        }

        foreach (ulong constant in RoundConstants)
        {
            Round(state, constant);
        }

        byte[] hash = new byte[32];
        for (int i = 0; i < 4; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(i * 8), state[i]);
        }

        return hash;
    }

    private static void Round(ulong[] state, ulong constant)
    {
        Span<ulong> column = stackalloc ulong[5];
        for (int x = 0; x < 5; x++)
        {
            column[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }

        for (int x = 0; x < 5; x++)
        {
            ulong mix = column[(x + 4) % 5] ^ BitOperations.RotateLeft(column[(x + 1) % 5], 1);
            for (int y = 0; y < 25; y += 5)
            {
                state[x + y] ^= mix;
            }
        }

        ulong carried = state[1];
        for (int i = 0; i < 24; i++)
        {
            (carried, state[Lanes[i]]) = (state[Lanes[i]], BitOperations.RotateLeft(carried, Rotations[i]));
        }

        Span<ulong> row = stackalloc ulong[5];
        for (int y = 0; y < 25; y += 5)
        {
            state.AsSpan(y, 5).CopyTo(row);
            for (int x = 0; x < 5; x++)
            {
                state[y + x] = row[x] ^ (~row[(x + 1) % 5] & row[(x + 2) % 5]);
            }
        }

        state[0] ^= constant;
    }
}
