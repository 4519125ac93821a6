using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>
/// Pairs across scripts from the common names by country (CC0). Parts: a name in its own script with its romanised form
/// (true) and with the other romanised forms most like it (false). Whole names: forename and surname of one country put
/// together, with its romanised form (true), and with one part exchanged (false).
/// </summary>
internal static class CommonNames
{
    private sealed record Common(string Native, string Latin, string Country, bool Surname, string Reading);

    public static List<TrainingPair> Pairs(string shared)
    {
        List<Common> all =
        [
            .. Read(shared, "common-forenames-by-country.csv", false),
            .. Read(shared, "common-surnames-by-country.csv", true),
        ];
        List<Common> names = [.. all.Where(n => n.Reading.Length > 0).DistinctBy(n => (n.Native, n.Latin))];
        // Look-alikes are sought among some hundreds of names, as many as a short list of candidates is drawn from.
        string[] pool =
        [
            .. all.Select(n => n.Latin)
                .Distinct()
                .Where(n => TrainingPairs.Hash(n) % 8 == 0)
                .Order(StringComparer.Ordinal),
        ];
        List<TrainingPair> pairs = [];
        foreach (Common name in names)
        {
            Add(pairs, name.Native, name.Latin, true, "part");
            foreach (string near in Near(name, pool, 1))
            {
                Add(pairs, name.Native, near, false, "part");
            }
        }

        foreach (
            IGrouping<string, Common> country in names
                .GroupBy(n => n.Country)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            Whole([.. country.Where(n => !n.Surname)], [.. country.Where(n => n.Surname)], pool, pairs);
        }

        return pairs;
    }

    private static IEnumerable<Common> Read(string shared, string file, bool surname) =>
        Csv.Rows(Path.Combine(shared, "data/names", file))
            .Where(r => r["Romanized Name"].Length > 0)
            .Select(r =>
            {
                AnalysedName native = NameAnalyser.Analyse(r["Localized Name"], NameKind.Person);
                bool other =
                    !native.IsEmpty
                    && native.Readings[0].Script != NameScript.Latin
                    && native.Readings.Count > 1;
                string reading = other ? string.Concat(native.Readings[1].Tokens.Select(t => t.Text)) : "";
                return new Common(
                    r["Localized Name"],
                    Folder.Fold(r["Romanized Name"]),
                    r["Country"],
                    surname,
                    reading
                );
            });

    private static IEnumerable<string> Near(Common name, string[] pool, int count) =>
        pool.Where(p => Math.Abs(p.Length - name.Latin.Length) < 4 && Spelling.Cost(p, name.Latin) > 1.01f)
            .OrderBy(p => Spelling.Cost(p, name.Reading) / Math.Max(p.Length, name.Reading.Length))
            .ThenBy(p => p, StringComparer.Ordinal)
            .Take(count);

    private static void Whole(Common[] forenames, Common[] surnames, string[] pool, List<TrainingPair> pairs)
    {
        if (forenames.Length < 3 || surnames.Length < 3)
        {
            return;
        }

        for (int i = 0; i < 30; i++)
        {
            Common first = forenames[i * 7 % forenames.Length];
            Common last = surnames[i * 5 % surnames.Length];
            string native = i % 2 == 0 ? $"{first.Native} {last.Native}" : $"{last.Native} {first.Native}";
            Add(pairs, native, $"{first.Latin} {last.Latin}", true, "whole");
            string[] others =
            [
                .. Near(i % 3 == 0 ? last : first, pool, 1),
                forenames[((i * 7) + 1) % forenames.Length].Latin,
            ];
            string other = others[i % 2];
            Add(
                pairs,
                native,
                i % 3 == 0 ? $"{first.Latin} {other}" : $"{other} {last.Latin}",
                false,
                "whole"
            );
        }
    }

    private static void Add(List<TrainingPair> pairs, string a, string b, bool match, string source) =>
        pairs.Add(
            new TrainingPair(
                NameAnalyser.Analyse(a, NameKind.Person),
                NameAnalyser.Analyse(b, NameKind.Person),
                match,
                "common " + source
            )
        );
}
