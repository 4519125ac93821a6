namespace Ties.Host;

/// <summary>A plain table: columns as wide as their widest cell, numbers to the right.</summary>
internal sealed class TextTable(params string[] headings)
{
    private readonly List<string[]> _rows = [headings];

    public void Add(params string[] cells) => _rows.Add(cells);

    public void WriteTo(TextWriter output)
    {
        int[] widths = [.. headings.Select((_, column) => _rows.Max(r => CellWidth.Of(r[column])))];
        foreach (string[] row in _rows)
        {
            IEnumerable<string> cells = row.Select(
                (cell, column) => Pad(cell, widths[column], IsNumeric(column))
            );
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static string Pad(string cell, int width, bool right)
    {
        string space = new(' ', Math.Max(0, width - CellWidth.Of(cell)));
        return right ? space + cell : cell + space;
    }

    private bool IsNumeric(int column) =>
        _rows.Count > 1
        && _rows.Skip(1).All(r => r[column].All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '%'));
}
