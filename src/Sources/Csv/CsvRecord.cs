namespace Ties.Sources;

/// <summary>One record of a delimited file.</summary>
/// <param name="Line">Line on which the record begins, counted from 1.</param>
/// <param name="Fields">Its fields, unquoted.</param>
public sealed record CsvRecord(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>Whether the record is an empty line.</summary>
    public bool IsBlank => Fields.Count == 1 && string.IsNullOrWhiteSpace(Fields[0]);
}
