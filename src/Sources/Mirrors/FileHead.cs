namespace Ties.Sources;

/// <summary>The beginning of a file, for recognition by content.</summary>
internal sealed class FileHead
{
    /// <summary>Bytes looked at.</summary>
    public const int Bytes = 1 << 15;

    private readonly Dictionary<char, IReadOnlyList<CsvRecord>> records = [];

    private FileHead(SourceFile file, string text, bool whole)
    {
        File = file;
        Text = text;
        Whole = whole;
    }

    /// <summary>The file.</summary>
    public SourceFile File { get; }

    /// <summary>The first part of its text.</summary>
    public string Text { get; }

    /// <summary>Whether that is all of it.</summary>
    public bool Whole { get; }

    /// <summary>Reads the head of a file.</summary>
    /// <exception cref="InvalidDataException">The file cannot be decompressed or is no text.</exception>
    public static FileHead Read(SourceFile file)
    {
        byte[] bytes = new byte[Bytes];
        using Stream stream = file.Open();
        int length = stream.ReadAtLeast(bytes, Bytes, throwOnEndOfStream: false);
        if (length == 0)
        {
            return new FileHead(file, "", true);
        }

        // What is wrong with binary files is said when an encoding is sought; the head decides it already.
        if (!(bytes[0] is 0xFF or 0xFE) && bytes.AsSpan(0, length).Contains((byte)0))
        {
            throw new InvalidDataException("the file is not text (zero bytes)");
        }

        if (bytes.AsSpan(0, length).StartsWith("%PDF"u8))
        {
            throw new InvalidDataException("the file is a PDF, not a table");
        }

        return new FileHead(file, TextDecoding.Peek(bytes.AsSpan(0, length)), length < Bytes);
    }

    /// <summary>The first records, read with a delimiter.</summary>
    public IReadOnlyList<CsvRecord> Records(char delimiter = ',')
    {
        if (!records.TryGetValue(delimiter, out IReadOnlyList<CsvRecord>? list))
        {
            list = [.. new CsvReader(new StringReader(Text), delimiter).Records().Take(25)];
            records.Add(delimiter, list);
        }

        return list;
    }

    /// <summary>Whether the first record holds all these column names.</summary>
    public bool HasColumns(char delimiter, params ReadOnlySpan<string> names)
    {
        if (Records(delimiter) is not [{ } first, ..])
        {
            return false;
        }

        HashSet<string> columns = new(first.Fields.Select(f => f.Trim()), StringComparer.OrdinalIgnoreCase);
        foreach (string name in names)
        {
            if (!columns.Contains(name))
            {
                return false;
            }
        }

        return true;
    }
}
