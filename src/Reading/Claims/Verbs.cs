namespace Ties.Reading;

/// <summary>Verb forms to lemmas (<c>verbs.txt</c>), regular forms derived by the spelling rules of English.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, (string Lemma, VerbForm Form)> Table = Load();

    private static readonly HashSet<string> Modals = new(StringComparer.Ordinal)
    {
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "can",
        "could",
        "must",
        "cannot",
        "ca",
        "wo",
    };

    public static (string Lemma, VerbForm Form)? Find(string lower) =>
        Table.TryGetValue(lower, out (string, VerbForm) found) ? found : null;

    public static bool IsModal(string lower) => Modals.Contains(lower);

    private static Dictionary<string, (string, VerbForm)> Load()
    {
        Dictionary<string, (string, VerbForm)> table = new(StringComparer.Ordinal);
        foreach (
            string entry in DataFile
                .Lines("verbs.txt")
                .SelectMany(line => line.Split(';', StringSplitOptions.RemoveEmptyEntries))
        )
        {
            string[] forms = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Add(table, forms);
        }

        return table;
    }

    private static void Add(Dictionary<string, (string, VerbForm)> table, string[] forms)
    {
        string lemma = forms[0];
        if (lemma == "be")
        {
            Put(table, "be", lemma, VerbForm.Base);
            Put(table, "being", lemma, VerbForm.Gerund);
            Put(table, "been", lemma, VerbForm.Participle);
            foreach (string form in new[] { "is", "are", "was", "were", "am" })
            {
                Put(table, form, lemma, VerbForm.Third);
            }

            return;
        }

        Put(table, lemma, lemma, VerbForm.Base);
        bool irregular = false;
        for (int i = 1; i < forms.Length; i++)
        {
            bool gerund = forms[i].EndsWith("ing", StringComparison.Ordinal);
            bool third = forms[i] is "has" or "does" or "goes";
            Put(
                table,
                forms[i],
                lemma,
                gerund ? VerbForm.Gerund
                    : third ? VerbForm.Third
                    : VerbForm.Past | VerbForm.Participle
            );
            irregular |= !gerund && !third;
        }

        Put(table, Third(lemma), lemma, VerbForm.Third);
        Put(table, Stem(lemma) + "ing", lemma, VerbForm.Gerund);
        if (!irregular)
        {
            Put(
                table,
                lemma.EndsWith('e') ? lemma + "d"
                    : Doubles(lemma) ? lemma + lemma[^1] + "ed"
                    : lemma.EndsWith('y') && !IsVowel(lemma[^2]) ? lemma[..^1] + "ied"
                    : lemma + "ed",
                lemma,
                VerbForm.Past | VerbForm.Participle
            );
        }
    }

    private static void Put(
        Dictionary<string, (string Lemma, VerbForm Form)> table,
        string form,
        string lemma,
        VerbForm kind
    ) =>
        table[form] =
            table.TryGetValue(form, out (string Lemma, VerbForm Form) old) && old.Lemma == lemma
                ? (lemma, old.Form | kind)
            : old.Lemma is null ? (lemma, kind)
            : old;

    private static string Third(string lemma) =>
        lemma.EndsWith('y') && !IsVowel(lemma[^2]) ? lemma[..^1] + "ies"
        : lemma[^1] is 's' or 'x' or 'z'
        || lemma.EndsWith("sh", StringComparison.Ordinal)
        || lemma.EndsWith("ch", StringComparison.Ordinal)
            ? lemma + "es"
        : lemma + "s";

    private static string Stem(string lemma) =>
        Doubles(lemma) ? lemma + lemma[^1]
        : lemma.EndsWith('e') && !lemma.EndsWith("ee", StringComparison.Ordinal) ? lemma[..^1]
        : lemma is "sell" or "call" or "pull" ? lemma
        : lemma
            is "set"
                or "put"
                or "cut"
                or "run"
                or "get"
                or "sit"
                or "let"
                or "ban"
                or "bar"
                or "bid"
                or "ship"
                or "step"
                or "quit"
                or "drop"
                or "win"
                or "commit"
                or "begin"
                or "spin"
                or "strip"
                or "plan"
                or "hit"
                or "snap"
            ? lemma + lemma[^1]
        : lemma;

    private static bool Doubles(string lemma) =>
        lemma
            is "control"
                or "transfer"
                or "refer"
                or "ship"
                or "step"
                or "drop"
                or "commit"
                or "permit"
                or "admit"
                or "plan"
                or "ban"
                or "bar"
                or "snap"
                or "strip"
                or "submit"
                or "defer"
                or "quit"
                or "scrap";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
