namespace Ties.Engine;

/// <summary>An input of <c>ties ownership</c> as a whole cannot be used.</summary>
/// <param name="message">What, where, what to do.</param>
public sealed class OwnershipInputException(string message) : Exception(message);
