using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>
/// Logistic regression with a quadratic penalty and fixed signs, by cyclic coordinate descent with Newton steps.
/// Sequential double arithmetic: the same input gives the same weights.
/// </summary>
internal static class Logistic
{
    private const int Passes = 600;

    public static double[] Fit(
        IReadOnlyList<(FeatureVector X, bool Y, double Weight)> rows,
        FeaturePrior[] priors
    )
    {
        int features = priors.Length;
        double[] weights = [.. priors.Select(p => p.Mean)];
        double[] odds = new double[rows.Count];
        for (int r = 0; r < rows.Count; r++)
        {
            for (int f = 0; f < features; f++)
            {
                odds[r] += weights[f] * rows[r].X[f];
            }
        }

        int pass = 0;
        for (; pass < Passes; pass++)
        {
            double moved = 0;
            for (int f = 0; f < features; f++)
            {
                moved = Math.Max(moved, Step(rows, priors[f], f, weights, odds));
            }

            if (moved < 2e-5)
            {
                break;
            }
        }

        Console.WriteLine($"  ({rows.Count} rows, {pass} passes)");
        return weights;
    }

    private static double Step(
        IReadOnlyList<(FeatureVector X, bool Y, double Weight)> rows,
        FeaturePrior prior,
        int f,
        double[] weights,
        double[] odds
    )
    {
        double gradient = prior.Penalty * (weights[f] - prior.Mean);
        double curvature = prior.Penalty;
        for (int r = 0; r < rows.Count; r++)
        {
            double x = rows[r].X[f];
            if (x != 0)
            {
                double p = 1 / (1 + Math.Exp(-odds[r]));
                gradient += rows[r].Weight * (p - (rows[r].Y ? 1 : 0)) * x;
                curvature += rows[r].Weight * Math.Max(p * (1 - p), 1e-3) * x * x;
            }
        }

        double to = Math.Clamp(
            weights[f] - Math.Clamp(gradient / curvature, -0.5, 0.5),
            prior.Least,
            prior.Most
        );
        double change = to - weights[f];
        if (change != 0)
        {
            weights[f] = to;
            for (int r = 0; r < rows.Count; r++)
            {
                odds[r] += change * rows[r].X[f];
            }
        }

        return Math.Abs(change);
    }
}

/// <summary>What is believed of a weight before the data: its value, how firmly, and its permitted range.</summary>
internal readonly record struct FeaturePrior(double Mean, double Penalty, double Least, double Most);
