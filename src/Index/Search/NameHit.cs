namespace Ties.Index;

/// <summary>A name found.</summary>
/// <param name="Party">The party that bears it, as numbered by the caller.</param>
/// <param name="Name">The name's number in the index; <see cref="NameIndex.Text"/> gives its text.</param>
/// <param name="Weak">True where its source calls the name weak.</param>
/// <param name="Score">The comparer's score, 0 to 1.</param>
public readonly record struct NameHit(int Party, int Name, bool Weak, double Score);
