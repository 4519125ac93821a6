namespace Ties.Model;

/// <summary>
/// A half-open span of days: <see cref="From"/> is the first day inside, <see cref="Until"/> the first day
/// outside. A missing end is unbounded.
/// </summary>
/// <param name="From">First day inside, or null where the period has no known beginning.</param>
/// <param name="Until">First day no longer inside, or null where the period has no known end.</param>
public readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>The period that holds every day.</summary>
    public static Period Always => default;

    /// <summary>Whether <paramref name="day"/> lies inside.</summary>
    public bool Contains(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}
