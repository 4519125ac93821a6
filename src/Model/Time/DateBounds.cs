namespace Ties.Model;

/// <summary>
/// A day known exactly, between two bounds, from one side, or not at all. Both ends are inclusive: the day
/// is at or after <see cref="Earliest"/> and at or before <see cref="Latest"/>.
/// </summary>
/// <param name="Earliest">First possible day; null = no lower bound is known.</param>
/// <param name="Latest">Last possible day; null = no upper bound is known.</param>
public readonly record struct DateBounds(DateOnly? Earliest, DateOnly? Latest)
{
    /// <summary>Nothing is known about the day.</summary>
    public static DateBounds Unknown => default;

    /// <summary>The day is known exactly.</summary>
    public static DateBounds On(DateOnly day) => new(day, day);

    /// <summary>Whether the day is known exactly.</summary>
    public bool IsExact => Earliest is not null && Earliest == Latest;

    /// <summary>Whether nothing at all is known.</summary>
    public bool IsUnknown => Earliest is null && Latest is null;
}
