using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>
/// The list searched: the labelled list, real names around it, then synthetic ones. Words keep coming as Heaps' law
/// says for real names (distinct = 8.04 · tokens^0.73, measured on Wikidata's persons): a list built from a few common
/// names only would flatter every engine. The same size always gives the same list.
/// </summary>
internal static class Pool
{
    private const double HeapsFactor = 8.04;
    private const double HeapsPower = 0.73;

    public static List<PoolName> Build(SharedNames shared, int size)
    {
        List<PoolName> pool = shared.List();
        AddPersonsAndCompanies(pool, shared, size);
        Synthesise(pool, shared, size);
        return pool;
    }

    private static void AddPersonsAndCompanies(List<PoolName> pool, SharedNames shared, int size)
    {
        bool large = size > 100_000;
        void Add(IEnumerable<string> names, NameKind kind, int most) =>
            pool.AddRange(
                names.Take(Math.Min(most, size - pool.Count)).Select(n => new PoolName("", n, kind))
            );

        List<string> Every(List<string> all, int count) =>
            [.. Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Count / count)])];

        Add(
            shared
                .Rows("data/names/sec_tickers_company_names_2025-02.csv.gz")
                .Select(r => r["Name"])
                .Distinct(),
            NameKind.Organization,
            int.MaxValue
        );
        int eastern = large ? 30_000 : 4_000;
        Add(Every(shared.Lines("cn_historic_person_names_250k.txt.gz"), eastern), NameKind.Person, eastern);
        Add(Every(shared.Lines("jp_person_names_180k.txt.gz"), eastern), NameKind.Person, eastern);
        Add(
            Every(shared.Lines("cn_company_short_forms_280k.txt.gz"), eastern),
            NameKind.Organization,
            eastern
        );
        List<string> latin = shared.Lines("wikidata_person_names_latin.txt.gz");
        Add(Every(latin, Math.Min(latin.Count, size - pool.Count)), NameKind.Person, int.MaxValue);
    }

    private static void Synthesise(List<PoolName> pool, SharedNames shared, int size)
    {
        if (pool.Count >= size)
        {
            return;
        }

        Random random = new(20261125);
        List<string> latin = shared.Lines("wikidata_person_names_latin.txt.gz");
        List<string> fore =
        [
            .. shared.Rows("data/names/common-forenames-by-country.csv").Select(r => r["Romanized Name"]),
            .. latin.Select(n => n.Split(' ')[0]),
        ];
        List<string> sur =
        [
            .. shared.Rows("data/names/common-surnames-by-country.csv").Select(r => r["Romanized Name"]),
            .. latin.Select(n => n.Split(' ')[^1]),
        ];
        List<string> company =
        [
            .. shared
                .Rows("data/names/sec_tickers_company_names_2025-02.csv.gz")
                .SelectMany(r => r["Name"].Split(' ').Skip(1)),
        ];
        fore = ByFrequency(fore);
        sur = ByFrequency(sur);
        company = ByFrequency(company);
        MarkovWords words = new(sur.Take(30_000).Select(w => w.ToLowerInvariant()));
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        long tokens = 0;
        foreach (PoolName name in pool)
        {
            tokens += Count(name.Text, seen);
        }

        while (pool.Count < size)
        {
            string Word(List<string> known)
            {
                tokens++;
                if (seen.Count >= HeapsFactor * Math.Pow(tokens, HeapsPower))
                {
                    return Pick(known, random);
                }

                string word = words.Next(random);
                while (!seen.Add(word))
                {
                    word = words.Next(random);
                }

                return char.ToUpperInvariant(word[0]) + word[1..];
            }

            bool person = random.Next(4) < 3;
            int parts = person ? 2 + (random.Next(3) / 2) : 2 + random.Next(3);
            List<string> name = [];
            for (int i = 0; i < parts; i++)
            {
                name.Add(
                    person ? Word(i < parts - 1 ? fore : sur)
                    : i == 0 ? Word(sur)
                    : Pick(company, random)
                );
            }

            pool.Add(
                new PoolName("", string.Join(' ', name), person ? NameKind.Person : NameKind.Organization)
            );
        }
    }

    /// <summary>Ranks spread evenly over their logarithm: common names are common, rare ones occur.</summary>
    private static string Pick(List<string> words, Random random) =>
        words[(int)Math.Min(words.Count - 1, Math.Exp(random.NextDouble() * Math.Log(words.Count + 1)) - 1)];

    private static List<string> ByFrequency(List<string> words) =>
        [
            .. words
                .Where(w => w.Length > 1)
                .GroupBy(w => w, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Key),
        ];

    private static int Count(string name, HashSet<string> seen)
    {
        string[] tokens = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        seen.UnionWith(tokens);
        return tokens.Length;
    }
}
