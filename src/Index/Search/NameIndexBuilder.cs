using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Ties.Names;

namespace Ties.Index;

/// <summary>
/// Collects names and identifiers and writes them as one immutable index. The same calls in the same order give the
/// same bytes. Not thread-safe.
/// </summary>
public sealed class NameIndexBuilder
{
    private readonly RowSet _rows = new();
    private readonly IdentifierSet _identifiers = new();
    private readonly List<int> _parties = [];
    private readonly List<byte> _flags = [];
    private readonly List<uint> _textStarts = [0];
    private readonly List<IndexToken> _tokens = [];
    private byte[] _text = new byte[1 << 16];

    /// <summary>Names added so far.</summary>
    public int Names => _parties.Count;

    /// <summary>Adds one name of a party; names are numbered from 0 in the order added.</summary>
    /// <param name="party">The party, numbered by the caller from 0.</param>
    /// <param name="name">The name as its source writes it.</param>
    /// <param name="kind">What it names.</param>
    /// <param name="weak">True where the source calls it a weak alias.</param>
    /// <returns>False where the name holds nothing comparable: it keeps its number but no search finds it.</returns>
    public bool AddName(int party, string name, NameKind kind, bool weak) =>
        AddName(party, NameAnalyser.Analyse(name, kind), weak);

    /// <summary>The same for a name already analysed.</summary>
    public bool AddName(int party, AnalysedName name, bool weak)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(party);
        ArgumentNullException.ThrowIfNull(name);
        int id = _parties.Count;
        _parties.Add(party);
        _flags.Add(NameFlags.Of(weak, name.Kind));
        AddText(name.Original);
        int before = _rows.Count;
        foreach (NameReading reading in name.ReadingList)
        {
            IndexToken.Of(reading, _tokens);
            _rows.Add(id, CollectionsMarshal.AsSpan(_tokens), reading.Source);
        }

        return _rows.Count > before;
    }

    /// <summary>Adds an identifier of a party.</summary>
    /// <param name="party">The party, numbered by the caller from 0.</param>
    /// <param name="type">Its type, such as <c>leiCode</c>; see <see cref="IdentifierKey"/>.</param>
    /// <param name="value">Its value as the source writes it.</param>
    /// <returns>False where the value is a placeholder, which is not an identifier.</returns>
    public bool AddIdentifier(int party, string type, string value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(party);
        return _identifiers.Add(party, type, value);
    }

    /// <summary>Writes the index to a stream.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Sections().WriteTo(stream.Write);
    }

    /// <summary>Writes the index to a buffer.</summary>
    public void WriteTo(IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        Sections().WriteTo(buffer.Write);
    }

    private NameIndexWriter Sections()
    {
        NameIndexWriter writer = new();
        _rows.WriteTo(writer);
        writer.Add(NameSection.NameParties, _parties.ToArray());
        writer.Add(NameSection.NameFlags, _flags.ToArray());
        writer.Add(NameSection.NameTextStarts, _textStarts.ToArray());
        writer.Add(NameSection.NameText, _text, (int)_textStarts[^1]);
        _identifiers.WriteTo(writer);
        return writer;
    }

    private void AddText(string name)
    {
        int start = (int)_textStarts[^1];
        int most = Encoding.UTF8.GetMaxByteCount(name.Length);
        if (_text.Length - start < most)
        {
            Array.Resize(ref _text, Math.Max(_text.Length * 2, start + most));
        }

        _textStarts.Add((uint)(start + Encoding.UTF8.GetBytes(name, _text.AsSpan(start))));
    }
}
