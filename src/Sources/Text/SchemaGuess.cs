using System.Collections.Frozen;

namespace Ties.Sources;

/// <summary>
/// The schema of a party whose list does not state one, from the wording of its name: a company form gives
/// <c>Company</c>, a word for a public office <c>PublicBody</c>, a word for an institution <c>Organization</c>;
/// otherwise <c>LegalEntity</c>, which says that it may be a company, a body or a person.
/// </summary>
internal static class SchemaGuess
{
    private static readonly FrozenSet<string> CompanyForms = FrozenSet.Create(
        StringComparer.Ordinal,
        "ltd",
        "limited",
        "llc",
        "inc",
        "incorporated",
        "corp",
        "corporation",
        "company",
        "co",
        "gmbh",
        "ag",
        "sa",
        "sarl",
        "sas",
        "bv",
        "nv",
        "ooo",
        "oao",
        "zao",
        "pao",
        "ao",
        "jsc",
        "pjsc",
        "ojsc",
        "cjsc",
        "fze",
        "fzco",
        "fzc",
        "dmcc",
        "pte",
        "pvt",
        "sdn",
        "bhd",
        "llp",
        "lp",
        "plc",
        "spa",
        "srl",
        "oy",
        "oyj",
        "ab",
        "aps",
        "kg",
        "kft",
        "sro",
        "doo",
        "ood",
        "eood",
        "uab",
        "gk",
        "kk",
        "est",
        "establishment",
        "enterprises",
        "holdings",
        "holding",
        "ltda",
        "cv",
        "sl",
        "pt",
        "tbk",
        "kb",
        "as"
    );

    private static readonly FrozenSet<string> PublicWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "ministry",
        "government",
        "embassy",
        "police",
        "army",
        "navy",
        "directorate",
        "commissariat",
        "municipality",
        "parliament",
        "prosecutor",
        "customs",
        "intelligence"
    );

    private static readonly FrozenSet<string> InstitutionWords = FrozenSet.Create(
        StringComparer.Ordinal,
        "institute",
        "institution",
        "university",
        "academy",
        "bureau",
        "college",
        "laboratory",
        "lab",
        "center",
        "centre",
        "plant",
        "factory",
        "agency",
        "commission",
        "committee",
        "council",
        "department",
        "division",
        "foundation",
        "association",
        "society",
        "organization",
        "organisation",
        "hospital",
        "school",
        "office",
        "group",
        "bank",
        "fund",
        "brigade",
        "works",
        "base",
        "authority",
        "administration"
    );

    /// <summary>The schema for a name.</summary>
    public static string Of(string name)
    {
        string[] words = TextCleaning.Fold(name.Replace(".", "", StringComparison.Ordinal)).Split(' ');
        if (
            words.Skip(1).Any(CompanyForms.Contains)
            || words[0] is "ooo" or "oao" or "zao" or "pao" or "ao" or "jsc"
        )
        {
            return "Company";
        }

        return words.Any(PublicWords.Contains) ? "PublicBody"
            : words.Any(InstitutionWords.Contains) ? "Organization"
            : "LegalEntity";
    }
}
