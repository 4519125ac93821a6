using System.Numerics;

namespace Ties.Rules;

/// <summary>
/// The sums over a party's holders while the two fixpoints grow. "Out" is what stands outside the possible
/// set. Rule numbers are those of <c>RULE.md</c>.
/// </summary>
internal struct NodeState<T>
    where T : struct, INumber<T>
{
    /// <summary>Σ lo of all holders, without the self-stake.</summary>
    public T Low;

    /// <summary>Σ lo of the holders that are certain.</summary>
    public T LowCertain;

    /// <summary>Σ lo of the holders that are possible.</summary>
    public T LowPossible;

    /// <summary>Σ hi of the holders that are possible.</summary>
    public T HighPossible;

    /// <summary>Holders whose lower end is excluded: all, certain, possible; and possible ones whose upper end is.</summary>
    public int OpenLow;
    public int OpenLowCertain;
    public int OpenLowPossible;
    public int OpenHighPossible;

    /// <summary>Holders with lo &gt; 0 that are not certain (rule 6).</summary>
    public int PositiveNotCertain;

    public int Node;

    public static NodeState<T> Of(HoldingGraph<T> graph, int node)
    {
        NodeState<T> state = new() { Node = node };
        foreach (ref readonly Holding<T> holding in graph.HoldersOf(node))
        {
            state.Low += holding.Low;
            state.OpenLow += holding.LowOpen;
            state.PositiveNotCertain += T.IsZero(holding.Low) ? 0 : 1;
        }

        return state;
    }

    public void AddCertain(in Holding<T> holding)
    {
        LowCertain += holding.Low;
        OpenLowCertain += holding.LowOpen;
        PositiveNotCertain -= T.IsZero(holding.Low) ? 0 : 1;
    }

    public void AddPossible(in Holding<T> holding)
    {
        LowPossible += holding.Low;
        HighPossible += holding.High;
        OpenLowPossible += holding.LowOpen;
        OpenHighPossible += holding.HighOpen;
    }

    /// <summary>Rule 6: more is held for certain than there is, so no consistent world exists.</summary>
    public readonly bool Conflicts(T whole, Holding<T>? treasury) =>
        Low + (treasury is { } t ? t.Low : T.Zero) > whole;

    /// <summary>The certain share, in parts of the whole (rules 4, 5 and 6).</summary>
    public readonly T Certain(T whole, bool conflict) =>
        !conflict ? LowCertain
        : PositiveNotCertain == 0 ? T.Min(LowCertain, whole)
        : T.Zero;

    /// <summary>The possible share (rules 4, 5 and 6) and whether it can be met exactly.</summary>
    public readonly Bound<T> Possible(T whole, Holding<T>? treasury, bool conflict)
    {
        bool highClosed = OpenHighPossible == 0;
        bool outClosed = OpenLow == OpenLowPossible;
        if (conflict)
        {
            return HighPossible > whole ? new(whole, whole, true) : new(HighPossible, whole, highClosed);
        }

        T room = whole - (Low - LowPossible);
        if (treasury is not { } self)
        {
            return HighPossible < room ? new(HighPossible, whole, highClosed)
                : HighPossible > room ? new(room, whole, outClosed)
                : new(room, whole, highClosed && outClosed);
        }

        return OnOutstanding(whole, self, room, highClosed, outClosed);
    }

    // Rule 4. With j = 100 − Lo − Hi, the share rises with the treasury t up to t = j and falls after it
    // (stays at the whole where nobody else holds anything for certain), so the optimum is j clamped.
    private readonly Bound<T> OnOutstanding(
        T whole,
        in Holding<T> self,
        T room,
        bool highClosed,
        bool outClosed
    )
    {
        if (T.IsZero(HighPossible))
        {
            return new(T.Zero, whole, true);
        }

        T last = T.Min(self.High, room);
        T turn = room - HighPossible;
        T held = turn < self.Low ? self.Low : T.Min(turn, last);
        if (held == whole)
        {
            return new(whole, whole, self.HighOpen == 0);
        }

        T share = T.Min(HighPossible, room - held);
        bool others = room < whole;
        bool lowEnd = held == self.Low;
        bool highEnd = held == self.High;
        bool met =
            !others && turn < last && last > self.Low
                ? outClosed
                : (turn < held || highClosed)
                    && (turn > held || outClosed)
                    && (!lowEnd || self.LowOpen == 0)
                    && (!highEnd || self.HighOpen == 0);
        return new(share, whole - held, met);
    }
}
