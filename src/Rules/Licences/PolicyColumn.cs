using System.Text.RegularExpressions;

namespace Ties.Rules;

/// <summary>
/// Reads the licence review policy column: clauses of "policy, items"; the clause about all (other) items is
/// the base, the others are exceptions; "See §" gives sections. A column that holds requirement text is a
/// data error and its policy unknown.
/// </summary>
internal sealed partial class PolicyColumn
{
    private readonly List<string> _exceptions = [];
    private readonly List<string> _notes = [];

    private PolicyColumn(string tidy)
    {
        Match see = See().Match(tidy);
        Sections = see.Success ? ColumnText.Sections(tidy[see.Index..], continued: true) : [];
        string rest = see.Success ? tidy[..see.Index] : tidy;
        List<Clause> clauses = Clauses(ReadApartFrom(rest));
        Base = clauses.Count > 0 ? ReadClauses(clauses) : WithoutClauses(tidy);
    }

    /// <summary>See <see cref="Model.Requirement.Policy"/>.</summary>
    public string Base { get; }

    /// <summary>Sections pointed at after "See".</summary>
    public IReadOnlyList<string> Sections { get; }

    /// <summary>Items reviewed otherwise.</summary>
    public IReadOnlyList<string> Exceptions => _exceptions;

    /// <summary>Limits and data errors.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Reads a column already tidied.</summary>
    public static PolicyColumn Read(string tidy) => new(tidy);

    /// <summary>Whether the text names a policy (the test for a swapped column).</summary>
    public static bool LooksLikeOne(string tidy) => Kind().IsMatch(tidy);

    private string WithoutClauses(string tidy)
    {
        if (RequirementColumn.LooksLikeOne(tidy))
        {
            _notes.Add(
                "data error, policy unknown: the policy column holds requirement text (column swap in the source)"
            );
            return "unknown";
        }

        if (Sections.Count > 0)
        {
            return "see_section";
        }

        _notes.Add(
            tidy.Length == 0
                ? "data error: the policy column is empty"
                : "data error: no policy found in the policy column"
        );
        return "unknown";
    }

    // "… apart from X and for Y, which will be reviewed on a case-by-case basis"
    private string ReadApartFrom(string text)
    {
        Match match = ApartFrom().Match(text);
        if (!match.Success)
        {
            return text;
        }

        foreach (string items in AndFor().Split(match.Groups["items"].Value))
        {
            _exceptions.Add("case_by_case: " + items.Trim(' ', ',', ';'));
        }

        return text.Remove(match.Index, match.Length);
    }

    private string ReadClauses(List<Clause> clauses)
    {
        int general = clauses.FindIndex(c => c.IsGeneral);
        int chosen = general >= 0 ? general : MostSevere(clauses);
        if (general < 0 && clauses[chosen].Items.Length > 0)
        {
            _notes.Add($"the policy is stated for: {clauses[chosen].Items}");
        }

        for (int i = 0; i < clauses.Count; i++)
        {
            if (i != chosen)
            {
                _exceptions.Add(
                    clauses[i].Items.Length > 0
                        ? $"{clauses[i].Policy}: {clauses[i].Items}"
                        : clauses[i].Policy
                );
            }
        }

        return clauses[chosen].Policy;
    }

    private static int MostSevere(List<Clause> clauses)
    {
        int best = 0;
        for (int i = 1; i < clauses.Count; i++)
        {
            if (
                RequirementOrder.Severity(clauses[i].Policy) > RequirementOrder.Severity(clauses[best].Policy)
            )
            {
                best = i;
            }
        }

        return best;
    }

    private static List<Clause> Clauses(string text)
    {
        MatchCollection kinds = Kind().Matches(text);
        List<Clause> clauses = [];
        for (int i = 0; i < kinds.Count; i++)
        {
            int start = kinds[i].Index + kinds[i].Length;
            int end = i + 1 < kinds.Count ? kinds[i + 1].Index : text.Length;
            string items = Connector().Replace(text[start..end].Trim(' ', '.', ';', ','), "");
            clauses.Add(new Clause(Name(kinds[i]), items.Trim(' ', '.', ';', ',')));
        }

        return clauses;
    }

    private static string Name(Match kind) =>
        kind.Groups["policy"].Success ? "policy_of_denial"
        : kind.Groups["denial"].Success ? "presumption_of_denial"
        : kind.Groups["approval"].Success ? "presumption_of_approval"
        : "case_by_case";

    private readonly record struct Clause(string Policy, string Items)
    {
        public bool IsGeneral => Items.Length == 0 || General().IsMatch(Items);
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    // "casa-by-case", "case-by case", "Presumption for denial" are slips of the list.
    [GeneratedRegex(
        @"(?<policy>policy (?:of|for) denial)|(?<denial>presumption (?:of|for) denial)|(?<approval>presumption (?:of|for) approval)|(?<case>cas[ea][- ]?by[- ]?case(?: basis| review)?)",
        Options
    )]
    private static partial Regex Kind();

    [GeneratedRegex(
        @",? ?apart from (?<items>.+?),? which (?:will|shall) be reviewed on an? cas[ea][- ]by[- ]case basis",
        Options
    )]
    private static partial Regex ApartFrom();

    [GeneratedRegex(@",? and for ", Options)]
    private static partial Regex AndFor();

    [GeneratedRegex(@"\b(?:See|specified in|set forth in) ?§* ?§*(?: ?7\d\d\.)", Options)]
    private static partial Regex See();

    [GeneratedRegex(@"^(?:for|of)\s+|(?:^|[\s,;.]+)(?:and|except|but|with)$", Options)]
    private static partial Regex Connector();

    // "all items subject to the EAR", "all other items …", "all items to include …"; not "all items on the CCL".
    [GeneratedRegex(@"^all (?:other )?items(?: subject to the EAR| to include\b|$|[.,;])", Options)]
    private static partial Regex General();
}
