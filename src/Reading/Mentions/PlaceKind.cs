namespace Ties.Reading;

/// <summary>How large a known place is.</summary>
internal enum PlaceKind
{
    City = 0,
    Region,
    Country,
}
