using System.Text.RegularExpressions;

namespace Ties.Rules;

/// <summary>
/// Reads the licence requirement column of the Entity List and the MEU List (15 CFR part 744, Supplements
/// No. 4 and 7). Grammar: scope, then section pointers in brackets with footnote digits glued to them, then
/// carve-outs, licence exceptions and extent, each optional. Whatever is left over is reported as not read.
/// </summary>
internal sealed partial class RequirementColumn
{
    private readonly List<string> _notes = [];
    private readonly SortedSet<int> _footnotes = [];
    private string _rest;

    private RequirementColumn(string tidy)
    {
        _rest = tidy;
        LicenseExceptions = "none";
        List<string> sections = [.. ColumnText.Sections(tidy, continued: false)];
        ReadFootnotes(tidy, sections);
        Sections = sections;
        ReadExtent();
        ReadLicenceException();
        Scope = ReadScope(tidy);
        NoteWhatIsLeft();
        if (Sections.Contains("734.4(a)(9)", StringComparer.Ordinal))
        {
            _notes.Add("de minimis 0 per cent (734.4(a)(9)): foreign-made items have no de minimis level");
        }
    }

    /// <summary>See <see cref="Model.Requirement.Scope"/>.</summary>
    public string Scope { get; }

    /// <summary>Section pointers, the Foreign Direct Product pointer completed by its footnote.</summary>
    public IReadOnlyList<string> Sections { get; }

    /// <summary>Footnotes 1 to 5.</summary>
    public IReadOnlyList<int> Footnotes => [.. _footnotes];

    /// <summary>Licence exceptions that the entry itself leaves.</summary>
    public string LicenseExceptions { get; private set; }

    /// <summary>Carve-outs, extent, data errors.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Items that the entry says are reviewed case by case, though this is the requirement column.</summary>
    public string? ReviewedCaseByCase { get; private set; }

    /// <summary>Reads a column already tidied.</summary>
    public static RequirementColumn Read(string tidy) => new(tidy);

    /// <summary>Whether the text has the form of a requirement (the test for a swapped column).</summary>
    public static bool LooksLikeOne(string tidy) => AllItems().IsMatch(tidy) || CclItems().IsMatch(tidy);

    // Pointer first, digit second: the trailing digit alone decides where the pointer is only "734.9(e)".
    private void ReadFootnotes(string tidy, List<string> sections)
    {
        foreach (Match match in GluedDigit().Matches(tidy))
        {
            _footnotes.Add(match.Groups["digit"].Value[0] - '0');
        }

        foreach (Match match in TrailingDigit().Matches(tidy))
        {
            _footnotes.Add(match.Groups["digit"].Value[0] - '0');
        }

        AddByPointer(sections, "734.9(e)(1)", 1);
        AddByPointer(sections, "736.2(b)(3)(vi)", 1); // the place of footnote 1's rule until February 2022
        AddByPointer(sections, "734.9(e)(2)", 4);
        AddByPointer(sections, "734.9(e)(3)", 5);
        AddByPointer(sections, "734.9(g)", 3);
        int bare = sections.IndexOf("734.9(e)");
        if (bare < 0)
        {
            return;
        }

        int[] candidates = [.. _footnotes.Where(f => f is 1 or 4 or 5)];
        if (candidates.Length == 1)
        {
            sections[bare] = $"734.9(e)({(candidates[0] == 1 ? 1 : candidates[0] - 2)})";
        }
        else
        {
            _notes.Add("data error: points to 734.9(e) without saying which paragraph; footnote unknown");
        }
    }

    private void AddByPointer(List<string> sections, string pointer, int footnote)
    {
        if (sections.Contains(pointer, StringComparer.Ordinal))
        {
            _footnotes.Add(footnote);
        }
    }

    private void ReadExtent()
    {
        if (Take(Worldwide()) is not null)
        {
            _notes.Add("extends to the entity wherever located worldwide");
        }
    }

    private void ReadLicenceException()
    {
        if (Take(Overcome()) is not { } match)
        {
            return;
        }

        string provision = match.Groups["provision"].Value.Trim(' ', '.', ';');
        // "and e." stands for "and (e)"; "and (e). (e)" repeats itself.
        provision = LooseLetter().Replace(provision, "(${letter})");
        provision = RepeatedLetter().Replace(provision, "");
        LicenseExceptions = $"{match.Groups["exception"].Value} {provision}".Trim();
    }

