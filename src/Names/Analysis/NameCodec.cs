using System.Buffers;

namespace Ties.Names;

/// <summary>
/// The compact form of an analysed name, for an index to store. Layout: version (1), kind (1), original text, number of
/// readings; per reading: script, source script, number of parts; per part: text, role + flags, sound system, rarity,
/// meanings, variants, and where flagged the text its sounds are read from. Numbers are LEB128; texts are a length and
/// one number per UTF-16 unit, so that any text survives.
/// </summary>
internal static class NameCodec
{
    private const byte Version = 1;
    private const int IsNative = 0x40;
    private const int HasSource = 0x20;
    private const int IsJoined = 0x40;
    private const int IsTranslated = 0x80;

    public static void Write(AnalysedName name, IBufferWriter<byte> to)
    {
        Put(to, Version);
        Put(to, (ulong)name.Kind);
        Put(to, name.Original);
        Put(to, (ulong)name.ReadingList.Length);
        foreach (NameReading reading in name.ReadingList)
        {
            Put(to, (ulong)reading.Script);
            Put(to, (ulong)reading.Source | (reading.Native ? (ulong)IsNative : 0));
            Put(to, (ulong)reading.Parts.Length);
            foreach (Part part in reading.Parts)
            {
                Write(part, to);
            }
        }
    }

    public static AnalysedName Read(ReadOnlySpan<byte> from, out int length)
    {
        int at = 0;
        if (Number(from, ref at) != Version)
        {
            throw new InvalidDataException($"stored name has another version than {Version}");
        }

        NameKind kind = (NameKind)Number(from, ref at);
        string original = Text(from, ref at);
        NameReading[] readings = new NameReading[Count(from, ref at)];
        for (int i = 0; i < readings.Length; i++)
        {
            NameScript script = (NameScript)Number(from, ref at);
            int source = (int)(Number(from, ref at) & 0xff);
            Part[] parts = new Part[Count(from, ref at)];
            for (int j = 0; j < parts.Length; j++)
            {
                parts[j] = ReadPart(from, ref at);
            }

            readings[i] = new NameReading(
                script,
                (NameScript)(source & ~IsNative),
                parts,
                (source & IsNative) != 0
            );
        }

        length = at;
        return new AnalysedName(original, kind, readings);
    }

    private static void Write(Part part, IBufferWriter<byte> to)
    {
        Put(to, part.Text);
        int flags =
            (part.Source is null ? 0 : HasSource)
            | (part.Joined ? IsJoined : 0)
            | (part.Translated ? IsTranslated : 0);
        Put(to, (ulong)((int)part.Role | flags));
        Put(to, (ulong)part.System);
        Put(to, part.Rarity);
        Put(to, part.Classes);
        Put(to, part.Variants);
        if (part.Source is not null)
        {
            Put(to, part.Source);
        }
    }

    private static Part ReadPart(ReadOnlySpan<byte> from, ref int at)
    {
        string text = Text(from, ref at);
        int flags = (int)Number(from, ref at);
        return new Part(text, (TokenRole)(flags & 0x1f))
        {
            System = (SoundSystem)Number(from, ref at),
            Rarity = (byte)Number(from, ref at),
            Classes = Number(from, ref at),
            Variants = Number(from, ref at),
            Joined = (flags & IsJoined) != 0,
            Translated = (flags & IsTranslated) != 0,
            Source = (flags & HasSource) != 0 ? Text(from, ref at) : null,
        };
    }

    private static void Put(IBufferWriter<byte> to, ulong value)
    {
        Span<byte> bytes = stackalloc byte[10];
        int n = 0;
        while (value > 0x7f)
        {
            bytes[n++] = (byte)((value & 0x7f) | 0x80);
            value >>= 7;
        }

        bytes[n++] = (byte)value;
        to.Write(bytes[..n]);
    }

    private static void Put(IBufferWriter<byte> to, string text)
    {
        Put(to, (ulong)text.Length);
        foreach (char c in text)
        {
            Put(to, c);
        }
    }

    private static ulong Number(ReadOnlySpan<byte> from, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            if (at >= from.Length)
            {
                break;
            }

            byte b = from[at++];
            value |= (ulong)(b & 0x7f) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException($"stored name is cut short or damaged at byte {at}");
    }

    private static int Count(ReadOnlySpan<byte> from, ref int at)
    {
        ulong count = Number(from, ref at);
        return count <= (ulong)(from.Length - at)
            ? (int)count
            : throw new InvalidDataException(
                $"stored name is damaged at byte {at}: {count} items follow in {from.Length - at} bytes"
            );
    }

    private static string Text(ReadOnlySpan<byte> from, ref int at)
    {
        int length = Count(from, ref at);
        Span<char> small = stackalloc char[64];
        Span<char> text = length <= small.Length ? small[..length] : new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = (char)(Number(from, ref at) & 0xffff);
        }

        return new string(text);
    }
}
