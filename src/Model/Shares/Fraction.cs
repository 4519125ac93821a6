using System.Globalization;
using System.Numerics;

namespace Ties.Model;

/// <summary>
/// An exact rational number in lowest terms with a positive denominator. Sums of shares are compared with
/// thresholds, so neither binary floats nor rounded decimals will do.
/// </summary>
public readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly BigInteger _denominatorMinusOne;

    /// <summary>Numerator over denominator, reduced.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public Fraction(BigInteger numerator, BigInteger denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        _denominatorMinusOne = (denominator / divisor) - 1;
    }

    /// <summary>Zero.</summary>
    public static Fraction Zero => default;

    /// <summary>One.</summary>
    public static Fraction One => new(1, 1);

    /// <summary>The numerator in lowest terms; carries the sign.</summary>
    public BigInteger Numerator { get; }

    /// <summary>The denominator in lowest terms; at least one (also for <c>default</c>).</summary>
    public BigInteger Denominator => _denominatorMinusOne + 1;

    /// <summary>Sum.</summary>
    public static Fraction operator +(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) + (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>Difference.</summary>
    public static Fraction operator -(Fraction a, Fraction b) =>
        new((a.Numerator * b.Denominator) - (b.Numerator * a.Denominator), a.Denominator * b.Denominator);

    /// <summary>Product.</summary>
    public static Fraction operator *(Fraction a, Fraction b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    /// <summary>Quotient.</summary>
    /// <exception cref="DivideByZeroException"><paramref name="b"/> is zero.</exception>
    public static Fraction operator /(Fraction a, Fraction b) =>
        b.Numerator.IsZero
            ? throw new DivideByZeroException()
            : new(
                a.Numerator * b.Denominator * b.Numerator.Sign,
                a.Denominator * BigInteger.Abs(b.Numerator)
            );

    /// <summary>Whether <paramref name="a"/> is smaller.</summary>
    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    /// <summary>Whether <paramref name="a"/> is larger.</summary>
    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    /// <summary>Whether <paramref name="a"/> is at most <paramref name="b"/>.</summary>
    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    /// <summary>Whether <paramref name="a"/> is at least <paramref name="b"/>.</summary>
    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Fraction a, Fraction b) => a.Equals(b);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Fraction a, Fraction b) => !a.Equals(b);

    /// <summary>The number that a decimal text such as <c>49.99</c> stands for divided by <paramref name="divisor"/>.</summary>
    /// <param name="text">Digits with at most one point, an optional sign; no exponent, no separators.</param>
    /// <param name="divisor">100 turns percent into a fraction of one.</param>
    /// <param name="value">The number, exact.</param>
    public static bool TryParse(ReadOnlySpan<char> text, int divisor, out Fraction value)
    {
        value = default;
        text = text.Trim();
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative || (text.Length > 0 && text[0] == '+'))
        {
            text = text[1..];
        }

        int point = text.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? text : text[..point];
        ReadOnlySpan<char> rest = point < 0 ? [] : text[(point + 1)..];
        if (whole.Length + rest.Length is 0 or > 1000 || !AllDigits(whole) || !AllDigits(rest))
        {
            return false;
        }

        BigInteger digits = BigInteger.Parse(string.Concat("0", whole, rest), CultureInfo.InvariantCulture);
        value = new Fraction(negative ? -digits : digits, BigInteger.Pow(10, rest.Length) * divisor);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(Fraction other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <inheritdoc/>
    public bool Equals(Fraction other) =>
        Numerator == other.Numerator && _denominatorMinusOne == other._denominatorMinusOne;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorMinusOne);

    /// <summary>As a decimal with at most 12 places: exact where that suffices, else rounded down.</summary>
    public override string ToString() => ToDecimal(roundUp: false);

    /// <summary>As a decimal with at most 12 places, rounded outwards as told where that does not suffice.</summary>
    /// <param name="roundUp">Towards positive infinity instead of negative.</param>
    public string ToDecimal(bool roundUp)
    {
        const int places = 12;
        BigInteger scaled = BigInteger.DivRem(
            Numerator * BigInteger.Pow(10, places),
            Denominator,
            out BigInteger remainder
        );
        if (!remainder.IsZero)
        {
            scaled += (remainder.Sign > 0 && roundUp ? 1 : 0) - (remainder.Sign < 0 && !roundUp ? 1 : 0);
        }

        string digits = BigInteger
            .Abs(scaled)
            .ToString(CultureInfo.InvariantCulture)
            .PadLeft(places + 1, '0');
        string text = (digits[..^places] + "." + digits[^places..]).TrimEnd('0').TrimEnd('.');
        return scaled.Sign < 0 ? "-" + text : text;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
