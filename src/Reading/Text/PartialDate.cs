using System.Globalization;

namespace Ties.Reading;

/// <summary>A date as a text gives it: a year, a month of a year, or a day.</summary>
/// <param name="Year">The year, 1 to 9999.</param>
/// <param name="Month">1 to 12, or 0 where only the year is given.</param>
/// <param name="Day">1 to 31, or 0 where no day is given.</param>
public readonly record struct PartialDate(int Year, int Month = 0, int Day = 0)
{
    /// <summary>The day, where the text gives one and the calendar has it.</summary>
    public DateOnly? Exact =>
        Day > 0 && Month is >= 1 and <= 12 && Day <= DateTime.DaysInMonth(Year, Month)
            ? new DateOnly(Year, Month, Day)
            : null;

    /// <summary>The given day.</summary>
    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    /// <summary><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public override string ToString() =>
        Month == 0 ? Year.ToString("D4", CultureInfo.InvariantCulture)
        : Day == 0 ? string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}")
        : string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Month:D2}-{Day:D2}");
}
