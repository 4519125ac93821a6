using System.Numerics;
using Ties.Model;

namespace Ties.Rules;

/// <summary>
/// Ownership verdicts over the stakes of one day (the exact meaning stands in <c>RULE.md</c> beside this
/// file): least fixpoints over direct shares, never products. Whole numbers where every figure has at most
/// nine decimals of a per cent, exact whole numbers of any size otherwise; never binary floats.
/// </summary>
public sealed class OwnershipSolver
{
    private readonly StakeTable _table;
    private readonly HoldingGraph<long>? _scaled;

    /// <summary>Prepares the graph; the table must not change afterwards.</summary>
    /// <param name="table">The rows that count on the day.</param>
    public OwnershipSolver(StakeTable table)
    {
        _table = table;
        _scaled = table.IsAllScaled ? new(table, StakeTable.Whole, row => table.Figures(row)) : null;
    }

    /// <summary>Solves one regime.</summary>
    /// <param name="test">The regime's arithmetic on the day.</param>
    /// <param name="seeds">The parties listed on the day, as numbers of the table's names.</param>
    public OwnershipSolution Solve(OwnershipTest test, IReadOnlyList<Seed> seeds)
    {
        if (test.Threshold <= Fraction.Zero || test.Threshold > Fraction.One)
        {
            throw new ArgumentOutOfRangeException(
                nameof(test),
                $"threshold {test.Threshold} is not in (0, 1]"
            );
        }

        if (
            _scaled is { } scaled
            && BigInteger.Remainder(StakeTable.Whole, test.Threshold.Denominator).IsZero
        )
        {
            return new SolutionOf<long>(scaled, (long)Parts(test.Threshold, StakeTable.Whole), test, seeds);
        }

        BigInteger parts = _table.CommonParts(test.Threshold);
        HoldingGraph<BigInteger> exact = new(
            _table,
            parts,
            row =>
            {
                (Fraction low, Fraction high) = _table.Exact(row);
                return (Parts(low, parts), Parts(high, parts));
            }
        );
        return new SolutionOf<BigInteger>(exact, Parts(test.Threshold, parts), test, seeds);
    }

    private static BigInteger Parts(Fraction share, BigInteger whole) =>
        share.Numerator * (whole / share.Denominator);
}
