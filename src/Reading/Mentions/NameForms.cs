namespace Ties.Reading;

/// <summary>Names without legal forms, to see that two are one.</summary>
internal static class NameForms
{
    private static readonly string[] Phrases =
    [
        "public joint stock company",
        "open joint stock company",
        "joint stock company",
        "joint-stock company",
        "limited liability company",
        "публичное акционерное общество",
        "акционерное общество",
        "общество с ограниченной ответственностью",
        "the",
    ];

    /// <summary>The legal form of a name, spelt one way; empty where it has none.</summary>
    public static string Form(string key)
    {
        foreach (string phrase in Phrases.Where(phrase => phrase.Length > 4))
        {
            if (
                key.StartsWith(phrase + " ", StringComparison.Ordinal)
                || key.EndsWith(" " + phrase, StringComparison.Ordinal)
            )
            {
                return Canonical(phrase);
            }
        }

        string[] words = key.Split(' ');
        return words.Length < 2 ? string.Empty
            : Lexicon.IsHead("form/last", words[^1]) ? Canonical(words[^1])
            : Lexicon.IsHead("form/first", words[0]) ? Canonical(words[0])
            : string.Empty;
    }

    private static string Canonical(string form) =>
        form.Replace(".", string.Empty, StringComparison.Ordinal) switch
        {
            "joint stock company"
            or "joint-stock company"
            or "ao"
            or "акционерное общество"
            or "ао"
            or "jsc" => "jsc",
            "public joint stock company" or "pao" or "пао" or "публичное акционерное общество" or "pjsc" =>
                "pjsc",
            "limited liability company"
            or "ooo"
            or "ооо"
            or "общество с ограниченной ответственностью"
            or "llc" => "llc",
            "ltd" or "limited" => "ltd",
            "corp" or "corporation" => "corp",
            "inc" or "incorporated" => "inc",
            "co" or "company" or "companies" => "co",
            var other => other,
        };

    /// <summary>A lower-case key without legal forms at its ends, points and apostrophes; never empty.</summary>
    public static string Strip(string key)
    {
        string rest = key;
        foreach (string phrase in Phrases)
        {
            if (rest.Length > phrase.Length + 1)
            {
                rest = rest.StartsWith(phrase + " ", StringComparison.Ordinal)
                    ? rest[(phrase.Length + 1)..]
                    : rest;
                rest = rest.EndsWith(" " + phrase, StringComparison.Ordinal)
                    ? rest[..^(phrase.Length + 1)]
                    : rest;
            }
        }

        string[] words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int start = 0,
            end = words.Length;
        while (end - start > 1 && Lexicon.IsHead("form/last", words[end - 1]))
        {
            end--;
        }

        while (end - start > 1 && Lexicon.IsHead("form/first", words[start]))
        {
            start++;
        }

        return end - start == words.Length ? rest : string.Join(' ', words[start..end]);
    }
}
