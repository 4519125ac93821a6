using System.Numerics;

namespace Ties.Rules;

/// <summary>
/// Several rows for one holder and one party held on the same day: readings of one holding, never added.
/// Rows of one share class first form a hull; hulls of different non-empty classes are added, capped at the
/// whole; rows without a class form a further reading beside that total.
/// </summary>
internal static class HoldingHull
{
    internal readonly record struct Interval<T>(T Low, T High, int Open)
        where T : struct, INumber<T>
    {
        /// <summary>The least interval that holds both; a closed end wins over an open one at the same value.</summary>
        public Interval<T> Hull(Interval<T> other)
        {
            int low =
                Low == other.Low ? Open & other.Open
                : Low < other.Low ? Open
                : other.Open;
            int high =
                High == other.High ? Open & other.Open
                : High > other.High ? Open
                : other.Open;
            return new(
                T.Min(Low, other.Low),
                T.Max(High, other.High),
                (low & StakeTable.LowOpen) | (high & StakeTable.HighOpen)
            );
        }

        /// <summary>The sum, capped at <paramref name="whole"/>.</summary>
        public Interval<T> Plus(Interval<T> other, T whole)
        {
            T low = Low + other.Low;
            T high = High + other.High;
            int open = Open | other.Open;
            if (high > whole)
            {
                (high, open) = (whole, open & StakeTable.LowOpen);
            }

            if (low > whole)
            {
                (low, open) = (whole, open & StakeTable.HighOpen);
            }

            return new(low, high, low == high ? 0 : open);
        }
    }

    /// <summary>The holding that the rows of one holder leave.</summary>
    /// <param name="rows">Each row's class (0 = none) and interval.</param>
    /// <param name="whole">The whole.</param>
    public static Interval<T> Of<T>(ReadOnlySpan<(int Class, Interval<T> Share)> rows, T whole)
        where T : struct, INumber<T>
    {
        SortedDictionary<int, Interval<T>> hulls = [];
        foreach ((int shareClass, Interval<T> share) in rows)
        {
            hulls[shareClass] = hulls.TryGetValue(shareClass, out Interval<T> held)
                ? held.Hull(share)
                : share;
        }

        Interval<T>? total = null;
        foreach ((int shareClass, Interval<T> hull) in hulls)
        {
            if (shareClass != 0)
            {
                total = total is { } sum ? sum.Plus(hull, whole) : hull;
            }
        }

        return !hulls.TryGetValue(0, out Interval<T> unclassed) ? total!.Value
            : total is { } added ? added.Hull(unclassed)
            : unclassed;
    }
}
