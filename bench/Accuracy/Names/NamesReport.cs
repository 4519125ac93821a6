using System.Text;
using F23.StringSimilarity;
using FuzzySharp;
using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>Prints our comparer beside its rivals on the labelled sets.</summary>
internal static class NamesReport
{
    private const double Threshold = 0.70;

    public static int Run(string shared, string repository, bool record, bool errors)
    {
        StringBuilder text = new();
        List<LabelledPair> pairs = LabelledPair.Read(Path.Combine(shared, "names/pairs-dev.csv"));
        List<LabelledPair> cross = LabelledPair.Read(Path.Combine(shared, "names/crossscript-dev.csv"));
        Section(text, "pairs-dev, agreed", [.. pairs.Where(p => p.Review == "agreed")]);
        Section(text, "pairs-dev, all labels", pairs);
        Groups(text, pairs, p => p.Group);
        Groups(text, pairs, p => p.Kind.ToString());
        Section(text, "crossscript-dev", cross);
        Groups(text, cross, p => p.Group);
        int strong = pairs.Count(p =>
            p.Review == "agreed" && p.Quality == "STRONG" && (Ours(p) >= Threshold) != p.IsMatch
        );
        text.AppendLine($"STRONG cases wrong among agreed: {strong}");
        if (errors)
        {
            Errors(text, [.. pairs.Where(p => p.Review == "agreed")]);
            Errors(text, [.. cross.Where((_, i) => i % 3 == 0)]);
        }

        Console.Write(text);
        if (record)
        {
            string path = Path.Combine(repository, "bench/results/names.txt");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.ToString());
        }

        return 0;
    }

    private static void Section(StringBuilder text, string title, List<LabelledPair> pairs)
    {
        text.AppendLine().AppendLine(title).AppendLine(Figures.Head);
        text.AppendLine(Figures.Of([.. pairs.Select(p => (p.IsMatch, Ours(p)))], Threshold).Line("ours"));
        if (pairs.Exists(p => p.Peer is not null))
        {
            text.AppendLine(
                Figures
                    .Of(
                        [.. pairs.Where(p => p.Peer is not null).Select(p => (p.IsMatch, p.Peer!.Value))],
                        Threshold
                    )
                    .Line("open peer, frozen scores")
            );
        }

        JaroWinkler jaro = new();
        NormalizedLevenshtein levenshtein = new();
        (string Name, Func<string, string, double> Score)[] rivals =
        [
            ("FuzzySharp WeightedRatio", (a, b) => Fuzz.WeightedRatio(a, b) / 100.0),
            ("FuzzySharp TokenSetRatio", (a, b) => Fuzz.TokenSetRatio(a, b) / 100.0),
            ("Jaro-Winkler", jaro.Similarity),
            ("Levenshtein", levenshtein.Similarity),
            ("OFAC-like scale", (a, b) => OfacScale.Score(a, b) / 100.0),
        ];
        foreach ((string name, Func<string, string, double> score) in rivals)
        {
            List<(bool, double)> rows =
            [
                .. pairs.Select(p =>
                    (p.IsMatch, score(p.Name1.ToLowerInvariant(), p.Name2.ToLowerInvariant()))
                ),
            ];
            double best = Figures.Of(rows, Threshold).BestThreshold;
            text.AppendLine(Figures.Of(rows, best).Line(name + " (best)"));
        }
    }

    private static void Groups(StringBuilder text, List<LabelledPair> pairs, Func<LabelledPair, string> by)
    {
        foreach (var group in pairs.GroupBy(by).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.AppendLine(
                Figures
                    .Of([.. group.Select(p => (p.IsMatch, Ours(p)))], Threshold)
                    .Line("  ours, " + group.Key)
            );
            if (group.Any(p => p.Peer is not null))
            {
                text.AppendLine(
                    Figures
                        .Of(
                            [.. group.Where(p => p.Peer is not null).Select(p => (p.IsMatch, p.Peer!.Value))],
                            Threshold
                        )
                        .Line("  peer, " + group.Key)
                );
            }
        }
    }

    private static void Errors(StringBuilder text, List<LabelledPair> pairs)
    {
        foreach (
            LabelledPair p in pairs
                .Where(p => (Ours(p) >= Threshold) != p.IsMatch)
                .OrderBy(p => p.Group)
                .ThenBy(p => p.IsMatch)
        )
        {
            NameComparison c = NameComparer.Default.Compare(
                NameAnalyser.Analyse(p.Name1, p.Kind),
                NameAnalyser.Analyse(p.Name2, p.Kind)
            );
            text.AppendLine(
                $"{(p.IsMatch ? "MISS" : "FALSE")} {c.Score:0.000} [{p.Kind}/{p.Group}/{p.Quality}] {p.Name1} ~ {p.Name2} :: {c.Detail}"
            );
            text.AppendLine(
                "      "
                    + string.Join(
                        ' ',
                        c.Features.Select(f => $"{f.Name}={f.Value:0.##}({f.Contribution:+0.0;-0.0})")
                    )
            );
        }
    }

    private static double Ours(LabelledPair pair) =>
        NameComparer.Default.Score(
            NameAnalyser.Analyse(pair.Name1, pair.Kind),
            NameAnalyser.Analyse(pair.Name2, pair.Kind)
        );
}
