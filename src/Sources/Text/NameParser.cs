using System.Text.RegularExpressions;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Takes apart name fields that hold more than a name. The patterns are the authorities' own wordings in the
/// Entity List, the nonproliferation notices, the debarment lists and the Denied Persons List; a field that
/// fits none of them is a name as it stands.
/// </summary>
internal static partial class NameParser
{
    public static NameParts Parse(string raw)
    {
        string text = TextCleaning.Tidy(raw);
        (text, string? scope) = Cut(text, ScopeWords());
        (text, string? remark) = Cut(text, NationalityRemark());
        (string name, NamedRelation? relation) = SplitRelation(text);
        List<string> aliases = [];
        List<string> previous = [];
        name = TakeAliases(name, aliases, previous);
        List<string> shortForms = [];
        string? fullForm = TakeShortForm(name, shortForms);
        if (fullForm is not null)
        {
            aliases.Insert(0, fullForm);
        }

        return new NameParts
        {
            Name = name,
            FullForm = fullForm,
            Aliases = aliases,
            PreviousNames = previous,
            ShortForms = shortForms,
            Relation = relation,
            Scope = scope,
            Remark = remark?.Trim('(', ')', ' '),
        };
    }

    /// <summary>
    /// Whether a name is too short to identify anybody by itself: one token of at most five characters, all
    /// capitals or digits. Such a name is a weak alias.
    /// </summary>
    public static bool IsWeak(string name) =>
        name.Length is > 0 and <= 5 && name.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>
    /// Names of an alias field: separated by semicolons, the last one often with "and" in front. "a.k.a." in
    /// front is dropped; names behind "f.k.a." are former names.
    /// </summary>
    public static void SplitAliases(string field, ICollection<string> aliases, ICollection<string> previous)
    {
        foreach (string part in field.Split(';'))
        {
            string name = LeadingAnd().Replace(TextCleaning.Tidy(part), "");
            List<string> further = [];
            name = TakeAliases(name, further, previous);
            foreach (string alias in further.Prepend(name).Where(n => n.Length > 0))
            {
                aliases.Add(alias);
            }
        }
    }

    private static (string Name, NamedRelation? Relation) SplitRelation(string text)
    {
        if (SubordinateInstitution().Match(text) is { Success: true } m1)
        {
            return (Name(m1, "self"), new(Name(m1, "other"), "subordinate_of", Grade.Listed));
        }

        if (AffiliatedEntity().Match(text) is { Success: true } m2)
        {
            return (Name(m2, "self"), new(Name(m2, "other"), "affiliated_with", Grade.Listed));
        }

        if (SubordinateIn().Match(text) is { Success: true } m3)
        {
            return (Name(m3, "self"), new(Name(m3, "other"), "subordinate_of", Grade.Listed));
        }

        if (AndSubordinate().Match(text) is { Success: true } m4)
        {
            return (Name(m4, "self"), new(Name(m4, "other"), "subordinate_of", Grade.Listed, true));
        }

        if (BranchOf().Match(text) is { Success: true } m5)
        {
            return (text, new(Name(m5, "other"), "subordinate_of", Grade.Inferred));
        }

        return (text, null);
    }

    private static string Name(Match match, string group) => match.Groups[group].Value.Trim(' ', ',', ';');

    /// <summary>Moves "a.k.a." and "f.k.a." names out of a name; the name itself is returned.</summary>
    private static string TakeAliases(string text, ICollection<string> aliases, ICollection<string> previous)
    {
        MatchCollection marks = AliasMark().Matches(text);
        if (marks.Count == 0)
        {
            return text;
        }

        string name = text[..marks[0].Index].TrimEnd(' ', ',', ';', '(', '[', '-');
        for (int i = 0; i < marks.Count; i++)
        {
            int from = marks[i].Index + marks[i].Length;
            int to = i + 1 < marks.Count ? marks[i + 1].Index : text.Length;
            bool former = marks[i].Groups["former"].Success;
            bool bracketed = marks[i].Value.Contains('(') || marks[i].Value.Contains('[');
            string body = text[from..to];
            int close = bracketed ? ClosingBracket(body) : -1;
            string list = close < 0 ? body : body[..close];

            // "AKAS" and square brackets introduce lists separated by commas.
            bool commas = marks[i].Groups["many"].Success || marks[i].Value.Contains('[');
            foreach (string alias in list.Split(';').SelectMany(a => commas ? AliasSplitter.Split(a) : [a]))
            {
                string tidy = TrimAlias(alias);
                if (tidy.Length > 0)
                {
                    (former ? previous : aliases).Add(tidy);
                }
            }

            // "Cory (a.k.a Jason Cory Wilson) Wilson": what follows the bracket belongs to the name.
            string rest = close < 0 ? "" : body[(close + 1)..].Trim(' ', ',', ';', '.', '(', '[', '-');
            if (rest.Length > 0)
            {
                name = $"{name} {rest}";
            }
        }

        return name.Length > 0 ? name : TextCleaning.Tidy(text);
    }

