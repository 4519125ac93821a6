namespace Ties.Names;

/// <summary>One way to read a name in one script; a name has several where its script does.</summary>
public sealed class NameReading
{
    internal NameReading(NameScript script, NameScript source, Part[] parts, bool native = false)
    {
        Native = native;
        Script = script;
        Source = source;
        Parts = parts;
        Tokens = Array.ConvertAll(parts, p => new NameToken(p.Text, p.Role));
    }

    /// <summary>The script the tokens are written in.</summary>
    public NameScript Script { get; }

    /// <summary>The parts in the order written.</summary>
    public IReadOnlyList<NameToken> Tokens { get; }

    /// <summary>The script the name was written in; differs from <see cref="Script"/> in a romanised reading.</summary>
    internal NameScript Source { get; }

    /// <summary>True where the name is of the script's own language by its shape, so that its sounds are written exactly.</summary>
    internal bool Native { get; }

    internal Part[] Parts { get; }
}
