using System.Buffers;
using Ties.Index;
using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>
/// Brute force: every token of the query against every token of the list by the AVX-512 scan (AVX-512 or scalar),
/// then the weights of the rows that hold what was found. No deletion table, no bounds, no scoring.
/// </summary>
internal sealed class ScanSearch : Rival
{
    private readonly List<int> _close = [];
    private readonly Dictionary<int, float> _sums = [];
    private NameIndexData? _data;
    private TokenScan? _scan;

    public override string Name => "SIMD brute-force scan";

    public override int MostQueries => (int)Math.Max(100, 600_000_000 / Math.Max(1, _data!.Names));

    public override long Build(IReadOnlyList<PoolName> names)
    {
        NameIndexBuilder builder = new();
        for (int i = 0; i < names.Count; i++)
        {
            builder.AddName(i, names[i].Text, names[i].Kind, false);
        }

        ArrayBufferWriter<byte> buffer = new(1 << 20);
        builder.WriteTo(buffer);
        _data = new NameIndexData(buffer.WrittenMemory, "scan");
        _scan = new TokenScan(_data);
        long tables =
            _data.Section<byte>(NameSection.DeletionEntries).Length
            + _data.Section<byte>(NameSection.DeletionStarts).Length;
        return _data.Length - _data.Section<byte>(NameSection.NameText).Length - tables;
    }

    public override int Search(Query query, Span<int> found)
    {
        _sums.Clear();
        ReadOnlySpan<uint> starts = _data!.Section<uint>(NameSection.PostingStarts);
        ReadOnlySpan<uint> rows = _data.Section<uint>(NameSection.Postings);
        foreach (NameToken token in NameAnalyser.Analyse(query.Text, query.Kind).Readings[0].Tokens)
        {
            _close.Clear();
            _scan!.Find(token.Text, _close);
            foreach (int id in _close)
            {
                ReadOnlySpan<uint> list = rows[(int)starts[id]..(int)starts[id + 1]];
                float weight = TokenWeights.Rarity(list.Length, _data.Rows);
                foreach (uint row in list)
                {
                    _sums[(int)row] = _sums.GetValueOrDefault((int)row) + weight;
                }
            }
        }

        ReadOnlySpan<uint> names = _data.Section<uint>(NameSection.RowNames);
        ReadOnlySpan<ushort> weights = _data.Section<ushort>(NameSection.RowWeights);
        PriorityQueue<int, float> best = new();
        foreach ((int row, float sum) in _sums)
        {
            float rank = 2 * sum / (40 + (weights[row] * NameIndexFormat.WeightUnit));
            if (best.Count < 10)
            {
                best.Enqueue((int)names[row], rank);
            }
            else
            {
                best.EnqueueDequeue((int)names[row], rank);
            }
        }

        int count = best.Count;
        for (int i = count - 1; i >= 0; i--)
        {
            found[i] = best.Dequeue();
        }

        return count;
    }
}
