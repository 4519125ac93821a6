namespace Ties.Model;

/// <summary>Where one fact stands: a data row of one edition of one dataset.</summary>
/// <param name="Dataset">The dataset's id, such as <c>us_trade_csl</c>.</param>
/// <param name="Edition">The edition's name, such as <c>2026-07-31</c> or <c>2019-01</c>.</param>
/// <param name="Row">
/// The data row in the edition's primary file, counted from 1 without headers; 0 where the fact is not of
/// one row.
/// </param>
public readonly record struct SourceRow(string Dataset, string Edition, int Row);
