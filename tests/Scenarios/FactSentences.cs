using System.Globalization;
using System.Text.RegularExpressions;
using Ties.Model;
using Ties.Rules;

namespace Ties.Scenarios.Tests;

/// <summary>
/// The sentences that facts may be stated in (README.md of this folder lists them). A sentence that fits none
/// fails the scenario.
/// </summary>
internal sealed partial class FactSentences
{
    // "X is listed." without a list: on one list of every regime.
    private static readonly string[] Everywhere = ["us_ofac_sdn", "us_bis_el", "eu_fsf", "gb_sl", "ch_seco"];

    private readonly List<Listing> _listings = [];
    private readonly List<Stake> _stakes = [];
    private readonly List<Tie> _ties = [];
    private readonly Dictionary<string, string> _countries = [];
    private readonly HashSet<string> _notHeld = [];
    private string? _requirement;
    private string? _policy;

    public FactSentences(IEnumerable<string> sentences)
    {
        foreach (string sentence in sentences)
        {
            Read(sentence);
        }

        // The columns belong to the last listing stated.
        if (_requirement is not null || _policy is not null)
        {
            Wording wording = new(_requirement, _policy, DateBounds.On(new DateOnly(2026, 7, 31)), Row);
            _listings[^1] = _listings[^1] with { Wordings = [wording] };
        }
    }

    private static SourceRow Row => new("scenario", "2026-07-31", 1);

    public Surroundings About(string party, DateOnly asOf) =>
        new()
        {
            Subject = party,
            AsOf = asOf,
            Listings = _listings,
            Stakes = _stakes,
            Ties = _ties,
            Countries = _countries,
            Coverage =
            [
                .. ListLaw.All.Select(l => new ListCoverage
                {
                    List = l.Id,
                    Dataset = "scenario",
                    Edition = _notHeld.Contains(l.Id) ? null : "of the day",
                    Complete = !_notHeld.Contains(l.Id),
                    Missing = _notHeld.Contains(l.Id) ? $"{l.Id}: no complete edition covers the day" : null,
                }),
            ],
        };

    private void Read(string sentence)
    {
        if (Listed().Match(sentence) is { Success: true } listed)
        {
            AddListings(listed);
        }
        else if (Owns().Match(sentence) is { Success: true } owns)
        {
            AddStake(owns);
        }
        else if (Tied().Match(sentence) is { Success: true } tied)
        {
            AddTie(tied);
        }
        else if (Registered().Match(sentence) is { Success: true } registered)
        {
            _countries[registered.Groups["party"].Value] = registered.Groups["country"].Value;
        }
        else if (NotHeld().Match(sentence) is { Success: true } notHeld)
        {
            _notHeld.Add(notHeld.Groups["list"].Value);
        }
        else if (Column().Match(sentence) is { Success: true } column)
        {
            string text = column.Groups["text"].Value;
            _ = column.Groups["which"].Value == "requirement" ? _requirement = text : _policy = text;
        }
        else
        {
            Assert.Fail($"the fact '{sentence}' fits no sentence of tests/Scenarios/README.md");
        }
    }

    private void AddListings(Match match)
    {
        string[] lists = match.Groups["list"].Success
            ? [.. match.Groups["list"].Captures.Select(c => c.Value)]
            : Everywhere;
        foreach (string list in lists)
        {
            string programme =
                match.Groups["programme"] is { Success: true } given ? given.Value
                : list == "us_ofac_sdn" ? "RUSSIA-EO14024"
                : list == "ch_seco" ? "SR 946.231.176.72"
                : "";
            _listings.Add(
                new Listing
                {
                    EntityId = match.Groups["party"].Value,
                    List = list,
                    ListedName = match.Groups["party"].Value,
                    Programs = programme.Length > 0 ? [programme] : [],
                    From =
                        Bounds(match.Groups["from"], match.Groups["fromLatest"])
                        ?? DateBounds.On(new(2000, 1, 1)),
                    Until = Bounds(match.Groups["until"], match.Groups["untilLatest"]) ?? DateBounds.Unknown,
                    Sources = [Row],
                }
            );
        }
    }

