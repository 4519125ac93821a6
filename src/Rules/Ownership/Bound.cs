using System.Numerics;
using Ties.Model;

namespace Ties.Rules;

/// <summary>An upper bound of a share as a quotient.</summary>
/// <param name="Parts">Numerator.</param>
/// <param name="Of">Denominator, positive.</param>
/// <param name="Met">Whether the bound can be met exactly; false where an excluded end stands behind it.</param>
internal readonly record struct Bound<T>(T Parts, T Of, bool Met)
    where T : struct, INumber<T>
{
    public Fraction ToFraction() => new(BigInteger.CreateChecked(Parts), BigInteger.CreateChecked(Of));

    /// <summary>−1, 0 or 1 as the bound is below, at or above <paramref name="threshold"/> of <paramref name="whole"/>.</summary>
    public int CompareTo(T threshold, T whole)
    {
        if (Of == whole)
        {
            return Parts.CompareTo(threshold);
        }

        BigInteger left = BigInteger.CreateChecked(Parts) * BigInteger.CreateChecked(whole);
        return left.CompareTo(BigInteger.CreateChecked(threshold) * BigInteger.CreateChecked(Of));
    }

    public bool Exceeds(Bound<T> other)
    {
        int order =
            Of == other.Of
                ? Parts.CompareTo(other.Parts)
                : (BigInteger.CreateChecked(Parts) * BigInteger.CreateChecked(other.Of)).CompareTo(
                    BigInteger.CreateChecked(other.Parts) * BigInteger.CreateChecked(Of)
                );
        return order > 0;
    }
}
