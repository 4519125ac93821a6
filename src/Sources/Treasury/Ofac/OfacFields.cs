namespace Ties.Sources;

/// <summary>Fields of OFAC's CSV files.</summary>
internal static class OfacFields
{
    /// <summary>
    /// The value of a field. Only a field that is the token <c>-0-</c> and nothing else but blanks is empty;
    /// the same characters inside a value belong to it.
    /// </summary>
    public static string Value(string field)
    {
        string text = field.Trim(' ', '\u001A');
        return text == "-0-" ? "" : text;
    }

    /// <summary>
    /// The entity number in front of a record. Where two files were joined, the control character 1A that
    /// closes the first one stands before it.
    /// </summary>
    public static string Number(CsvRecord record) => record.Fields[0].Trim(' ', '\u001A');

    /// <summary>Programme tags: <c>NPWMD] [IFSR</c> holds two.</summary>
    public static IReadOnlyList<string> Programs(string field) =>
        Value(field).Split("] [", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