    private void AddStake(Match match)
    {
        string owner = match.Groups["owner"].Value;
        string owned = match.Groups["owned"].Value;
        ShareRange share =
            match.Groups["exact"].Success ? ShareRange.Exactly(Percent(match.Groups["exact"]))
            : match.Groups["low"].Success
                ? new ShareRange(
                    Percent(match.Groups["low"]),
                    match.Groups["high"].Success ? Percent(match.Groups["high"]) : Fraction.One,
                    match.Groups["more"].Success
                )
            : ShareRange.Whole;
        _stakes.Add(
            new Stake
            {
                Owner = owner,
                Owned = owned == "itself" ? owner : owned,
                Share = share,
                Period = new Period(Day(match.Groups["from"]), Day(match.Groups["until"])),
                Class = match.Groups["class"].Value,
                Source = Row with { Row = _stakes.Count + 1 },
            }
        );
    }

    private void AddTie(Match match)
    {
        (string from, string to) = (match.Groups["one"].Value, match.Groups["other"].Value);
        string kind = match.Groups["kind"].Value switch
        {
            "has a joint arrangement with" => "joint_arrangement_with",
            "may appoint the majority of the board of" => "appoints_board_majority_of",
            "has as accounting parent" => "accounting_parent_is",
            "is dominated by" => "dominated_by",
            "is a subsidiary of" => "subsidiary_of",
            "is controlled by" => "controlled_by",
            "is affiliated with" => "affiliated_with",
            string other => throw new InvalidOperationException(other),
        };
        _ties.Add(
            new Tie
            {
                From = from,
                To = to,
                Kind = kind,
                Grade = Grade.Reported,
                Source = Row,
            }
        );
    }

    private static Fraction Percent(Group group)
    {
        Assert.True(Fraction.TryParse(group.Value, 100, out Fraction share), group.Value);
        return share;
    }

    private static DateBounds? Bounds(Group earliest, Group latest) =>
        Day(earliest) is { } first ? new DateBounds(first, Day(latest) ?? first) : null;

    private static DateOnly? Day(Group group) =>
        group.Success ? DateOnly.ParseExact(group.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(
        @"^(?<party>.+?) is listed(?: on (?<list>\w+)(?: and (?<list>\w+))*)?(?: under (?<programme>[\w-]+))?(?: from (?<from>[\d-]{10})(?: to (?<fromLatest>[\d-]{10}))?)?(?: until (?<until>[\d-]{10})(?: to (?<untilLatest>[\d-]{10}))?)?\.$"
    )]
    private static partial Regex Listed();

    [GeneratedRegex(
        @"^(?<owner>.+?) owns (?:(?<exact>[\d.]+) %|(?:between |(?<more>more than ))(?<low>[\d.]+)(?: and (?:at most )?(?<high>[\d.]+))? %|an unknown share) of (?<owned>.+?)(?: in shares of class (?<class>\w+))?(?: from (?<from>[\d-]{10}))?(?: until (?<until>[\d-]{10}))?\.$"
    )]
    private static partial Regex Owns();

    [GeneratedRegex(
        @"^(?<one>.+?) (?<kind>has a joint arrangement with|may appoint the majority of the board of|has as accounting parent|is dominated by|is a subsidiary of|is controlled by|is affiliated with) (?<other>.+?)\.$"
    )]
    private static partial Regex Tied();

    [GeneratedRegex(@"^(?<party>.+?) is registered in (?<country>[a-z]{2})\.$")]
    private static partial Regex Registered();

    [GeneratedRegex(@"^No edition of (?<list>\w+) covers the day\.$")]
    private static partial Regex NotHeld();

    [GeneratedRegex(@"^The (?<which>requirement|policy) column reads: (?<text>.+)$")]
    private static partial Regex Column();
}
