using System.Globalization;
using Ties.Model;
using Ties.Rules.Tests;

namespace Ties.Engine.Tests;

/// <summary>Random stakes and listed files with everything that files have: ranges, classes, days, bad figures.</summary>
internal sealed class RandomFiles
{
    private static readonly string[] Figures =
    [
        "",
        "0",
        "10",
        "12.5",
        "20",
        "25",
        "30",
        "33.3333333333333",
        "40",
        "49.99",
        "50",
        "50.00",
        "50.01",
        "60",
        "100",
        ">25",
        "<50",
        ">50",
        "> 10",
        "-5",
        "300",
        "n/a",
        "50%",
        "5e1",
    ];

    private static readonly string[] Days =
    [
        "",
        "",
        "",
        "2020-01-01",
        "2022-06-15",
        "2024-02-29",
        "2023-02-29",
        "soon",
    ];

    private readonly Random _random;

    public RandomFiles(int seed)
    {
        _random = new Random(seed);
        AsOf = new DateOnly(2022, 6, 14).AddDays(_random.Next(3));
        int parties = _random.Next(2, 8);
        Names = [.. Enumerable.Range(0, parties).Select(i => ((char)('A' + i)).ToString())];
        List<string> stakes = ["owner,owned,percent,percent_max,from,until,class,source"];
        for (int i = _random.Next(1, parties * 3); i > 0; i--)
        {
            stakes.Add(Stake());
        }

        List<string> listed = ["id,list,from,until"];
        foreach (string name in Names.Where(_ => _random.Next(3) == 0))
        {
            (string from, string until) = (Pick(Days), Pick(Days));
            listed.Add($"{name},any,{from},{until}");
            if (Contains(from, until))
            {
                Listed.Add(name);
            }

            Seen.Add(name);
        }

        StakesText = string.Join('\n', stakes) + "\n";
        ListedText = string.Join('\n', listed) + "\n";
    }

    public DateOnly AsOf { get; }

    public string StakesText { get; }

    public string ListedText { get; }

    public List<Oracle.Row> Rows { get; } = [];

    public List<string> Listed { get; } = [];

    public SortedSet<string> Seen { get; } = new(StringComparer.Ordinal);

    private IReadOnlyList<string> Names { get; }

    private string Stake()
    {
        string owner = Pick(Names);
        string owned = _random.Next(6) == 0 ? owner : Pick(Names);
        string percent = Pick(Figures);
        string max = _random.Next(3) == 0 ? Pick(Figures) : "";
        (string from, string until) = (Pick(Days), Pick(Days));
        string shareClass = _random.Next(4) == 0 ? Pick(["A", "B"]) : "";
        Seen.Add(owner);
        Seen.Add(owned);
        if (Contains(from, until))
        {
            Rows.Add(Row(owner, owned, percent, max, shareClass));
        }

        return $"{owner},{owned},{percent},{max},{from},{until},{shareClass},x";
    }

    private bool Contains(string from, string until) =>
        (Day(from) is not { } first || first <= AsOf) && (Day(until) is not { } end || AsOf < end);

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : null;

    // Rule 2 of RULE.md, in the words of the rule.
    private static Oracle.Row Row(string owner, string owned, string percent, string max, string shareClass)
    {
        Oracle.Row unknown = new(owner, owned, Fraction.Zero, Fraction.One, Class: shareClass);
        Fraction? low = Figure(percent);
        Fraction? high = Figure(max);
        bool bad = (percent.Length > 0 && low is null) || (max.Length > 0 && high is null);
        if (bad || (percent.Length == 0 && max.Length == 0))
        {
            return unknown;
        }

        bool lowOpen = percent.Length > 0 && percent[0] is '<' or '>';
        bool highOpen = max.Length > 0 && max[0] is '<' or '>';
        if (max.Length == 0)
        {
            return percent[0] switch
            {
                '>' => unknown with { Low = low!.Value, LowOpen = true },
                '<' => unknown with { High = low!.Value, HighOpen = true },
                _ => unknown with { Low = low!.Value, High = low.Value },
            };
        }

        Fraction from = low ?? Fraction.Zero;
        return from > high!.Value
            ? unknown
            : unknown with
            {
                Low = from,
                High = high.Value,
                LowOpen = percent.Length > 0 && lowOpen,
                HighOpen = highOpen,
            };
    }

    private static Fraction? Figure(string text)
    {
        string digits = text.TrimStart('<', '>').Trim();
        return
            decimal.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal figure
            ) && figure is >= 0 and <= 100
            ? new Fraction(
                (System.Numerics.BigInteger)(figure * 10_000_000_000_000_000m),
                new System.Numerics.BigInteger(10_000_000_000_000_000m) * 100
            )
            : null;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];
}
