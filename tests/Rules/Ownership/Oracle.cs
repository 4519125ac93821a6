using Ties.Model;

namespace Ties.Rules.Tests;

/// <summary>
/// The rules of RULE.md followed literally, round by round over all parties, with exact fractions. An excluded
/// end is a number an infinitesimal inside it, so "cannot be met exactly" needs no cases. Shares nothing with
/// the solver but the fraction type.
/// </summary>
internal static class Oracle
{
    /// <summary>A number plus a multiple of an infinitesimal; compared in that order.</summary>
    internal readonly record struct Near(Fraction Value, Fraction Epsilon) : IComparable<Near>
    {
        public static Near Zero => Of(Fraction.Zero);

        public static Near One => Of(Fraction.One);

        public static Near operator +(Near a, Near b) => new(a.Value + b.Value, a.Epsilon + b.Epsilon);

        public static Near operator -(Near a, Near b) => new(a.Value - b.Value, a.Epsilon - b.Epsilon);

        public static Near operator /(Near a, Near b) =>
            new(a.Value / b.Value, ((a.Epsilon * b.Value) - (a.Value * b.Epsilon)) / (b.Value * b.Value));

        public static Near Of(Fraction value) => new(value, Fraction.Zero);

        public static Near Min(Near a, Near b) => a.CompareTo(b) <= 0 ? a : b;

        public static Near Max(Near a, Near b) => a.CompareTo(b) >= 0 ? a : b;

        public int CompareTo(Near other)
        {
            int order = Value.CompareTo(other.Value);
            return order != 0 ? order : Epsilon.CompareTo(other.Epsilon);
        }
    }

    internal sealed record Row(
        string Owner,
        string Owned,
        Fraction Low,
        Fraction High,
        bool LowOpen = false,
        bool HighOpen = false,
        string Class = ""
    );

    internal sealed record Result(
        HashSet<string> Certain,
        HashSet<string> Possible,
        Dictionary<string, (Fraction Min, Fraction Max)> Shares,
        HashSet<string> Conflicts
    );

    private sealed record Interval(Fraction Low, Fraction High, bool LowOpen, bool HighOpen)
    {
        private static readonly Fraction Step = new(1, 1);

        public Near NearLow => new(Low, LowOpen ? Step : Fraction.Zero);

        public Near NearHigh => new(High, HighOpen ? Fraction.Zero - Step : Fraction.Zero);

        public Interval Closed() => Low == High ? new Interval(Low, High, false, false) : this;
    }

    private sealed class Party
    {
        public Dictionary<string, Interval> Holders { get; } = new(StringComparer.Ordinal);

        public Interval? Treasury { get; set; }

        public bool Conflict { get; set; }
    }

    public static Result Solve(
        IReadOnlyList<Row> rows,
        IReadOnlyList<string> listed,
        OwnershipTest test,
        IReadOnlyList<string> all
    )
    {
        Dictionary<string, Party> parties = all.ToDictionary(
            n => n,
            n => new Party(),
            StringComparer.Ordinal
        );
        foreach (var pair in rows.GroupBy(r => (r.Owner, r.Owned)))
        {
            Interval holding = One([.. pair]);
            if (pair.Key.Owner == pair.Key.Owned)
            {
                parties[pair.Key.Owned].Treasury = holding;
            }
            else
            {
                parties[pair.Key.Owned].Holders.Add(pair.Key.Owner, holding);
            }
        }

        foreach (Party party in parties.Values)
        {
            Fraction sum = party.Holders.Values.Aggregate(
                party.Treasury?.Low ?? Fraction.Zero,
                (s, h) => s + h.Low
            );
            party.Conflict = sum > Fraction.One;
        }

        Result result = new(
            [],
            [],
            all.ToDictionary(n => n, _ => (Fraction.Zero, Fraction.Zero), StringComparer.Ordinal),
            [.. parties.Where(p => p.Value.Conflict).Select(p => p.Key)]
        );
        string[][] runs = test.Aggregates
            ?
            [
                [.. listed],
            ]
            : [.. listed.Distinct().Select(l => new[] { l })];
        foreach (string[] seeds in runs)
        {
            Run(parties, seeds, test, result);
        }

        return result;
    }

