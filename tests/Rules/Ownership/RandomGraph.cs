using Ties.Model;

namespace Ties.Rules.Tests;

/// <summary>Small random graphs dense in ties: cycles, rings, self-stakes, classes, ranges, round figures.</summary>
internal sealed class RandomGraph
{
    private static readonly string[] Figures =
    [
        "0",
        "5",
        "10",
        "12.5",
        "20",
        "24.99",
        "25",
        "30",
        "33.333333333333",
        "40",
        "49.99",
        "50",
        "50.01",
        "60",
        "75",
        "80",
        "100",
    ];

    private readonly Random _random;
    private readonly bool _fine;

    public RandomGraph(int seed)
    {
        _random = new Random(seed);
        // One graph in eight has figures that whole billionths of a per cent cannot hold.
        _fine = _random.Next(8) == 0;
        int count = _random.Next(2, 9);
        Names = [.. Enumerable.Range(0, count).Select(i => ((char)('A' + i)).ToString())];
        Listed = [.. Names.Where(_ => _random.Next(3) == 0)];
        int rows = _random.Next(1, (count * 3) + 1);
        Rows = [.. Enumerable.Range(0, rows).Select(_ => Row())];
    }

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<string> Listed { get; }

    public IReadOnlyList<Oracle.Row> Rows { get; }

    private Oracle.Row Row()
    {
        string owner = Names[_random.Next(Names.Count)];
        string owned = _random.Next(8) == 0 ? owner : Names[_random.Next(Names.Count)];
        string shareClass =
            _random.Next(4) == 0
                ? _random.Next(2) == 0
                    ? "A"
                    : "B"
                : "";
        Fraction low = Figure();
        Fraction high = low;
        switch (_random.Next(6))
        {
            case 0:
                (low, high) = (Fraction.Zero, Fraction.One);
                break;
            case 1 or 2:
                Fraction other = Figure();
                (low, high) = low < other ? (low, other) : (other, low);
                break;
            default:
                break;
        }

        bool range = low != high;
        return new(
            owner,
            owned,
            low,
            high,
            range && _random.Next(3) == 0,
            range && _random.Next(3) == 0,
            shareClass
        );
    }

    private Fraction Figure()
    {
        if (_fine && _random.Next(3) == 0)
        {
            return new Fraction(_random.Next(0, 8), 7);
        }

        Assert.True(Fraction.TryParse(Figures[_random.Next(Figures.Length)], 100, out Fraction figure));
        return figure;
    }
}
