namespace Ties.Index;

/// <summary>A segment file that must not be read: damaged, cut short, or of a newer version.</summary>
public sealed class SegmentException : Exception
{
    /// <summary>Names the file, what is wrong and what to do.</summary>
    /// <param name="file">The file's path or name.</param>
    /// <param name="what">What is wrong, such as "section 3 fails its checksum".</param>
    /// <param name="action">What the user should do.</param>
    public SegmentException(string file, string what, string action)
        : base($"{file}: {what}; {action}")
    {
        File = file;
        What = what;
    }

    /// <summary>The file.</summary>
    public string File { get; }

    /// <summary>What is wrong with it.</summary>
    public string What { get; }
}
