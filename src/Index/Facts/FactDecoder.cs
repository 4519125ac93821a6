using System.Numerics;
using Ties.Model;

namespace Ties.Index;

/// <summary>Reads what <see cref="FactEncoder"/> wrote. The bytes have passed their checksum.</summary>
internal ref struct FactDecoder(ReadOnlySpan<byte> bytes, FactStore store)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly FactStore _store = store;
    private int _position;

    public uint Number()
    {
        uint value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _bytes[_position++];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    public int Count() => (int)Number();

    public bool Flag() => _bytes[_position++] != 0;

    public string? Text()
    {
        uint number = Number();
        return number == 0 ? null : _store.Text((int)number - 1);
    }

    public DateOnly? Day()
    {
        uint number = Number();
        return number == 0 ? null : DateOnly.FromDayNumber((int)number - 1);
    }

    public DateBounds Bounds() => new(Day(), Day());

    public Period Period() => new(Day(), Day());

    public SourceRow Row() => new(Text()!, Text()!, Count());

    public Fraction Fraction() => new(Big(), Big());

    public ShareRange Share() => new(Fraction(), Fraction(), Flag(), Flag());

    public string[] Texts()
    {
        string[] texts = new string[Count()];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = Text()!;
        }

        return texts;
    }

    public SourceRow[] Rows()
    {
        SourceRow[] rows = new SourceRow[Count()];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = Row();
        }

        return rows;
    }

    private BigInteger Big()
    {
        int length = Count();
        BigInteger value = new(_bytes.Slice(_position, length));
        _position += length;
        return value;
    }
}
