namespace Ties.Peers.Bench;

/// <summary>A search engine under comparison.</summary>
internal abstract class Rival : IDisposable
{
    public abstract string Name { get; }

    /// <summary>Null where it can run here, else what is missing.</summary>
    public virtual string? Missing => null;

    /// <summary>Most queries to ask, for engines too slow for the whole set.</summary>
    public virtual int MostQueries => int.MaxValue;

    /// <summary>Loads the list; returns the index's bytes without the names' text, or 0 where it cannot be told.</summary>
    public abstract long Build(IReadOnlyList<PoolName> names);

    /// <summary>Forgets what earlier queries taught it, so that every round starts alike.</summary>
    public virtual void Restart() { }

    /// <summary>Writes the positions of up to ten names into <paramref name="found"/>, best first.</summary>
    public abstract int Search(Query query, Span<int> found);

    /// <summary>The engine's version, once built.</summary>
    public virtual string Version() => "this commit";

    public void Dispose() => Close();

    protected virtual void Close() { }
}
