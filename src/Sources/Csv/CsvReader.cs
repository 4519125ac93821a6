using System.Text;

namespace Ties.Sources;

/// <summary>
/// Records of a delimited file (RFC 4180), read so that nothing goes missing silently.
/// </summary>
/// <remarks>
/// A field that begins with a quote runs to the next quote that is followed by the delimiter, the line's end,
/// or blanks before one of these; <c>""</c> inside is one quote; any other quote inside stands for itself and
/// is a fault. Quotes inside a field that does not begin with one stand for themselves. Quoted fields may span
/// lines. A quote that is never closed (at the end of the file or within the record limit) would swallow the
/// rest of the file: the record is reported as lost and reading resumes on the line after the one that opened
/// it. Lines beyond the limit are reported and skipped, so memory stays bounded by the limits.
/// </remarks>
public sealed class CsvReader(TextReader text, char delimiter = ',')
{
    /// <summary>Most characters of one line. The longest official line known has about 20,000.</summary>
    public const int MaxLineCharacters = 1 << 20;

    /// <summary>Most lines of one record. The longest official record known spans 12.</summary>
    public const int MaxRecordLines = 200;

    /// <summary>Most characters of one record.</summary>
    public const int MaxRecordCharacters = 4 << 20;

    /// <summary>Most faults kept; a file with more is not the format it seems.</summary>
    public const int MaxFaults = 1000;

    private readonly LineReader lines = new(text, MaxLineCharacters);
    private readonly LinkedList<SourceLine> pushedBack = new();
    private readonly List<CsvFault> faults = [];

    /// <summary>Places where the text breaks the format, so far.</summary>
    public IReadOnlyList<CsvFault> Faults => faults;

    /// <summary>Whether a record could not be read, also where the fault itself is beyond those kept.</summary>
    public bool DataLost { get; private set; }

    /// <summary>The records, blank lines left out.</summary>
    public IEnumerable<CsvRecord> Records()
    {
        while (NextLine() is { } line)
        {
            if (line.TooLong)
            {
                AddFault(new(line.Number, $"line longer than {MaxLineCharacters:N0} characters", true));
                continue;
            }

            if (ReadRecord(line) is { IsBlank: false } record)
            {
                yield return record;
            }
        }
    }

    private void AddFault(CsvFault fault)
    {
        DataLost |= fault.DataLost;
        if (faults.Count < MaxFaults)
        {
            faults.Add(fault);
        }
    }

    private SourceLine? NextLine()
    {
        if (pushedBack.First is not { } node)
        {
            return lines.Next();
        }

        pushedBack.RemoveFirst();
        return node.Value;
    }

    private CsvRecord? ReadRecord(SourceLine start)
    {
        List<string> fields = [];
        List<SourceLine> taken = [];
        StringBuilder field = new();
        SourceLine line = start;
        int position = 0;
        while (true)
        {
            bool quoted = position < line.Text.Length && line.Text[position] == '"';
            if (!quoted)
            {
                int end = line.Text.IndexOf(delimiter, position);
                fields.Add(end < 0 ? line.Text[position..] : line.Text[position..end]);
                position = end < 0 ? line.Text.Length + 1 : end + 1;
            }
            else
            {
                field.Clear();
                position++;
                while (!ReadQuoted(line, ref position, field))
                {
                    if (ContinueOn(taken) is not { } next)
                    {
                        return GiveUp(start, taken);
                    }

                    field.Append('\n');
                    (line, position) = (next, 0);
                }

                fields.Add(field.ToString());
            }

            if (position > line.Text.Length)
            {
                return new CsvRecord(start.Number, fields);
            }
        }
    }

    /// <summary>Reads up to the closing quote and past the delimiter; false where the line ends first.</summary>
    private bool ReadQuoted(SourceLine line, ref int position, StringBuilder field)
    {
        string t = line.Text;
        while (position < t.Length)
        {
            int quote = t.IndexOf('"', position);
            if (quote < 0)
            {
                field.Append(t, position, t.Length - position);
                position = t.Length;
                return false;
            }

            field.Append(t, position, quote - position);
            int after = quote + 1;
            if (after < t.Length && t[after] == '"')
            {
                field.Append('"');
                position = after + 1;
                continue;
            }

            int next = after;
            while (next < t.Length && t[next] == ' ' && delimiter != ' ')
            {
                next++;
            }

            if (next >= t.Length || t[next] == delimiter)
            {
                position = next + 1;
                return true;
            }

            AddFault(new(line.Number, "a quote inside a quoted field is not doubled; it was kept", false));
            field.Append('"');
            position = after;
        }

        return false;
    }

    private SourceLine? ContinueOn(List<SourceLine> taken)
    {
        bool full =
            taken.Count >= MaxRecordLines || taken.Sum(l => (long)l.Text.Length) > MaxRecordCharacters;
        if (full || NextLine() is not { } next)
        {
            return null;
        }

        taken.Add(next);
        return next.TooLong ? null : next;
    }

    private CsvRecord? GiveUp(SourceLine start, List<SourceLine> taken)
    {
        AddFault(
            new(start.Number, "a quote is opened and not closed within the record; the record is lost", true)
        );
        for (int i = taken.Count - 1; i >= 0; i--)
        {
            pushedBack.AddFirst(taken[i]);
        }

        return null;
    }
}
