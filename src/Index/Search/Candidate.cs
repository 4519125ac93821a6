namespace Ties.Index;

/// <summary>A row that may match.</summary>
/// <param name="Row">Its id.</param>
/// <param name="Rank">Share of both names' weight that their common tokens can cover, 0 to 1.</param>
internal readonly record struct Candidate(int Row, float Rank) : IComparable<Candidate>
{
    /// <summary>Best rank first; equal ranks in the order of rows, so that results do not depend on the walk.</summary>
    public int CompareTo(Candidate other) =>
        Rank != other.Rank ? other.Rank.CompareTo(Rank) : Row.CompareTo(other.Row);
}
