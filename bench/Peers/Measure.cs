using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ties.Index;

namespace Ties.Peers.Bench;

/// <summary>Times and results of one run over the queries.</summary>
internal sealed class Measure
{
    private const double Threshold = 0.7;

    private readonly List<double> _microseconds = [];
    private readonly SortedDictionary<string, (int N, int At1, int At10, int Matched)> _groups = new(
        StringComparer.Ordinal
    );
    private int _negatives;
    private int _alarms;
    private long _start;

    public double QueriesPerSecond => _microseconds.Count * 1e6 / _microseconds.Sum();

    public double RecallAtTen => _groups.TryGetValue("all", out var g) ? g.At10 / (double)g.N : 0;

    public double RecallAtOne => _groups.TryGetValue("all", out var g) ? g.At1 / (double)g.N : 0;

    /// <summary>Takes the shorter time of each query from another round: what interrupts a process is not its cost.</summary>
    public void KeepShorter(Measure other)
    {
        for (int i = 0; i < _microseconds.Count; i++)
        {
            _microseconds[i] = Math.Min(_microseconds[i], other._microseconds[i]);
        }
    }

    public void Start() => _start = Stopwatch.GetTimestamp();

    public void Stop() => _microseconds.Add(Stopwatch.GetElapsedTime(_start).TotalMicroseconds);

    /// <summary>Counts a result; false where a right name exists and was not found.</summary>
    public bool Judge(
        Query query,
        ReadOnlySpan<int> found,
        IReadOnlyList<PoolName> pool,
        IReadOnlyList<NameHit>? hits
    )
    {
        if (query.Expected.Length == 0)
        {
            _negatives++;
            _alarms += hits is { Count: > 0 } && hits[0].Score >= Threshold ? 1 : 0;
            return true;
        }

        int place = -1;
        bool matched = false;
        for (int i = 0; i < found.Length; i++)
        {
            if (query.Expected.Contains(pool[found[i]].Id))
            {
                place = place < 0 ? i : place;
                matched |= hits is not null && hits[i].Score >= Threshold;
            }
        }

        foreach (string group in new[] { "all", query.Group })
        {
            var g = _groups.GetValueOrDefault(group);
            _groups[group] = (
                g.N + 1,
                g.At1 + (place == 0 ? 1 : 0),
                g.At10 + (place is >= 0 and < 10 ? 1 : 0),
                g.Matched + (matched ? 1 : 0)
            );
        }

        return place >= 0;
    }

    public double At(double share)
    {
        double[] sorted = [.. _microseconds.Order()];
        return sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }

    public string Speed() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{QueriesPerSecond:N0} q/s, p50 {At(0.5):F0} µs, p99 {At(0.99):F0} µs, max {At(1):F0} µs"
        );

    public string Groups()
    {
        StringBuilder text = new();
        foreach ((string group, var g) in _groups)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  {group, -10} {g.N, 6} @1 {g.At1 / (double)g.N:F4} @10 {g.At10 / (double)g.N:F4} matched {g.Matched / (double)g.N:F4}"
            );
        }

        if (_negatives > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n  negatives  {_negatives, 6} false alarms {_alarms} = {_alarms / (double)_negatives:F4}"
            );
        }

        return text.ToString();
    }
}
