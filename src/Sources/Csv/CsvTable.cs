using System.Diagnostics.CodeAnalysis;

namespace Ties.Sources;

/// <summary>A delimited file with a header: rows whose fields are read by column name.</summary>
public sealed class CsvTable : IDisposable
{
    private readonly IEnumerator<CsvRecord> records;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private CsvRecord current;

    private CsvTable(CsvReader reader, IEnumerator<CsvRecord> records, CsvRecord header)
    {
        Reader = reader;
        this.records = records;
        current = header;
        for (int i = 0; i < header.Fields.Count; i++)
        {
            columns.TryAdd(header.Fields[i].Trim().Trim('\uFEFF'), i);
        }

        Width = header.Fields.Count;
    }

    /// <summary>The reader below, with its faults.</summary>
    public CsvReader Reader { get; }

    /// <summary>Number of columns of the header.</summary>
    public int Width { get; }

    /// <summary>Column names.</summary>
    public IEnumerable<string> Columns => columns.Keys;

    /// <summary>The row's line.</summary>
    public int Line => current.Line;

    /// <summary>The row's fields in order.</summary>
    public IReadOnlyList<string> Fields => current.Fields;

    /// <summary>The trimmed field of a column; empty where the row or the table lacks it.</summary>
    public string this[string column] =>
        columns.TryGetValue(column, out int index) && index < current.Fields.Count
            ? current.Fields[index].Trim()
            : "";

    /// <summary>Reads the header; an empty file gives a table without columns.</summary>
    /// <param name="reader">The records.</param>
    /// <param name="isHeader">Tells the header where other lines stand before it; null = the first record.</param>
    /// <param name="unwrap">Changes each record before it is used; null = none.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The table owns the enumerator.")]
    public static CsvTable Read(
        CsvReader reader,
        Func<CsvRecord, bool>? isHeader = null,
        Func<CsvRecord, CsvRecord>? unwrap = null
    )
    {
        IEnumerable<CsvRecord> all = unwrap is null ? reader.Records() : reader.Records().Select(unwrap);
        IEnumerator<CsvRecord> records = all.GetEnumerator();
        CsvRecord header = new(0, []);
        while (records.MoveNext())
        {
            header = records.Current;
            if (isHeader is null || isHeader(header))
            {
                break;
            }
        }

        return new CsvTable(reader, records, header);
    }

    /// <summary>Whether the table has a column.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>Moves to the next row.</summary>
    public bool Next()
    {
        if (!records.MoveNext())
        {
            return false;
        }

        current = records.Current;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => records.Dispose();
}
