namespace Ties.Names;

/// <summary>One line of the table behind a score.</summary>
/// <param name="Name">The feature's name, as in the table of weights.</param>
/// <param name="Value">Its value for this pair, in the unit the table states.</param>
/// <param name="Weight">Its fitted weight.</param>
/// <param name="Contribution">Value times weight: what it adds to the log-odds of a match.</param>
public readonly record struct NameFeature(string Name, double Value, double Weight, double Contribution);
