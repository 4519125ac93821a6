using System.Text;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// The percent columns of a stakes file: <c>percent</c> alone is exact, empty is unknown, with
/// <c>percent_max</c> a range; a leading &gt; or &lt; excludes its bound, <c>&gt;p</c> alone is (p, 100] and
/// <c>&lt;p</c> alone is [0, p). A figure that cannot be read leaves the holding unknown: a bad figure never
/// clears anybody.
/// </summary>
public readonly struct ShareText
{
    /// <summary>Billionths of a per cent in the whole.</summary>
    public const long Whole = 100_000_000_000;

    private const int Decimals = 9;

    private readonly Bound _low;
    private readonly Bound _high;

    private ShareText(Bound low, Bound high)
    {
        (_low, _high) = (low, high);
        bool exact = low.IsScaled && high.IsScaled ? low.Parts == high.Parts : low.Value == high.Value;
        Open = exact ? 0 : (low.Open ? 1 : 0) | (high.Open ? 2 : 0);
    }

    /// <summary>Lower end in billionths of a per cent; −1 where it needs more decimals.</summary>
    public long Low => _low.Parts;

    /// <summary>Upper end likewise.</summary>
    public long High => _high.Parts;

    /// <summary>1 = the lower end is excluded, 2 = the upper one is.</summary>
    public int Open { get; }

    /// <summary>Whether both ends are whole billionths.</summary>
    public bool IsScaled => _low.IsScaled && _high.IsScaled;

    /// <summary>The share exactly.</summary>
    public ShareRange Exact => new(_low.Value, _high.Value, (Open & 1) != 0, (Open & 2) != 0);

    /// <summary>Nothing is known: 0 to 100.</summary>
    public static ShareText Unknown => new(Bound.Zero, Bound.Hundred);

    /// <summary>Reads the two fields.</summary>
    /// <param name="percent">The first; may be empty.</param>
    /// <param name="percentMax">The second; may be empty.</param>
    /// <param name="problem">What is wrong; null where nothing is.</param>
    public static ShareText Parse(
        ReadOnlySpan<byte> percent,
        ReadOnlySpan<byte> percentMax,
        out string? problem
    )
    {
        problem = null;
        if (percent.IsEmpty && percentMax.IsEmpty)
        {
            return Unknown;
        }

        Bound low = Bound.Zero;
        Bound high = Bound.Hundred;
        char sign = ' ';
        problem =
            (percent.IsEmpty ? null : Read(percent, "percent", out low, out sign))
            ?? (percentMax.IsEmpty ? null : Read(percentMax, "percent_max", out high, out _));
        if (problem is not null)
        {
            return Unknown;
        }

        if (percentMax.IsEmpty)
        {
            return sign switch
            {
                '>' => new(low, Bound.Hundred),
                '<' => new(Bound.Zero, low),
                _ => new(low, low),
            };
        }

        if (low.IsScaled && high.IsScaled ? low.Parts > high.Parts : low.Value > high.Value)
        {
            problem = $"percent {Text(percent)} is above percent_max {Text(percentMax)}";
            return Unknown;
        }

        return new(low, high);
    }

    private static string? Read(ReadOnlySpan<byte> field, string column, out Bound bound, out char sign)
    {
        sign = field[0] is (byte)'>' or (byte)'<' ? (char)field[0] : ' ';
        ReadOnlySpan<byte> digits = sign == ' ' ? field : field[1..].Trim((byte)' ');
        bound = Bound.Zero;
        if (TryScaled(digits, out long parts))
        {
            bound = new Bound(parts, null, sign != ' ');
            return parts > Whole ? $"{column} {Text(field)} is above 100" : null;
        }

        if (!Fraction.TryParse(Text(digits), 100, out Fraction value))
        {
            return $"{column} '{Text(field)}' is not a figure";
        }

        bound = new Bound(-1, value, sign != ' ');
        return value < Fraction.Zero ? $"{column} {Text(field)} is negative"
            : value > Fraction.One ? $"{column} {Text(field)} is above 100"
            : null;
    }

    // Up to nine digits before the point and nine after it.
    private static bool TryScaled(ReadOnlySpan<byte> digits, out long parts)
    {
        parts = 0;
        int point = digits.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<byte> rest = point < 0 ? [] : digits[(point + 1)..];
        if (whole.Length is 0 or > 9 || rest.Length > Decimals || !AllDigits(whole) || !AllDigits(rest))
        {
            return false;
        }

        foreach (byte digit in whole)
        {
            parts = (parts * 10) + (digit - '0');
        }

        for (int i = 0; i < Decimals; i++)
        {
            parts = (parts * 10) + (i < rest.Length ? rest[i] - '0' : 0);
        }

        return true;
    }

    private static bool AllDigits(ReadOnlySpan<byte> text) =>
        text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static string Text(ReadOnlySpan<byte> field) =>
        Encoding.UTF8.GetString(field.Length > 60 ? field[..60] : field);

    // A figure with more decimals is boxed: rows are many, such figures few.
    private readonly record struct Bound(long Parts, object? Given, bool Open)
    {
        public static Bound Zero => new(0, null, false);

        public static Bound Hundred => new(Whole, null, false);

        public bool IsScaled => Parts >= 0;

        public Fraction Value => Given is Fraction given ? given : new Fraction(Parts, Whole);
    }
}
