using System.Text.Unicode;

namespace Ties.Sources;

/// <summary>
/// Records of a comma-separated UTF-8 file (RFC 4180) as bytes, for files of tens of millions of rows: no
/// string is made of a field. A field that begins with a quote runs to its closing quote and may span lines; a
/// quote that is never closed within the record limit loses its record, which is reported, and reading resumes
/// on the next line.
/// </summary>
public sealed class ByteRecords
{
    /// <summary>Most bytes of one record.</summary>
    public const int MaxRecordBytes = 1 << 20;

    /// <summary>Most lines of one record.</summary>
    public const int MaxRecordLines = 200;

    private const int MaxBuffer = 1 << 28;

    private readonly Stream _stream;
    private readonly List<(int Start, int End)> _fields = [];
    private byte[] _buffer = new byte[1 << 20];
    private int _start;
    private int _end;
    private bool _atEnd;
    private long _nextLine = 1;

    /// <summary>Reads <paramref name="stream"/> from where it stands; a byte order mark is skipped.</summary>
    /// <exception cref="InvalidDataException">The text is UTF-16.</exception>
    public ByteRecords(Stream stream)
    {
        _stream = stream;
        Fill();
        ReadOnlySpan<byte> head = _buffer.AsSpan(0, Math.Min(3, _end));
        if (
            head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
            || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        )
        {
            throw new InvalidDataException("the text is UTF-16; save it as UTF-8");
        }

        _start = head.SequenceEqual((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }

    /// <summary>The line on which the record begins, counted from 1.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields the record has.</summary>
    public int Count => _fields.Count;

    /// <summary>What is wrong with the record just read; null where nothing is.</summary>
    public string? Fault { get; private set; }

    /// <summary>Whether the record just read is lost to its fault and has no fields.</summary>
    public bool IsLost { get; private set; }

    /// <summary>A field without the blanks around it; empty where the record has fewer.</summary>
    public ReadOnlySpan<byte> Field(int index)
    {
        if (index < 0 || index >= _fields.Count)
        {
            return [];
        }

        (int start, int end) = _fields[index];
        return _buffer.AsSpan(start, end - start).Trim(" \t\r"u8);
    }

    /// <summary>Moves to the next record; blank lines are skipped.</summary>
    /// <exception cref="InvalidDataException">The text is not UTF-8.</exception>
    public bool Next()
    {
        while (true)
        {
            _fields.Clear();
            int length = LineLength(0);
            if (length < 0)
            {
                return false;
            }

            Line = (int)Math.Min(int.MaxValue, _nextLine);
            (Fault, IsLost) = (null, false);
            ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
            if (line.Trim(" \t\r"u8).IsEmpty)
            {
                Skip(length);
                continue;
            }

            CheckText(line);
            if (line.Contains((byte)'"'))
            {
                ReadQuoted(length);
            }
            else
            {
                Split(_start, _start + length);
                Skip(length);
            }

            return true;
        }
    }

    private void Split(int start, int end)
    {
        while (true)
        {
            int comma = _buffer.AsSpan(start, end - start).IndexOf((byte)',');
            if (comma < 0)
            {
                _fields.Add((start, end));
                return;
            }

            _fields.Add((start, start + comma));
            start += comma + 1;
        }
    }

    private void ReadQuoted(int firstLine)
    {
        int length = firstLine;
        for (int lines = 1; !IsClosed(_buffer.AsSpan(_start, length)); lines++)
        {
            int next = length + 1 > MaxRecordBytes || lines == MaxRecordLines ? -1 : LineLength(length + 1);
            if (next < 0 || length + 1 + next > MaxRecordBytes)
            {
                Fault = "a quote is not closed";
                IsLost = true;
                Skip(firstLine);
                return;
            }

            length += 1 + next;
        }

        CheckText(_buffer.AsSpan(_start, length));
        int feeds = _buffer.AsSpan(_start, length).Count((byte)'\n');
        Unquote(_start, _start + length);
        _nextLine += feeds;
        Skip(length);
    }

    // Whether every quoted field of the record ends inside it.
    private static bool IsClosed(ReadOnlySpan<byte> record)
    {
        bool quoted = false;
        bool atStart = true;
        for (int i = 0; i < record.Length; i++)
        {
            byte c = record[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < record.Length && record[i + 1] == '"')
                {
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
            }
            else if (c == '"' && atStart)
            {
                quoted = true;
            }

            atStart = !quoted && (c == ',' || (atStart && c == ' '));
        }

        return !quoted;
    }

    // Fields are compacted in place: what is taken out only makes them shorter. Line ends inside stay.
    private void Unquote(int start, int end)
    {
        int read = start;
        while (true)
        {
            int from = read;
            int write = from;
            bool quoted = false;
            bool wasQuoted = false;
            for (; read < end; read++)
            {
                byte c = _buffer[read];
                if (quoted && c == '"' && read + 1 < end && _buffer[read + 1] == '"')
                {
                    _buffer[write++] = c;
                    read++;
                }
                else if (quoted && c == '"')
                {
                    quoted = false;
                }
                else if (!quoted && !wasQuoted && c == '"' && IsBlank(from, write))
                {
                    (quoted, wasQuoted, write) = (true, true, from);
                }
                else if (!quoted && c == ',')
                {
                    break;
                }
                else
                {
                    if (wasQuoted && !quoted && c is not ((byte)' ' or (byte)'\r'))
                    {
                        Fault = "text stands behind a closing quote";
                    }

                    _buffer[write++] = c;
                }
            }

            _fields.Add((from, write));
            if (read >= end)
            {
                return;
            }

            read++;
        }
    }

    private bool IsBlank(int from, int to) => _buffer.AsSpan(from, to - from).Trim((byte)' ').IsEmpty;

    private void CheckText(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
        {
            throw new InvalidDataException($"line {_nextLine} is not UTF-8 text; convert the file to UTF-8");
        }
    }

    // The length of the line that begins offset bytes after the start, without its line feed; −1 at the end.
    private int LineLength(int offset)
    {
        int searched = 0;
        while (true)
        {
            int from = _start + offset + searched;
            int feed = from < _end ? _buffer.AsSpan(from, _end - from).IndexOf((byte)'\n') : -1;
            if (feed >= 0)
            {
                return searched + feed;
            }

            searched = Math.Max(0, _end - _start - offset);
            if (_atEnd)
            {
                return searched > 0 ? searched : -1;
            }

            Fill();
        }
    }

    private void Skip(int length)
    {
        _start = Math.Min(_end, _start + length + 1);
        _nextLine++;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length >= MaxBuffer)
            {
                throw new InvalidDataException(
                    $"line {_nextLine} is longer than {MaxBuffer / 2} bytes; is this a csv file?"
                );
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _atEnd = read == 0;
        _end += read;
    }
}
