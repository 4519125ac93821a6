namespace Ties.Engine;

/// <summary>What <c>ties ownership</c> is asked.</summary>
public sealed record OwnershipOptions
{
    /// <summary>The stakes file; <c>-</c> reads <see cref="StandardInput"/>.</summary>
    public required string Stakes { get; init; }

    /// <summary>The file of listed parties; <c>-</c> likewise.</summary>
    public required string Listed { get; init; }

    /// <summary>Id of a regime, or the path of a regime file.</summary>
    public required string Rule { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Every party of either file, not only those that are not <c>not_restricted</c>.</summary>
    public bool All { get; init; }

    /// <summary>Adds what is missing, and the proof in the form for people.</summary>
    public bool Explain { get; init; }

    /// <summary>One JSON document on each line; else lines for people.</summary>
    public bool JsonLines { get; init; }

    /// <summary>Standard input, for <c>-</c>.</summary>
    public Stream? StandardInput { get; init; }
}
