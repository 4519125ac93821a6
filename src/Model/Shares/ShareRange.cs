namespace Ties.Model;

/// <summary>
/// A share as fractions of one: exact where both ends agree, else a range whose ends may be excluded.
/// BODS's exact, minimum, maximum, exclusiveMinimum and exclusiveMaximum map onto it.
/// </summary>
/// <param name="Min">Lower end, 0 to 1.</param>
/// <param name="Max">Upper end, 0 to 1, not below <paramref name="Min"/>.</param>
/// <param name="MinExcluded">Whether the lower end itself is excluded.</param>
/// <param name="MaxExcluded">Whether the upper end itself is excluded.</param>
public readonly record struct ShareRange(
    Fraction Min,
    Fraction Max,
    bool MinExcluded = false,
    bool MaxExcluded = false
)
{
    /// <summary>Nothing is known of the share: 0 to 1.</summary>
    public static ShareRange Whole => new(Fraction.Zero, Fraction.One);

    /// <summary>Whether the share is one number.</summary>
    public bool IsExact => Min == Max;

    /// <summary>An exact share.</summary>
    public static ShareRange Exactly(Fraction value) => new(value, value);
}
