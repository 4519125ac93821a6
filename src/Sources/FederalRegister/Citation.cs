using System.Globalization;

namespace Ties.Sources;

/// <summary>A page of the Federal Register as a list cites it.</summary>
/// <param name="Volume">Volume; the volumes are years, volume + 1935.</param>
/// <param name="Page">Page; 0 where the list names none.</param>
/// <param name="Printed">The date printed beside it; null where none is.</param>
/// <param name="Text">As printed, where no page is named; else null.</param>
internal sealed record Citation(int Volume, int Page, DateOnly? Printed, string? Text = null)
    : IComparable<Citation>
{
    /// <summary>The calendar year of the volume.</summary>
    public int Year => Volume + 1935;

    public int CompareTo(Citation? other) =>
        other is null ? 1 : (Volume, Page).CompareTo((other.Volume, other.Page));

    /// <summary>In the usual form, <c>85 FR 52901</c>.</summary>
    public override string ToString() =>
        Text ?? string.Create(CultureInfo.InvariantCulture, $"{Volume} FR {Page}");
}
