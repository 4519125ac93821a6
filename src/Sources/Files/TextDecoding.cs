using System.Text;

namespace Ties.Sources;

/// <summary>
/// Finds the encoding of a text file: UTF-8 (byte order mark tolerated), UTF-16 by its mark, else
/// windows-1252 where the bytes can be nothing else; anything that is not text is refused by name.
/// </summary>
internal static class TextDecoding
{
    // The 27 characters that windows-1252 has at 80 to 9F, in that order; U+0000 where it has none.
    private const string Windows1252HighControls =
        "\u20AC\0\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\0\u017D\0"
        + "\0\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\0\u017E\u0178";

    /// <summary>Opens a file as text, after one pass over its bytes.</summary>
    /// <exception cref="InvalidDataException">The file is empty, is not text, or mixes encodings.</exception>
    public static DecodedText Open(SourceFile file)
    {
        ByteCensus census = new();
        using (Stream bytes = file.Open())
        {
            census.Read(bytes);
        }

        string encoding = census.Encoding();
        return new DecodedText(NewReader(file.Open(), encoding), encoding);
    }

    /// <summary>Decodes the first bytes of a file leniently, for recognition only.</summary>
    public static string Peek(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE)
        {
            return Encoding.Unicode.GetString(bytes[2..(bytes.Length / 2 * 2)]);
        }

        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF)
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..(bytes.Length / 2 * 2)]);
        }

        return Encoding.UTF8.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
    }

    private static TextReader NewReader(Stream stream, string encoding) =>
        encoding switch
        {
            "UTF-16" => new StreamReader(stream, Encoding.Unicode, detectEncodingFromByteOrderMarks: true),
            "windows-1252" => new MappedReader(
                new StreamReader(stream, Encoding.Latin1, false),
                Windows1252HighControls
            ),
            _ => new StreamReader(stream, new UTF8Encoding(false), true, 1 << 16),
        };

    /// <summary>Replaces the control characters 80 to 9F by a table; Latin-1 gives the rest.</summary>
    private sealed class MappedReader(TextReader inner, string table) : TextReader
    {
        public override int Peek() => Map(inner.Peek());

        public override int Read() => Map(inner.Read());

        public override int Read(char[] buffer, int index, int count)
        {
            int read = inner.Read(buffer, index, count);
            foreach (ref char c in buffer.AsSpan(index, read))
            {
                c = (char)Map(c);
            }

            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Map(int c) => c is >= 0x80 and <= 0x9F && table[c - 0x80] != '\0' ? table[c - 0x80] : c;
    }
}
