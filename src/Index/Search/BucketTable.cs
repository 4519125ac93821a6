using System.Numerics;

namespace Ties.Index;

/// <summary>Builds a bucketed table by counting: starts of the buckets and entries in the order added.</summary>
internal static class BucketTable
{
    /// <summary>Receives a key and the token it belongs to.</summary>
    public delegate void Visit(ulong key, int token);

    /// <summary>Calls <c>visit</c> for everything that belongs into the table; must do the same each time.</summary>
    public delegate void Source(Visit visit);

    /// <summary>The number of top bits of a spread key that choose a bucket, for about eight entries in each.</summary>
    public static int BucketBits(long entries) =>
        Math.Max(1, BitOperations.Log2((ulong)Math.Max(1, entries / 6)));

    /// <summary>Bits of an entry that hold the id of one of <paramref name="tokens"/> tokens.</summary>
    public static int IdBits(int tokens) => Math.Max(1, 32 - BitOperations.LeadingZeroCount((uint)tokens));

    /// <summary>The mask of those bits.</summary>
    public static uint IdMask(int tokens) => uint.MaxValue >> (32 - IdBits(tokens));

    /// <summary>The fingerprint of a spread key, placed above the id bits.</summary>
    public static uint Fingerprint(ulong spread, int bucketBits, int idBits) =>
        idBits >= 32 ? 0 : (uint)((spread << bucketBits) >> 32) >> idBits << idBits;

    /// <summary>Builds a table of <paramref name="count"/> entries.</summary>
    public static (uint[] Starts, uint[] Entries) Build(long count, int tokens, Source source)
    {
        int bits = BucketBits(count);
        int idBits = IdBits(tokens);
        uint[] starts = new uint[(1 << bits) + 1];
        source((key, _) => starts[(int)(DeletionKeys.Spread(key) >> (64 - bits)) + 1]++);
        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        uint[] next = starts[..^1];
        uint[] entries = new uint[count];
        source(
            (key, token) =>
            {
                ulong spread = DeletionKeys.Spread(key);
                entries[next[(int)(spread >> (64 - bits))]++] =
                    (uint)token | Fingerprint(spread, bits, idBits);
            }
        );
        return (starts, entries);
    }
}