    private static void Run(
        Dictionary<string, Party> parties,
        string[] seeds,
        OwnershipTest test,
        Result result
    )
    {
        Near threshold = Near.Of(test.Threshold);
        bool Meets(Near share) =>
            test.Above ? share.CompareTo(threshold) > 0 : share.CompareTo(threshold) >= 0;
        HashSet<string> certain = Grow(parties, seeds, (p, set) => Meets(Certain(p, set)));
        HashSet<string> possible = Grow(parties, [.. seeds, .. certain], (p, set) => Meets(Possible(p, set)));
        result.Certain.UnionWith(certain);
        result.Possible.UnionWith(possible);
        foreach ((string name, Party party) in parties)
        {
            (Fraction min, Fraction max) = result.Shares[name];
            Fraction low = Certain(party, certain).Value;
            Fraction high = Possible(party, possible).Value;
            result.Shares[name] = (low > min ? low : min, high > max ? high : max);
        }
    }

    private static HashSet<string> Grow(
        Dictionary<string, Party> parties,
        string[] seeds,
        Func<Party, HashSet<string>, bool> enters
    )
    {
        HashSet<string> set = [.. seeds];
        while (true)
        {
            string[] round =
            [
                .. parties.Where(p => !set.Contains(p.Key) && enters(p.Value, set)).Select(p => p.Key),
            ];
            if (round.Length == 0)
            {
                return set;
            }

            set.UnionWith(round);
        }
    }

    private static Near Certain(Party party, HashSet<string> set)
    {
        Near sum = Near.Zero;
        foreach ((string holder, Interval held) in party.Holders)
        {
            if (set.Contains(holder))
            {
                sum += held.NearLow;
            }
            else if (party.Conflict && held.Low > Fraction.Zero)
            {
                return Near.Zero;
            }
        }

        return party.Conflict ? Near.Min(sum, Near.One) : sum;
    }

    private static Near Possible(Party party, HashSet<string> set)
    {
        Near high = Near.Zero;
        Near others = Near.Zero;
        foreach ((string holder, Interval held) in party.Holders)
        {
            if (set.Contains(holder))
            {
                high += held.NearHigh;
            }
            else
            {
                others += held.NearLow;
            }
        }

        if (party.Conflict)
        {
            return Near.Min(high, Near.One);
        }

        if (party.Treasury is not { } self)
        {
            return Near.Min(high, Near.One - others);
        }

        Near top = Near.Min(self.NearHigh, Near.One - others);
        Near treasury = Near.Max(self.NearLow, Near.Min(Near.One - others - high, top));
        if (treasury.Value == Fraction.One)
        {
            return high.Value > Fraction.Zero ? Near.One : Near.Zero;
        }

        return Near.Min(high, Near.One - others - treasury) / (Near.One - treasury);
    }

    private static Interval One(IReadOnlyList<Row> rows)
    {
        List<Interval> hulls = [];
        Interval? total = null;
        foreach (IGrouping<string, Row> group in rows.GroupBy(r => r.Class, StringComparer.Ordinal))
        {
            Interval hull = Hull([
                .. group.Select(r => new Interval(r.Low, r.High, r.LowOpen, r.HighOpen).Closed()),
            ]);
            if (group.Key.Length == 0)
            {
                hulls.Add(hull);
            }
            else
            {
                total = total is null
                    ? hull
                    : new Interval(
                        total.Low + hull.Low,
                        total.High + hull.High,
                        total.LowOpen || hull.LowOpen,
                        total.HighOpen || hull.HighOpen
                    );
            }
        }

        if (total is not null)
        {
            Interval capped = new(
                total.Low > Fraction.One ? Fraction.One : total.Low,
                total.High > Fraction.One ? Fraction.One : total.High,
                total.LowOpen && total.Low <= Fraction.One,
                total.HighOpen && total.High <= Fraction.One
            );
            hulls.Add(capped.Closed());
        }

        return Hull(hulls);
    }

    private static Interval Hull(IReadOnlyList<Interval> readings)
    {
        Fraction low = readings.Min(r => r.Low);
        Fraction high = readings.Max(r => r.High);
        return new Interval(
            low,
            high,
            readings.Where(r => r.Low == low).All(r => r.LowOpen),
            readings.Where(r => r.High == high).All(r => r.HighOpen)
        ).Closed();
    }
}
