using Ties.Names;

namespace Ties.Index;

/// <summary>What a search shall return.</summary>
public sealed record SearchOptions
{
    /// <summary>The defaults.</summary>
    public static SearchOptions Default { get; } = new();

    /// <summary>Most hits to return; 1 to 10,000, default 10.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>
    /// Score, 0 to 1, at or above which a hit counts as a match; default 0.7. Every name at or above it is found, as
    /// far as <see cref="Limit"/> allows.
    /// </summary>
    public double Threshold { get; init; } = 0.7;

    /// <summary>
    /// Lowest score still returned, so that a caller can show what came nearest; default 0, which gives up to
    /// <see cref="Limit"/> hits. Below the threshold the search is a best effort.
    /// </summary>
    public double Floor { get; init; }

    /// <summary>Returns only the best name of each party; default true.</summary>
    public bool OnePerParty { get; init; } = true;

    /// <summary>Returns only names of this kind or of unknown kind; null, the default, returns all.</summary>
    public NameKind? Kind { get; init; }

    /// <summary>Leaves out names their source calls weak; default false.</summary>
    public bool StrongOnly { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Limit, 10_000);
        CheckShare(Threshold);
        CheckShare(Floor);
    }

    private static void CheckShare(double value)
    {
        if (!(value >= 0 && value <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A score is 0 to 1.");
        }
    }
}
