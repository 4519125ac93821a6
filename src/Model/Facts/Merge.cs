namespace Ties.Model;

/// <summary>Why two source entities are held to be one party.</summary>
/// <param name="First">Id of one.</param>
/// <param name="Second">Id of the other.</param>
/// <param name="Reason">What agrees, such as "same full name and country" or "same uscCode".</param>
public sealed record Merge(string First, string Second, string Reason);
