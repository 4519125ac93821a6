// The name index, version 1. One immutable file, little-endian, read in place (mapped or in memory).
//
//   offset  size  header
//        0     8  "TIESNAME"
//        8     4  version, 1
//       12     4  number of sections, s
//       16     8  length of the whole file
//       24     8  XxHash3 of bytes 0-23, 32-63 and of the section table
//       32    32  reserved, zero
//       64  32*s  section table, one entry a section in the order of the file:
//                 u32 section id, u32 element size, u64 offset, u64 length in bytes, u64 XxHash3 of its bytes
//   then the sections, each starting at a multiple of 64, gaps zero.
//
//   id  element  content
//    1  u16      texts of all distinct tokens, UTF-16, sorted by (length, ordinal text): a length is an id range
//    2  u32      [tokens + 1] start of each token's text
//    3  u32      token hash table, a power of two long: token id + 1, 0 = free; XxHash3 of the text, linear probing
//    4  u32      [buckets + 1] starts into 5; buckets is a power of two
//    5  u32      deletion entries: token id in the low bits, hash bits of the deletion key in those left over
//    6  u32      [buckets + 1] starts into 7; buckets is a power of two
//    7  u32      entries as in 5 for keys of other kinds: phonetic skeletons, groups of meaning, groups of variants
//    8  u32      [tokens + 1] starts into 9; a token's document frequency is its number of postings
//    9  u32      row ids, ascending for each token
//   10  u32      [rows + 1] starts into 11
//   11  u32      token ids of each row, each once
//   12  u16      sum of the row's token weights (rarity times the share of the role), in 1/32, saturated
//   13  u32      name id of each row; a name has a row for each of its readings
//   14  u8       script each row's name is written in (NameScript); its tokens may be romanised from it
//   15  i32      party of each name
//   16  u8       flags of each name: bit 0 weak, bits 1-3 kind
//   17  u32      [names + 1] starts into 18
//   18  u8       names as added, UTF-8 (a lone surrogate becomes U+FFFD)
//   19  u32      identifier hash table, a power of two long: identifier id + 1, 0 = free; linear probing
//   20  i32      party of each identifier
//   21  u32      [identifiers + 1] starts into 22
//   22  u8       "type NUL normalised value NUL value as added", UTF-8
//
// Rows are sorted by their tokens, the commonest first: neighbours share tokens, so that walking a common token's
// postings touches memory in order (measured: 1.2-2.4 times the speed of the given order).

using System.IO.Hashing;

namespace Ties.Index;

/// <summary>Constants and small functions shared by the writer and the reader of the format above.</summary>
internal static class NameIndexFormat
{
    public const ulong Magic = 0x454D414E53454954; // "TIESNAME" read as a little-endian number
    public const uint Version = 1;
    public const int HeaderBytes = 64;
    public const int EntryBytes = 32;
    public const int Alignment = 64;
    public const int Sections = 22;

    /// <summary>Longest token kept, in UTF-16 units; longer ones are cut in the index and in queries alike.</summary>
    public const int LongestToken = 64;

    /// <summary>Most tokens kept of one reading of a name.</summary>
    public const int MostTokens = 64;

    /// <summary>Row weights are stored in these parts.</summary>
    public const float WeightUnit = 1f / 32;

    public static int ElementSize(NameSection section) =>
        section switch
        {
            NameSection.RowSources
            or NameSection.NameFlags
            or NameSection.NameText
            or NameSection.IdentifierText => 1,
            NameSection.TokenText or NameSection.RowWeights => 2,
            _ => 4,
        };

    public static long Align(long offset) => (offset + Alignment - 1) / Alignment * Alignment;

    /// <summary>Checksum of header and section table; the field that holds it counts as zero.</summary>
    public static ulong HeaderChecksum(ReadOnlySpan<byte> head)
    {
        XxHash3 hash = new();
        hash.Append(head[..24]);
        hash.Append(head[32..]);
        return hash.GetCurrentHashAsUInt64();
    }
}
