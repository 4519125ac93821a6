namespace Ties.Reading;

/// <summary>Noun classes of <c>nouns.txt</c> and word classes the parser needs.</summary>
internal static class Nouns
{
    private static readonly Dictionary<string, HashSet<string>> Table = DataFile
        .Rows("nouns.txt")
        .ToDictionary(
            row => row[0],
            row => row[1].Split(',').ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    private static readonly HashSet<string> Prepositions =
        "of to in on at by for from with within into onto over under between among during against about above below through throughout across via as than per towards toward upon alongside including like without off out up down outside inside near behind beyond despite concerning regarding"
            .Split(' ')
            .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Subordinators =
        "while whereas because although though when whenever if unless until whether where after before since so once"
            .Split(' ')
            .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Adverbs =
        "also already now still just even only never not always often ever recently currently previously formerly formally once again together today yesterday tomorrow later earlier then thus therefore however directly indirectly there here else instead too very much more most almost nearly about approximately secretly publicly jointly wholly fully partly partially long ago soon further least better away back originally prominently reportedly allegedly pursuant due alone respectively apart prior subsequent effective"
            .Split(' ')
            .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Pronouns =
        "it they he she we i you them him us himself itself themselves"
            .Split(' ')
            .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> PossessivePronouns = "its their his her our my your whose"
        .Split(' ')
        .ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Determiners =
        "the a an this that these those any some each every no all both another such several many more most other certain"
            .Split(' ')
            .ToHashSet(StringComparer.Ordinal);

    public static bool Is(string kind, string word) =>
        Table[kind].Contains(word)
        || (
            kind == "company"
            && word.Length > 6
            && (
                word.EndsWith("maker", StringComparison.Ordinal)
                || word.EndsWith("builder", StringComparison.Ordinal)
            )
        );

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    public static bool IsSubordinator(string word) => Subordinators.Contains(word);

    public static bool IsAdverb(string word) =>
        Adverbs.Contains(word)
        || (
            word.Length > 4
            && word.EndsWith("ly", StringComparison.Ordinal)
            && word
                is not (
                    "family"
                    or "supply"
                    or "assembly"
                    or "monopoly"
                    or "italy"
                    or "ally"
                    or "anomaly"
                    or "rally"
                    or "apply"
                    or "reply"
                    or "comply"
                )
        );

    public static bool IsPronoun(string word) => Pronouns.Contains(word);

    public static bool IsPossessivePronoun(string word) => PossessivePronouns.Contains(word);

    public static bool IsDeterminer(string word) => Determiners.Contains(word);
}
