namespace Ties.Reading;

/// <summary>A file cannot be read as a document. The message is one sentence for the person who handed it over.</summary>
public sealed class UnreadableDocumentException : Exception
{
    /// <summary>Names the file and the cause.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="cause">What is wrong and, where it helps, what to do; no full stop.</param>
    /// <param name="inner">The reader's own failure, if any.</param>
    public UnreadableDocumentException(string file, string cause, Exception? inner = null)
        : base($"{file}: {cause}.", inner)
    {
        File = file;
        Cause = cause;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>What is wrong.</summary>
    public string Cause { get; }
}
