namespace Ties.Engine;

/// <summary>There is no snapshot to answer from, or the one asked for cannot be read.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>One line: what, where, what to do.</summary>
    public SnapshotException(string message, Exception? cause = null)
        : base(message, cause) { }
}
