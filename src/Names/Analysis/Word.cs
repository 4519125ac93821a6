namespace Ties.Names;

/// <summary>A word with its role, still in its own script.</summary>
internal sealed class Word(RawToken raw)
{
    public string Text { get; set; } = raw.Text;

    public NameScript Script { get; } = raw.Script;

    public bool Hyphen { get; } = raw.Hyphen;

    public bool Comma { get; } = raw.Comma;

    public bool Dotted { get; } = raw.Dotted;

    /// <summary>True where the name is Ukrainian by its letters.</summary>
    public bool Ukrainian { get; set; }

    public TokenRole Role { get; set; }

    public ulong Classes { get; set; }

    /// <summary>True once a role other than Core was given on purpose.</summary>
    public bool Settled { get; set; }
}
