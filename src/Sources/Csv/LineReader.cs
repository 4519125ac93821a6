using System.Text;

namespace Ties.Sources;

/// <summary>
/// Lines of a text with their numbers, in bounded memory: the part of a line beyond the limit is skipped and
/// the line is marked. LF, CR LF and CR end a line.
/// </summary>
internal sealed class LineReader(TextReader text, int maxCharacters)
{
    private readonly char[] buffer = new char[1 << 14];
    private readonly StringBuilder line = new();
    private int position;
    private int length;
    private int number;

    /// <summary>The next line; null at the end of the text.</summary>
    public SourceLine? Next()
    {
        line.Clear();
        bool any = false;
        bool tooLong = false;
        while (Fill())
        {
            any = true;
            ReadOnlySpan<char> rest = buffer.AsSpan(position, length - position);
            int end = rest.IndexOfAny('\n', '\r');
            ReadOnlySpan<char> part = end < 0 ? rest : rest[..end];
            tooLong |= line.Length + part.Length > maxCharacters;
            if (!tooLong)
            {
                line.Append(part);
            }

            position += part.Length;
            if (end >= 0)
            {
                EndLine();
                break;
            }
        }

        return any ? new SourceLine(++number, line.ToString(), tooLong) : null;
    }

    private void EndLine()
    {
        bool carriageReturn = buffer[position] == '\r';
        position++;
        if (carriageReturn && Fill() && buffer[position] == '\n')
        {
            position++;
        }
    }

    private bool Fill()
    {
        if (position == length)
        {
            position = 0;
            length = text.Read(buffer, 0, buffer.Length);
        }

        return length > 0;
    }
}
