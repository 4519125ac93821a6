namespace Ties.Sources;

/// <summary>A place where a delimited file breaks RFC 4180.</summary>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="DataLost">Whether a record could not be read because of it.</param>
public sealed record CsvFault(int Line, string What, bool DataLost);