    private string ReadScope(string tidy)
    {
        string? scope = null;
        if (Take(Supplement2()) is not null)
        {
            scope = "supp2_items";
        }
        else if (Take(CclItems()) is { } ccl)
        {
            scope = ccl.Groups["ear99"].Success ? "ccl_and_supp7_ear99" : "ccl_and_supp7";
        }
        else if (Take(AllItems()) is not null)
        {
            scope = "all_items";
        }

        if (scope is "all_items")
        {
            if (Take(Projects()) is not null || Sections.Any(IsProjectSection))
            {
                return "project_items";
            }

            if (Take(CaseByCase()) is { } reviewed)
            {
                ReviewedCaseByCase = reviewed.Groups["items"].Value.Trim(' ', '.', ';');
            }
            else if (Take(CarveOut()) is { } carved)
            {
                _notes.Add("carve-out: " + carved.Groups["items"].Value.Trim(' ', ',', '.', ';', ':'));
                return "all_items_except";
            }

            return scope;
        }

        if (scope is null)
        {
            _notes.Add(
                tidy.Length == 0
                    ? "data error: the requirement column is empty"
                    : "data error: no scope of items found in the requirement column"
            );
        }

        return scope ?? "unknown";
    }

    // 746.5 until March 2022 and 746.8(a)(4) since: exploration and production projects.
    private static bool IsProjectSection(string section) =>
        section is "746.8(a)(4)" || section.StartsWith("746.5", StringComparison.Ordinal);

    private void NoteWhatIsLeft()
    {
        string left = Filler().Replace(_rest, " ").Trim();
        if (left.Length > 0 && Scope != "unknown")
        {
            _notes.Add("not read in the requirement column: " + left);
        }
    }

    private Match? Take(Regex pattern)
    {
        Match match = pattern.Match(_rest);
        if (!match.Success)
        {
            return null;
        }

        _rest = _rest.Remove(match.Index, match.Length).Insert(match.Index, " ");
        return match;
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"(?:for )?(?:all|any) items? subjects? to the EAR(?! listed)", Options)]
    private static partial Regex AllItems();

    [GeneratedRegex(
        @"(?:for )?items on the CCL and (?<ear99>EAR ?99 items )?(?:that are )?listed in supplement no\. ?7 to part 746( of the EAR)?",
        Options
    )]
    private static partial Regex CclItems();

    [GeneratedRegex(
        @"(?:for )?(?:all|any) items? subject to the EAR listed in supplement no\. ?2 to part 744( of the EAR)?",
        Options
    )]
    private static partial Regex Supplement2();

    [GeneratedRegex(@"when used in projects specified in ?§* ?7\d\d\.\d+[()a-z0-9]*( of the EAR)?", Options)]
    private static partial Regex Projects();

    [GeneratedRegex(@",? with (?:a )?cas[ea][- ]by[- ]case (?:basis|review) for (?<items>[^.]+)", Options)]
    private static partial Regex CaseByCase();

    [GeneratedRegex(
        @",? ?(?:apart from|except(?: for)?:?) (?<items>.+?)(?=(?-i:\(See |\. ?See )|$)",
        Options
    )]
    private static partial Regex CarveOut();

    [GeneratedRegex(
        @"This license requirement may be overcome by License Exceptions? (?<exception>[A-Z]{3}) under ?§* ?(?<provision>.+?)$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Overcome();

    [GeneratedRegex(
        @"The license requirements? under this entry also extends? to any export, reexport,? and transfer \(in-country\) to the entity wherever located worldwide\.?",
        Options
    )]
    private static partial Regex Worldwide();

    [GeneratedRegex(@"(?<=734\.9\([eg]\)) ?,? ?(?<digit>[1-5])(?=\s*(?:[,;)§]|7\d\d\.|and\b|of\b))", Options)]
    private static partial Regex GluedDigit();

    [GeneratedRegex(@"\bEAR[\s).]*(?<digit>[1-5])(?=[\s.);,]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingDigit();

    [GeneratedRegex(@"(?<=and )(?<letter>[a-z])(?=\.?$)", RegexOptions.CultureInvariant)]
    private static partial Regex LooseLetter();

    [GeneratedRegex(@"(?<=\((?<letter>[a-z])\))\.? \(\k<letter>\)$", RegexOptions.CultureInvariant)]
    private static partial Regex RepeatedLetter();

    [GeneratedRegex(
        @"\((?:[a-z]|[0-9]|vi)\)|\b(?:see?|part|of|this|the|EAR|and|for)(?=\b|[0-9])|[\s§(),.;:0-9]",
        Options
    )]
    private static partial Regex Filler();
}
