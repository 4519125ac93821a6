using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace Ties.Reading;

/// <summary>
/// Bytes to characters: a byte-order mark, else valid UTF-8, else a charset declared in HTML, else the
/// detector's guess, else Windows-1252. Line ends become line feeds; NUL and other control characters blanks.
/// </summary>
internal static partial class TextDecoder
{
    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes, bool html) => Tidy(Choose(bytes, html));

    /// <summary>Line ends unified, control characters blanked; everything else stays.</summary>
    public static string Tidy(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0)
        {
            return text;
        }

        StringBuilder builder = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\r')
            {
                builder.Append('\n');
                i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
            }
            else
            {
                builder.Append(
                    c is '\n' or '\t' || c >= ' ' ? c
                    : c == '\f' ? '\n'
                    : ' '
                );
            }
        }

        return builder.ToString();
    }

    /// <summary>The encoding of a file whose first bytes these are; UTF-8 unless they say otherwise.</summary>
    public static Encoding EncodingOf(byte[] head)
    {
        ReadOnlySpan<byte> span = head;
        return span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode
            : span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode
            : ValidStart(span) ? Encoding.UTF8
            : Guess(head) ?? Encoding.GetEncoding(1252);
    }

    // The last character may be cut in two.
    private static bool ValidStart(ReadOnlySpan<byte> head)
    {
        for (int cut = 0; cut < 4 && cut < head.Length; cut++)
        {
            if (System.Text.Unicode.Utf8.IsValid(head[..^cut]))
            {
                return true;
            }
        }

        return head.Length == 0;
    }

    private static string Choose(byte[] bytes, bool html)
    {
        ReadOnlySpan<byte> span = bytes;
        if (span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(span[3..]);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(span[2..]);
        }

        if (span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(span[2..]);
        }

        if (System.Text.Unicode.Utf8.IsValid(span))
        {
            return Encoding.UTF8.GetString(span);
        }

        return (Declared(bytes, html) ?? Guess(bytes) ?? Encoding.GetEncoding(1252)).GetString(span);
    }

    private static Encoding? Declared(byte[] bytes, bool html)
    {
        if (!html)
        {
            return null;
        }

        Match match = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 2048)));
        return match.Success ? Find(match.Groups[1].Value) : null;
    }

    private static Encoding? Guess(byte[] bytes)
    {
        DetectionDetail? best = CharsetDetector
            .DetectFromBytes(bytes.AsSpan(0, Math.Min(bytes.Length, 65536)).ToArray())
            .Detected;
        return best is { Confidence: > 0.5f } ? best.Encoding ?? Find(best.EncodingName) : null;
    }

    private static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        "charset\\s*=\\s*[\"']?([A-Za-z0-9_\\-]{3,20})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Charset();
}
