using Ties.Model;

namespace Ties.Engine;

/// <summary>A listing as one edition prints it.</summary>
internal readonly record struct Sighting(Listing Listing, Edition Edition)
{
    /// <summary>
    /// Editions of one form follow one another; two forms of a list do not (a name missing in the other form is
    /// no end of listing). OFAC's numbers are the same in every form, so all its forms are one.
    /// </summary>
    public string Form =>
        Listing.List.StartsWith("us_ofac_", StringComparison.Ordinal)
        && Listing.EntityId.StartsWith("ofac-", StringComparison.Ordinal)
            ? "ofac"
            : Edition.Dataset;

    public DateOnly First => Edition.Date.Earliest ?? DateOnly.MinValue;

    public DateOnly Last => Edition.Date.Latest ?? DateOnly.MinValue;
}
