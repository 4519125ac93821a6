namespace Ties.Reading;

/// <summary>A party found for a role of a frame, with the share it carries and the pieces that name it.</summary>
internal readonly record struct Role(int Party, decimal? Percent, string? Note, IReadOnlyList<Item> Used);
