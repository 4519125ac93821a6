namespace Ties.Sources;

/// <summary>
/// Counts what decides a text's encoding: valid and invalid UTF-8 sequences (RFC 3629), zero bytes, control
/// bytes and the five bytes that windows-1252 leaves undefined. One pass, constant memory.
/// </summary>
internal sealed class ByteCensus
{
    private readonly byte[] first = new byte[4];
    private long total;
    private long multiByteSequences;
    private long invalidSequences;
    private long firstInvalid = -1;
    private long zeros;
    private long controls;
    private long undefinedIn1252;
    private int pending;
    private byte lowest = 0x80;
    private byte highest = 0xBF;

    public void Read(Stream stream)
    {
        byte[] buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0; )
        {
            Count(buffer.AsSpan(0, read));
        }
    }

    /// <summary><c>UTF-8</c>, <c>UTF-16</c> or <c>windows-1252</c>.</summary>
    /// <exception cref="InvalidDataException">The bytes are none of these.</exception>
    public string Encoding()
    {
        if (total == 0)
        {
            throw new InvalidDataException("the file is empty");
        }

        if (total >= 2 && ((first[0] == 0xFF && first[1] == 0xFE) || (first[0] == 0xFE && first[1] == 0xFF)))
        {
            return "UTF-16";
        }

        if (first.AsSpan().StartsWith("%PDF"u8))
        {
            throw new InvalidDataException("the file is a PDF, not a table");
        }

        if (zeros > 0 || controls > total / 1000)
        {
            throw new InvalidDataException("the file is not text (zero or control bytes)");
        }

        // A multi-byte sequence cut off by the end of the file is truncation, not another encoding.
        if (invalidSequences == 0)
        {
            return "UTF-8";
        }

        if (multiByteSequences > invalidSequences / 10 || undefinedIn1252 > 0)
        {
            throw new InvalidDataException(
                $"invalid UTF-8 at byte {firstInvalid}, and no other supported encoding fits"
            );
        }

        return "windows-1252";
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            byte b = bytes[i];
            if (total < 4)
            {
                first[total] = b;
            }

            total++;
            if (b < 0x80 && pending == 0)
            {
                zeros += b == 0 ? 1 : 0;
                controls += b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C) ? 1 : 0;
                continue;
            }

            CountHigh(b);
        }
    }

    private void CountHigh(byte b)
    {
        undefinedIn1252 += b is 0x81 or 0x8D or 0x8F or 0x90 or 0x9D ? 1 : 0;
        if (pending > 0)
        {
            if (b >= lowest && b <= highest)
            {
                (lowest, highest) = (0x80, 0xBF);
                multiByteSequences += --pending == 0 ? 1 : 0;
                return;
            }

            Invalid();
            if (b < 0x80)
            {
                zeros += b == 0 ? 1 : 0;
                return;
            }
        }

        // Lead bytes with the permitted range of the byte that follows (RFC 3629, section 4).
        pending = b switch
        {
            >= 0xC2 and <= 0xDF => 1,
            >= 0xE0 and <= 0xEF => 2,
            >= 0xF0 and <= 0xF4 => 3,
            _ => 0,
        };
        lowest = (byte)(
            b == 0xE0 ? 0xA0
            : b == 0xF0 ? 0x90
            : 0x80
        );
        highest = (byte)(
            b == 0xED ? 0x9F
            : b == 0xF4 ? 0x8F
            : 0xBF
        );
        if (pending == 0)
        {
            Invalid();
        }
    }

    private void Invalid()
    {
        invalidSequences++;
        pending = 0;
        (lowest, highest) = (0x80, 0xBF);
        if (firstInvalid < 0)
        {
            firstInvalid = total - 1;
        }
    }
}