    private static string TrimAlias(string alias)
    {
        string tidy = alias.Trim(' ', ',', ';', '[', ']', '-').Trim();
        bool unbalanced = tidy.EndsWith(')') && tidy.Count(c => c == ')') > tidy.Count(c => c == '(');
        tidy = unbalanced ? tidy[..^1].TrimEnd() : tidy;
        return tidy.EndsWith(", aka", StringComparison.OrdinalIgnoreCase) ? tidy[..^5] : tidy;
    }

    private static int ClosingBracket(string body)
    {
        int depth = 1;
        for (int i = 0; i < body.Length; i++)
        {
            depth +=
                body[i] is '(' or '[' ? 1
                : body[i] is ')' or ']' ? -1
                : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A bracket at the end that holds an abbreviation, or a word of the name, is a short form of it.</summary>
    private static string? TakeShortForm(string name, List<string> shortForms)
    {
        if (TrailingBracket().Match(name) is not { Success: true } match)
        {
            return null;
        }

        string before = match.Groups["name"].Value.TrimEnd(' ', ',');
        string inside = match.Groups["short"].Value.Trim();
        bool abbreviation = Abbreviation().IsMatch(inside);
        bool wordOfName =
            !inside.Contains(' ')
            && inside.Length > 3
            && TextCleaning.Fold(before).Split(' ').Contains(TextCleaning.Fold(inside));
        if (!abbreviation && !wordOfName)
        {
            return null;
        }

        shortForms.Add(inside);
        return before;
    }

    private static (string Text, string? Cut) Cut(string text, Regex pattern)
    {
        Match match = pattern.Match(text);
        return match is { Success: true, Index: > 0 }
            ? (text.Remove(match.Index, match.Length).Trim(' ', ',', ';'), match.Value.Trim(' ', ',', ';'))
            : (text, null);
    }

    [GeneratedRegex(
        @"[,;]?\s*(?:and|or)\s+(?:any|its)\s+(?:successors?|sub-?units?|subsidiar(?:y|ies))\b.*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ScopeWords();

    [GeneratedRegex(
        @"\s*\((?:[\w ]+\s)?(?:individual|entity|national|citizen|person|company)\)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex NationalityRemark();

    [GeneratedRegex(
        @"^(?<other>.+?)[.,;]?\s*Subordinate\s+(?:Institution|Institute|Entity)\s*[-:–—]\s*(?<self>.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SubordinateInstitution();

    [GeneratedRegex(
        @"^(?<other>.+?)[.,;]?\s*Affiliated\s+Entity\s*[-:–—]\s*(?<self>.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AffiliatedEntity();

    [GeneratedRegex(
        @"^(?<self>.+?)\s*\((?:an?\s+(?:subordinate(?:\s+\w+)?|subsidiary|affiliate|division|branch|part|unit)\s+of|Parent\s+Organization:|parent\s+company:)\s*(?<other>.+)\)\s*$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SubordinateIn();

    [GeneratedRegex(
        @"^(?<other>.+?),?\s+and\s+(?:its\s+)?subordinate\s+entity:?\s+(?<self>.+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AndSubordinate();

    [GeneratedRegex(
        @"(?:^(?:Branch|Subsidiary)\s+of\s+(?<other>.+)$|[-,–]\s*(?:a\s+)?(?:branch|subsidiary|division)\s+of\s+(?<other>.+)$|^(?<other>.+?)\s+Branch:\s)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex BranchOf();

    [GeneratedRegex(
        @"(?:[,;]?\s*[\(\[]?|^|\s-\s?|-)\s*(?<![\w.])(?:(?:(?<many>a\.?k\.?a\.?s)\b|a\.?\s?k\.?\s?a\b\.?|also\s+known\s+as|d\.?/?b\.?/?a\b\.?|doing\s+business\s+as)|(?<former>f\.?\s?k\.?\s?a\b\.?|formerly(?:\s+known\s+as)?))[,:]?\s*-?\s*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex AliasMark();

    [GeneratedRegex(@"^and\s+", RegexOptions.IgnoreCase)]
    private static partial Regex LeadingAnd();

    [GeneratedRegex(@"^(?<name>.+?)\s*\((?<short>[^()]{2,20})\)$")]
    private static partial Regex TrailingBracket();

    [GeneratedRegex(@"^(?:[A-Z][A-Z0-9&]{2,}(?:[- ]?[A-Z0-9]+)?|[A-Z]{2,}[- ][0-9]{1,3})$")]
    private static partial Regex Abbreviation();
}
