namespace Ties.Names;

/// <summary>
/// Compares two analysed names: the parts are paired, the pairing is described by features, and the fitted table of
/// weights turns these into a calibrated probability. Symmetric, deterministic, without state.
/// </summary>
public sealed class NameComparer
{
    private const double Least = 0.0005;
    private const double Most = 0.9995;

    private readonly Weights _weights;

    internal NameComparer(Weights weights) => _weights = weights;

    /// <summary>The comparer with the fitted table of weights.</summary>
    public static NameComparer Default { get; } = new(Weights.Fitted);

    /// <summary>The score alone, without building the explanation.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other.</param>
    /// <returns>The same figure as <see cref="Compare"/>.</returns>
    public double Score(AnalysedName a, AnalysedName b)
    {
        if (a.CoreKey.Length == 0 || b.CoreKey.Length == 0)
        {
            return 0;
        }

        return IsSame(a, b) ? 1 : Probability(Best(a, b, out _, out _, out _));
    }

    /// <summary>The score with its explanation.</summary>
    /// <param name="a">One name.</param>
    /// <param name="b">The other.</param>
    public NameComparison Compare(AnalysedName a, AnalysedName b)
    {
        if (a.CoreKey.Length == 0 || b.CoreKey.Length == 0)
        {
            return new NameComparison(
                0,
                "nothing to compare: a name holds no letters or is a legal form alone",
                []
            );
        }

        if (IsSame(a, b))
        {
            return new NameComparison(1, $"the same name: {Explanation.Plain(a.Readings[0])}", []);
        }

        double logOdds = Best(a, b, out NameReading left, out NameReading right, out FeatureVector values);
        return new NameComparison(
            Probability(logOdds),
            Explanation.Detail(left, right, Kind(a, b)),
            Explanation.Features(values, _weights)
        );
    }

    /// <summary>The feature values of the best pair of readings, for fitting.</summary>
    internal FeatureVector Values(AnalysedName a, AnalysedName b)
    {
        Best(a, b, out _, out _, out FeatureVector values);
        return values;
    }

    internal static bool IsSame(AnalysedName a, AnalysedName b) =>
        a.Key == b.Key && a.Readings[0].Tokens.SequenceEqual(b.Readings[0].Tokens);

    internal static FeatureVector Pair(NameReading a, NameReading b, NameKind kind)
    {
        Span<PartMatch> matches = stackalloc PartMatch[Alignment.MostParts];
        Alignment pairs = new(a, b, kind, matches);
        pairs.Run();
        return Evidence.Of(pairs, a, b, kind);
    }

    private double Best(
        AnalysedName a,
        AnalysedName b,
        out NameReading left,
        out NameReading right,
        out FeatureVector values
    )
    {
        if (Later(a, b))
        {
            (a, b) = (b, a);
        }

        NameKind kind = Kind(a, b);
        (left, right) = (a.Readings[0], b.Readings[0]);
        if (left.Script == right.Script)
        {
            values = Pair(left, right, kind);
            return _weights.LogOdds(values);
        }

        double best = double.NegativeInfinity;
        values = default;
        foreach (NameReading x in a.ReadingList)
        {
            foreach (NameReading y in b.ReadingList)
            {
                if (x.Script != y.Script)
                {
                    continue;
                }

                FeatureVector pair = Pair(x, y, kind);
                double odds = _weights.LogOdds(pair);
                if (odds > best)
                {
                    (best, left, right, values) = (odds, x, y, pair);
                }
            }
        }

        return best;
    }

    /// <summary>A fixed orientation makes the greedy pairing symmetric.</summary>
    private static bool Later(AnalysedName a, AnalysedName b)
    {
        int order = string.CompareOrdinal(a.Key, b.Key);
        order = order != 0 ? order : string.CompareOrdinal(a.Original, b.Original);
        return order > 0 || (order == 0 && a.Kind > b.Kind);
    }

    private static NameKind Kind(AnalysedName a, AnalysedName b) =>
        a.Kind == b.Kind ? a.Kind
        : a.Kind == NameKind.Unknown ? b.Kind
        : b.Kind == NameKind.Unknown ? a.Kind
        : NameKind.Unknown;

    private static double Probability(double logOdds) =>
        Math.Clamp(1 / (1 + Math.Exp(-logOdds)), Least, Most);
}
