using System.Buffers;
using Ties.Index;
using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>Ours: analysis of the query, search and full scoring with our comparer; each name is its own party.</summary>
internal sealed class OwnSearch : Rival
{
    private readonly Dictionary<string, int> _parties = [];
    private NameIndex? _index;
    private NameSearcher? _searcher;
    private long _scored;

    public override string Name => "Ties";

    public long Scored => _scored + _searcher!.Scored;

    public IReadOnlyList<NameHit> LastHits { get; private set; } = [];

    public NameIndex Index => _index!;

    public override long Build(IReadOnlyList<PoolName> names)
    {
        NameIndexBuilder builder = new();
        int next = 0;
        for (int i = 0; i < names.Count; i++)
        {
            PoolName name = names[i];
            if (name.Id.Length == 0 || !_parties.TryGetValue(name.Id, out int party))
            {
                party = next++;
                if (name.Id.Length > 0)
                {
                    _parties[name.Id] = party;
                }
            }

            builder.AddName(party, name.Text, name.Kind, false);
        }

        ArrayBufferWriter<byte> buffer = new(1 << 20);
        builder.WriteTo(buffer);
        _index = NameIndex.Open(buffer.WrittenMemory);
        _searcher = _index.OpenSearcher();
        long text = _index.Data.Section<byte>(NameSection.NameText).Length;
        return _index.Data.Length - text;
    }

    public override void Restart()
    {
        _scored += _searcher!.Scored;
        _searcher = _index!.OpenSearcher();
    }

    public override int Search(Query query, Span<int> found)
    {
        LastHits = _searcher!.Search(NameAnalyser.Analyse(query.Text, query.Kind));
        for (int i = 0; i < LastHits.Count; i++)
        {
            found[i] = LastHits[i].Name;
        }

        return LastHits.Count;
    }
}
