namespace Ties.Sources;

/// <summary>A file of a mirror from which nothing was taken.</summary>
/// <param name="RelativePath">Its path below the imported folder.</param>
/// <param name="Reason">Why, in one clause.</param>
public sealed record UnrecognisedFile(string RelativePath, string Reason);
