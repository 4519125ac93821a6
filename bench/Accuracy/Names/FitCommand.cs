using System.Globalization;
using System.Text;
using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>Fits the weights and writes <c>data/names/weights.csv</c>; prints 5-fold figures on the agreed pairs.</summary>
internal static class FitCommand
{
    private const int Folds = 5;

    /// <summary>What the agreed pairs count for beside the pairs from lists, in rows.</summary>
    private const double LabelledWeight = 2;

    /// <summary>What all pairs of one source, kind and label count for together, in rows.</summary>
    private static readonly Dictionary<(string Source, NameKind Kind), double> GroupWeights = new()
    {
        [("alias", NameKind.Person)] = 60,
        [("neighbour", NameKind.Person)] = 60,
        [("alias", NameKind.Organization)] = 50,
        [("neighbour", NameKind.Organization)] = 50,
        [("alias", NameKind.Vessel)] = 10,
        [("neighbour", NameKind.Vessel)] = 10,
        [("common part", NameKind.Person)] = 60,
        [("common whole", NameKind.Person)] = 60,
    };

    public static int Run(string shared, string repository)
    {
        List<LabelledPair> labelled =
        [
            .. LabelledPair
                .Read(Path.Combine(shared, "names/pairs-dev.csv"))
                .Where(p => p.Review == "agreed"),
        ];
        List<TrainingPair> lists = TrainingPairs.FromLists(shared);
        lists.AddRange(CommonNames.Pairs(shared));
        Console.WriteLine($"{labelled.Count} agreed pairs; from lists:");
        foreach (
            var group in lists
                .GroupBy(p => (p.Source, p.A.Kind))
                .OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
        )
        {
            Console.WriteLine($"  {group.Key.Source} {group.Key.Kind}: {group.Count()}");
        }

        List<(AnalysedName A, AnalysedName B, bool Y)> dev =
        [
            .. labelled.Select(p =>
                (NameAnalyser.Analyse(p.Name1, p.Kind), NameAnalyser.Analyse(p.Name2, p.Kind), p.IsMatch)
            ),
        ];
        Validate(labelled, dev, lists);
        double[] weights = Fit(dev, lists);
        Write(weights, Path.Combine(repository, "data/names/weights.csv"));
        return 0;
    }

    private static void Validate(
        List<LabelledPair> labelled,
        List<(AnalysedName A, AnalysedName B, bool Y)> dev,
        List<TrainingPair> lists
    )
    {
        List<(bool, double)> scores = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            // Pairs that share a name fall into one fold, so that no fold is tested on what it has seen.
            int Fold(int i) => (int)(TrainingPairs.Hash(labelled[i].Name2) % Folds);
            double[] weights = Fit([.. dev.Where((_, i) => Fold(i) != fold)], lists);
            NameComparer comparer = new(new Weights([.. weights.Select(w => (float)w)]));
            scores.AddRange(
                dev.Where((_, i) => Fold(i) == fold).Select(p => (p.Y, comparer.Score(p.A, p.B)))
            );
        }

        Console.WriteLine(Figures.Head);
        Console.WriteLine(Figures.Of(scores, 0.70).Line("agreed, 5-fold"));
    }

    private static double[] Fit(List<(AnalysedName A, AnalysedName B, bool Y)> dev, List<TrainingPair> lists)
    {
        double[] weights = [.. FeaturePriors.All.Select(p => p.Mean)];
        for (int round = 0; round < 2; round++)
        {
            // The best pair of readings depends on the weights, so the values are taken anew once.
            NameComparer comparer = new(new Weights([.. weights.Select(w => (float)w)]));
            List<(FeatureVector, bool, double)> rows = [];
            rows.AddRange(
                dev.Where(p => !NameComparer.IsSame(p.A, p.B))
                    .Select(p => (comparer.Values(p.A, p.B), p.Y, LabelledWeight))
            );
            foreach (var group in lists.GroupBy(p => (p.Source, p.A.Kind, p.IsMatch)))
            {
                double weight = GroupWeights[(group.Key.Source, group.Key.Kind)] / group.Count();
                rows.AddRange(group.Select(p => (comparer.Values(p.A, p.B), p.IsMatch, weight)));
            }

            weights = Logistic.Fit(rows, FeaturePriors.All);
        }

        (double scale, double shift) = Calibrate(dev, weights);
        weights = [.. weights.Select(w => w * scale)];
        weights[(int)Feature.Bias] += shift;
        return [.. weights.Select(w => Math.Round(w, 3))];
    }

    /// <summary>
    /// The pairs from lists pull the odds together, being partly mislabelled; the agreed pairs alone say how sure to be.
    /// </summary>
    private static (double Scale, double Shift) Calibrate(
        List<(AnalysedName A, AnalysedName B, bool Y)> dev,
        double[] weights
    )
    {
        Weights fitted = new([.. weights.Select(w => (float)w)]);
        NameComparer comparer = new(fitted);
        List<(double Odds, bool Y)> rows =
        [
            .. dev.Where(p => !NameComparer.IsSame(p.A, p.B))
                .Select(p => ((double)fitted.LogOdds(comparer.Values(p.A, p.B)), p.Y)),
        ];
        double scale = 1;
        double shift = 0;
        for (int step = 0; step < 2000; step++)
        {
            double gradientScale = 0.5 * (scale - 1);
            double gradientShift = 0.5 * shift;
            foreach ((double odds, bool y) in rows)
            {
                double error = (1 / (1 + Math.Exp(-((scale * odds) + shift)))) - (y ? 1 : 0);
                gradientScale += error * odds;
                gradientShift += error;
            }

            scale -= 0.0005 * gradientScale;
            shift -= 0.005 * gradientShift;
        }

        return (scale, shift);
    }

    private static void Write(double[] weights, string path)
    {
        StringBuilder text = new();
        text.Append(
            "# The fitted weights of the name comparer: log-odds of a match = sum of value times weight.\n"
        );
        text.Append("# Made by: dotnet run -c Release --project bench/Accuracy -- fit --shared DIR\n");
        text.Append("# name,weight,what the value measures\n");
        for (Feature f = 0; f < Feature.Count; f++)
        {
            string weight = weights[(int)f].ToString("0.000", CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{f},{weight},\"{FeaturePriors.Of(f).Meaning}\"\n");
            Console.WriteLine($"  {f, -22}{weight, 8}");
        }

        File.WriteAllText(path, text.ToString());
    }
}
