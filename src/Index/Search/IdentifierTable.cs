using System.Buffers;
using System.IO.Hashing;
using System.Text;

namespace Ties.Index;

/// <summary>Exact look-up of identifiers over the sections 19 to 22.</summary>
internal static class IdentifierTable
{
    /// <summary>The hash of a normalised value; the family is compared afterwards, so that any type can be asked.</summary>
    public static ulong Hash(ReadOnlySpan<byte> value) => XxHash3.HashToUInt64(value);

    /// <summary>Adds the bearers of a value; an empty family stands for all.</summary>
    public static void Find(NameIndexData data, string family, string value, List<IdentifierHit> into)
    {
        if (data.Identifiers == 0)
        {
            return;
        }

        byte[] wanted = Encoding.UTF8.GetBytes(value);
        byte[] wantedFamily = Encoding.UTF8.GetBytes(family);
        ReadOnlySpan<uint> slots = data.Section<uint>(NameSection.IdentifierSlots);
        ReadOnlySpan<int> parties = data.Section<int>(NameSection.IdentifierParties);
        ReadOnlySpan<uint> starts = data.Section<uint>(NameSection.IdentifierStarts);
        ReadOnlySpan<byte> text = data.Section<byte>(NameSection.IdentifierText);
        int mask = slots.Length - 1;
        for (int at = (int)(Hash(wanted) & (uint)mask); slots[at] != 0; at = (at + 1) & mask)
        {
            int id = (int)slots[at] - 1;
            ReadOnlySpan<byte> entry = text[(int)starts[id]..(int)starts[id + 1]];
            Parts(
                entry,
                out ReadOnlySpan<byte> type,
                out ReadOnlySpan<byte> normal,
                out ReadOnlySpan<byte> original
            );
            if (!normal.SequenceEqual(wanted))
            {
                continue;
            }

            string typeText = Encoding.UTF8.GetString(type);
            string originalText = Encoding.UTF8.GetString(original);
            if (
                IdentifierKey.Of(typeText, originalText) is { } key
                && (wantedFamily.Length == 0 || key.Family == family)
            )
            {
                into.Add(new IdentifierHit(parties[id], typeText, originalText, key.Check()));
            }
        }
    }

    /// <summary>The normalised value in an entry of the text section.</summary>
    public static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> entry)
    {
        Parts(entry, out _, out ReadOnlySpan<byte> normal, out _);
        return normal;
    }

    /// <summary>An entry of the text section.</summary>
    public static byte[] Entry(string type, string normal, string original)
    {
        ArrayBufferWriter<byte> entry = new();
        Encoding.UTF8.GetBytes(type.Replace('\0', ' '), entry);
        entry.Write("\0"u8);
        Encoding.UTF8.GetBytes(normal, entry);
        entry.Write("\0"u8);
        Encoding.UTF8.GetBytes(original, entry);
        return entry.WrittenSpan.ToArray();
    }

    private static void Parts(
        ReadOnlySpan<byte> entry,
        out ReadOnlySpan<byte> type,
        out ReadOnlySpan<byte> normal,
        out ReadOnlySpan<byte> original
    )
    {
        int first = Math.Max(0, entry.IndexOf((byte)0));
        ReadOnlySpan<byte> rest = entry[Math.Min(entry.Length, first + 1)..];
        int second = Math.Max(0, rest.IndexOf((byte)0));
        type = entry[..first];
        normal = rest[..second];
        original = rest[Math.Min(rest.Length, second + 1)..];
    }
}
