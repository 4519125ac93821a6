using System.Globalization;

namespace Ties.Accuracy.Bench;

/// <summary>Precision, recall, F1 at a threshold, the best F1 over all thresholds, AUC (ties half), Brier score, ECE (10 bins).</summary>
internal sealed record Figures(
    int Count,
    int Positives,
    double Precision,
    double Recall,
    double F1,
    double BestF1,
    double BestThreshold,
    double Auc,
    double Brier,
    double Ece
)
{
    public static Figures Of(IReadOnlyList<(bool Match, double Score)> rows, double threshold)
    {
        int positives = rows.Count(r => r.Match);
        int tp = rows.Count(r => r.Match && r.Score >= threshold);
        int fp = rows.Count(r => !r.Match && r.Score >= threshold);
        (double bestF1, double best) = Best(rows, positives);
        return new Figures(
            rows.Count,
            positives,
            tp + fp == 0 ? 0 : tp / (double)(tp + fp),
            positives == 0 ? 0 : tp / (double)positives,
            F(tp, fp, positives),
            bestF1,
            best,
            Area(rows, positives),
            rows.Count == 0 ? 0 : rows.Average(r => Math.Pow(r.Score - (r.Match ? 1 : 0), 2)),
            Calibration(rows)
        );
    }

    public const string Head =
        "                                       n   pos      P      R     F1     best F1    AUC  Brier    ECE";

    public string Line(string label) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{label, -34}{Count, 6}{Positives, 6}  {Precision:0.000}  {Recall:0.000}  {F1:0.000}  {BestF1:0.000}@{BestThreshold:0.00}  {Auc:0.000}  {Brier:0.000}  {Ece:0.000}"
        );

    private static double F(int tp, int fp, int positives) => tp == 0 ? 0 : 2.0 * tp / (tp + fp + positives);

    private static (double F1, double Threshold) Best(
        IReadOnlyList<(bool Match, double Score)> rows,
        int positives
    )
    {
        (double F1, double Threshold) best = (0, 1);
        int tp = 0;
        int fp = 0;
        foreach (
            IGrouping<double, (bool Match, double Score)> same in rows.GroupBy(r => r.Score)
                .OrderByDescending(g => g.Key)
        )
        {
            tp += same.Count(r => r.Match);
            fp += same.Count(r => !r.Match);
            double f = F(tp, fp, positives);
            best = f > best.F1 ? (f, same.Key) : best;
        }

        return best;
    }

    private static double Area(IReadOnlyList<(bool Match, double Score)> rows, int positives)
    {
        double negatives = rows.Count - positives;
        double below = 0;
        double sum = 0;
        foreach (
            IGrouping<double, (bool Match, double Score)> same in rows.GroupBy(r => r.Score)
                .OrderBy(g => g.Key)
        )
        {
            int no = same.Count(r => !r.Match);
            sum += same.Count(r => r.Match) * (below + (no / 2.0));
            below += no;
        }

        return positives == 0 || negatives == 0 ? 0 : sum / (positives * negatives);
    }

    private static double Calibration(IReadOnlyList<(bool Match, double Score)> rows) =>
        rows.Count == 0
            ? 0
            : rows.GroupBy(r => Math.Min((int)(r.Score * 10), 9))
                .Sum(g => Math.Abs(g.Sum(r => r.Score) - g.Count(r => r.Match))) / rows.Count;
}
