using System.Numerics;
using Ties.Model;

namespace Ties.Rules;

/// <summary>
/// The stake rows that count on one day, as columns. Figures with at most nine decimals of a per cent are
/// kept as whole billionths of a per cent; any other is kept exactly beside them.
/// </summary>
public sealed class StakeTable
{
    /// <summary>Billionths of a per cent in the whole.</summary>
    public const long Whole = 100_000_000_000;

    /// <summary>The bit of <see cref="Marks"/> that says that the lower end is excluded.</summary>
    public const int LowOpen = 1;

    /// <summary>The bit of <see cref="Marks"/> that says that the upper end is excluded.</summary>
    public const int HighOpen = 2;

    private const int ClassShift = 2;

    private readonly Dictionary<string, int> _classes = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<ShareRange> _unusual = [];
    private int[] _owners = new int[1024];
    private int[] _owned = new int[1024];
    private long[] _low = new long[1024];
    private long[] _high = new long[1024];
    private int[] _marks = new int[1024];
    private int[] _rows = new int[1024];

    /// <summary>The parties' ids.</summary>
    public NamePool Names { get; } = new();

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    internal ReadOnlySpan<int> Owners => _owners.AsSpan(0, Count);

    internal ReadOnlySpan<int> Owned => _owned.AsSpan(0, Count);

    internal bool IsAllScaled => _unusual.Count == 0;

    /// <summary>The number of a share class; 0 for none.</summary>
    public int Class(string name)
    {
        if (!_classes.TryGetValue(name, out int number))
        {
            number = _classes.Count;
            _classes.Add(name, number);
        }

        return number;
    }

    /// <summary>Adds a row whose figures are whole billionths of a per cent, 0 to <see cref="Whole"/>.</summary>
    /// <param name="owner">Number of the holder in <see cref="Names"/>.</param>
    /// <param name="owned">Number of the party held.</param>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end, not below the lower one.</param>
    /// <param name="open"><see cref="LowOpen"/> and <see cref="HighOpen"/> where an end is excluded.</param>
    /// <param name="shareClass">Number of the share class.</param>
    /// <param name="row">The row in its source, for evidence.</param>
    public void Add(int owner, int owned, long low, long high, int open, int shareClass, int row)
    {
        if (low < 0 || high > Whole || low > high)
        {
            throw new ArgumentOutOfRangeException(nameof(low), $"[{low}, {high}] is not within [0, {Whole}]");
        }

        // An interval that its excluded ends leave empty counts as its closed hull.
        Append(owner, owned, low, high, low == high ? 0 : open, shareClass, row);
    }

    /// <summary>Adds a row with an exact share.</summary>
    public void Add(int owner, int owned, ShareRange share, int shareClass, int row)
    {
        int open = (share.MinExcluded ? LowOpen : 0) | (share.MaxExcluded ? HighOpen : 0);
        if (Scaled(share.Min) is { } low && Scaled(share.Max) is { } high)
        {
            Add(owner, owned, low, high, open, shareClass, row);
            return;
        }

        if (share.Min < Fraction.Zero || share.Max > Fraction.One || share.Min > share.Max)
        {
            throw new ArgumentOutOfRangeException(nameof(share), $"{share} is not within [0, 1]");
        }

        _unusual.Add(share);
        Append(owner, owned, -_unusual.Count, 0, share.IsExact ? 0 : open, shareClass, row);
    }

    /// <summary>Adds a statement of a holding.</summary>
    public void Add(Stake stake, int row) =>
        Add(
            Names.Intern(stake.Owner),
            Names.Intern(stake.Owned),
            stake.Share,
            Class(stake.Class.Trim()),
            row
        );

    internal (long Low, long High) Figures(int row) => (_low[row], _high[row]);

    internal int Marks(int row) => _marks[row] & (LowOpen | HighOpen);

    internal int ClassOf(int row) => _marks[row] >> ClassShift;

    internal int SourceRow(int row) => _rows[row];

    internal (Fraction Low, Fraction High) Exact(int row)
    {
        if (_low[row] < 0)
        {
            ShareRange share = _unusual[(int)(-_low[row] - 1)];
            return (share.Min, share.Max);
        }

        return (new Fraction(_low[row], Whole), new Fraction(_high[row], Whole));
    }

    /// <summary>The least whole number of parts in which every figure and the threshold are whole.</summary>
    internal BigInteger CommonParts(Fraction threshold)
    {
        BigInteger parts = Lcm(Whole, threshold.Denominator);
        foreach (ShareRange share in _unusual)
        {
            parts = Lcm(Lcm(parts, share.Min.Denominator), share.Max.Denominator);
        }

        return parts;
    }

    private static BigInteger Lcm(BigInteger a, BigInteger b) =>
        a / BigInteger.GreatestCommonDivisor(a, b) * b;

    private static long? Scaled(Fraction share)
    {
        (BigInteger quotient, BigInteger rest) = BigInteger.DivRem(
            share.Numerator * Whole,
            share.Denominator
        );
        return rest.IsZero && quotient >= 0 && quotient <= Whole ? (long)quotient : null;
    }

    private void Append(int owner, int owned, long low, long high, int open, int shareClass, int row)
    {
        if (Count == _owners.Length)
        {
            int size = Count * 2;
            Array.Resize(ref _owners, size);
            Array.Resize(ref _owned, size);
            Array.Resize(ref _low, size);
            Array.Resize(ref _high, size);
            Array.Resize(ref _marks, size);
            Array.Resize(ref _rows, size);
        }

        _owners[Count] = owner;
        _owned[Count] = owned;
        _low[Count] = low;
        _high[Count] = high;
        _marks[Count] = (shareClass << ClassShift) | open;
        _rows[Count] = row;
        Count++;
    }
}
