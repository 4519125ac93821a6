using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>A pair with its label for the fit.</summary>
internal sealed record TrainingPair(AnalysedName A, AnalysedName B, bool IsMatch, string Source);

/// <summary>
/// True pairs: two names of one party in an official list, at least half alike. False pairs: each name's nearest
/// neighbour among the other parties of the same list. Chosen by a fixed hash, so every run has the same ones.
/// </summary>
internal static class TrainingPairs
{
    private const int MostPerKind = 1500;

    /// <summary>Chooses the pairs: with the weights as believed before the fit, so that no fit depends on the last one.</summary>
    private static readonly NameComparer Chooser = new(
        new Weights([.. FeaturePriors.All.Select(p => (float)p.Mean)])
    );

    public static List<TrainingPair> FromLists(string shared)
    {
        List<OfficialParty> parties =
        [
            .. OfficialParty
                .ConsolidatedScreeningList(shared)
                .Where(p => p.Source.StartsWith("Specially Designated", StringComparison.Ordinal)),
        ];
        List<TrainingPair> pairs = [];
        foreach (NameKind kind in new[] { NameKind.Person, NameKind.Organization, NameKind.Vessel })
        {
            List<OfficialParty> some = [.. parties.Where(p => p.Kind == kind)];
            pairs.AddRange(Aliases(some));
            pairs.AddRange(Neighbours(some));
        }

        return pairs;
    }

    private static IEnumerable<TrainingPair> Aliases(List<OfficialParty> parties)
    {
        IEnumerable<TrainingPair> all =
            from party in parties
            where party.Names.Count > 1
            let names = party.Names.Select(n => NameAnalyser.Analyse(n, party.Kind)).ToList()
            from i in Enumerable.Range(0, Math.Min(4, names.Count))
            from j in Enumerable.Range(0, Math.Min(4, names.Count))
            where
                i < j
                && names[i].Key != names[j].Key
                && names[i].CoreKey.Length > 0
                && names[j].CoreKey.Length > 0
            let values = Chooser.Values(names[i], names[j])
            where values[Feature.Information] > 0.1f && values[Feature.ExtraShare] < 0.5f
            select new TrainingPair(names[i], names[j], true, "alias");
        return all.OrderBy(p => Hash(p.A.Original + "|" + p.B.Original)).Take(MostPerKind);
    }

    private static IEnumerable<TrainingPair> Neighbours(List<OfficialParty> parties)
    {
        List<(AnalysedName Name, int Party)> names =
        [
            .. parties
                .SelectMany((p, i) => p.Names.Take(3).Select(n => (NameAnalyser.Analyse(n, p.Kind), i)))
                .Where(n => n.Item1.CoreKey.Length > 0),
        ];
        Dictionary<string, List<int>> byToken = [];
        for (int i = 0; i < names.Count; i++)
        {
            foreach (
                NameToken token in names[i]
                    .Name.Readings[^1]
                    .Tokens.Where(t => t.Role is TokenRole.Core or TokenRole.Descriptor)
            )
            {
                if (!byToken.TryGetValue(token.Text, out List<int>? holders))
                {
                    byToken[token.Text] = holders = [];
                }

                holders.Add(i);
            }
        }

        foreach (
            int i in Enumerable
                .Range(0, names.Count)
                .OrderBy(i => Hash(names[i].Name.Original))
                .Take(MostPerKind)
        )
        {
            if (Nearest(i, names, byToken) is { } other)
            {
                yield return new TrainingPair(names[i].Name, other, false, "neighbour");
            }
        }
    }

    private static AnalysedName? Nearest(
        int i,
        List<(AnalysedName Name, int Party)> names,
        Dictionary<string, List<int>> byToken
    )
    {
        AnalysedName? best = null;
        double most = 0;
        foreach (NameToken token in names[i].Name.Readings[^1].Tokens)
        {
            foreach (int j in byToken.GetValueOrDefault(token.Text, []).Take(3000))
            {
                if (names[j].Party == names[i].Party || names[j].Name.CoreKey == names[i].Name.CoreKey)
                {
                    continue;
                }

                double alike = Alike(names[i].Name, names[j].Name);
                if (alike > most)
                {
                    (best, most) = (names[j].Name, alike);
                }
            }
        }

        return best;
    }

    /// <summary>A likeness that does not depend on the weights being fitted: shared letters in threes.</summary>
    private static double Alike(AnalysedName a, AnalysedName b)
    {
        HashSet<int> x = Threes(a.CoreKey);
        HashSet<int> y = Threes(b.CoreKey);
        int shared = x.Count(y.Contains);
        return shared / (double)(x.Count + y.Count - shared + 1);
    }

    private static HashSet<int> Threes(string text)
    {
        HashSet<int> threes = [];
        for (int i = 0; i + 2 < text.Length; i++)
        {
            threes.Add((text[i] << 20) ^ (text[i + 1] << 10) ^ text[i + 2]);
        }

        return threes;
    }

    internal static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 16777619);
        }

        return unchecked(hash * 2654435761);
    }
}
