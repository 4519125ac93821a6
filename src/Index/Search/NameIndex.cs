using System.Collections.Concurrent;
using System.Text;
using Ties.Names;

namespace Ties.Index;

/// <summary>
/// An immutable index of parties' names and identifiers, searched in place. Any number of threads may use it at once.
/// </summary>
public sealed class NameIndex : IDisposable
{
    private const int MostAnalysed = 1 << 18;

    private readonly IDisposable? _owned;
    private readonly ConcurrentBag<NameSearcher> _searchers = [];
    private readonly Analysis?[] _analysed;

    private NameIndex(NameIndexData data, IDisposable? owned)
    {
        Data = data;
        _owned = owned;
        _analysed = new Analysis?[
            (int)
                System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(data.Names, 1, MostAnalysed))
        ];
    }

    /// <summary>Names in the index.</summary>
    public int Names => Data.Names;

    /// <summary>Identifiers in the index.</summary>
    public int Identifiers => Data.Identifiers;

    /// <summary>Distinct tokens of all names.</summary>
    public int Tokens => Data.Tokens;

    internal NameIndexData Data { get; }

    /// <summary>Opens an index held in memory. Every byte is checked, at several gigabytes a second.</summary>
    /// <param name="data">The index; must not change while it is used.</param>
    /// <param name="file">What to call it in errors.</param>
    /// <exception cref="SegmentException">The data is damaged, no name index, or newer than this program.</exception>
    public static NameIndex Open(ReadOnlyMemory<byte> data, string file = "in memory") =>
        new(new(data, file), null);

    /// <summary>Opens an index file, mapped into memory. Dispose the index to release it.</summary>
    /// <inheritdoc cref="Open(ReadOnlyMemory{byte}, string)"/>
    public static NameIndex OpenFile(string path)
    {
        MappedFile bytes = MappedFile.Open(path);
        try
        {
            return new NameIndex(new NameIndexData(bytes.Memory, path), bytes);
        }
        catch
        {
            ((IDisposable)bytes).Dispose();
            throw;
        }
    }

    /// <summary>Releases a file opened by <see cref="OpenFile"/>; no search may run then or later.</summary>
    public void Dispose() => _owned?.Dispose();

    /// <summary>A searcher for one thread, for batches; see <see cref="NameSearcher"/>.</summary>
    public NameSearcher OpenSearcher() => new(this);

    /// <inheritdoc cref="NameSearcher.Search"/>
    public IReadOnlyList<NameHit> Search(AnalysedName query, SearchOptions? options = null)
    {
        if (!_searchers.TryTake(out NameSearcher? searcher))
        {
            searcher = OpenSearcher();
        }

        IReadOnlyList<NameHit> hits = searcher.Search(query, options);
        _searchers.Add(searcher);
        return hits;
    }

    /// <summary>Finds the parties that bear exactly an identifier.</summary>
    /// <param name="type">Its type; empty = any.</param>
    /// <param name="value">Its value; spacing, punctuation and, where the type allows, case are ignored.</param>
    /// <returns>
    /// The hits in no particular order; empty for a placeholder, which <see cref="IdentifierKey.Of"/> tells.
    /// </returns>
    public IReadOnlyList<IdentifierHit> FindIdentifier(string type, string value)
    {
        List<IdentifierHit> hits = [];
        if (IdentifierKey.Of(type, value) is { } key)
        {
            IdentifierTable.Find(Data, key.Family, key.Value, hits);
            if (
                key.Family.Length == 0
                && IdentifierKey.Of("wallet", value) is { } wallet
                && wallet.Value != key.Value
            )
            {
                IdentifierTable.Find(Data, "wallet", wallet.Value, hits);
            }
        }

        return hits;
    }

    /// <summary>The text of a name, as added.</summary>
    /// <param name="name">Its number, 0 to <see cref="Names"/> - 1.</param>
    public string Text(int name)
    {
        CheckName(name);
        ReadOnlySpan<uint> starts = Data.Section<uint>(NameSection.NameTextStarts);
        return Encoding.UTF8.GetString(
            Data.Section<byte>(NameSection.NameText)[(int)starts[name]..(int)starts[name + 1]]
        );
    }

    /// <summary>What a name names.</summary>
    /// <param name="name">Its number, 0 to <see cref="Names"/> - 1.</param>
    public NameKind Kind(int name)
    {
        CheckName(name);
        return NameFlags.Kind(Data.Section<byte>(NameSection.NameFlags)[name]);
    }

    /// <summary>The analysed form of a name.</summary>
    /// <param name="name">Its number, 0 to <see cref="Names"/> - 1.</param>
    public AnalysedName Analysed(int name)
    {
        // Each slot holds the last name analysed for it; a reference is replaced as a whole, so no lock is needed.
        ref Analysis? slot = ref _analysed[name & (_analysed.Length - 1)];
        if (slot is { } known && known.Id == name)
        {
            return known.Name;
        }

        AnalysedName analysed = NameAnalyser.Analyse(Text(name), Kind(name));
        slot = new Analysis(name, analysed);
        return analysed;
    }

    internal int NameOfRow(int row) => (int)Data.Section<uint>(NameSection.RowNames)[row];

    internal NameHit Hit(int name, double score) =>
        new(
            Data.Section<int>(NameSection.NameParties)[name],
            name,
            NameFlags.Weak(Data.Section<byte>(NameSection.NameFlags)[name]),
            score
        );

    private void CheckName(int name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(name, Names);
    }

    private sealed record Analysis(int Id, AnalysedName Name);
}
