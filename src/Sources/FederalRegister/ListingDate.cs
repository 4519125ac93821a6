using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// When a listing began, from what a row says: never from the edition's own date. The earliest citation still
/// printed is the latest day the first listing can have; it is taken as the day, since the lists keep the first
/// citation of nearly every entry.
/// </summary>
internal static class ListingDate
{
    /// <summary>The first day and the words that say where it is from.</summary>
    public static (DateBounds From, string? Evidence) Of(
        DateOnly? stated,
        string statedBy,
        IReadOnlyList<Citation> citations
    )
    {
        if (stated is { } day)
        {
            return (DateBounds.On(day), statedBy);
        }

        CitationTable table = CitationTable.Embedded;
        Citation? earliest = citations.FirstOrDefault(c => !table.IsSuspect(c));
        if (earliest is null)
        {
            return (DateBounds.Unknown, null);
        }

        DateBounds published = table.Find(earliest);
        bool mistakesBefore = citations.Any(c => table.IsSuspect(c) && c.CompareTo(earliest) < 0);
        if (earliest.Page == 0 || mistakesBefore)
        {
            // A notice that names no page reports a sanction already in force; an older page that is misprinted
            // hides an earlier listing. Either way the day is an upper bound only.
            return (published with { Earliest = null }, $"{earliest}, an upper bound");
        }

        return (published, published.IsUnknown ? null : $"{earliest}, by the citation table");
    }
}
