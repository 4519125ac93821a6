using System.Buffers;
using System.Numerics;
using Ties.Model;

namespace Ties.Index;

/// <summary>
/// Appends values to a buffer in the fact segment's encoding: unsigned integers as LEB128, strings as numbers
/// in the segment's string table (0 = null, n + 1 = string n), dates as day number + 1 (0 = null).
/// </summary>
internal sealed class FactEncoder(Func<string, int> intern)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);

    public int Position => _buffer.WrittenCount;

    public ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public void Number(uint value)
    {
        while (value >= 0x80)
        {
            Byte((byte)((value & 0x7F) | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    public void Count(int value) => Number((uint)value);

    public void Flag(bool value) => Byte(value ? (byte)1 : (byte)0);

    public void Text(string? value) => Number(value is null ? 0 : (uint)intern(value) + 1);

    public void Day(DateOnly? value) => Number(value is null ? 0 : (uint)value.Value.DayNumber + 1);

    public void Bounds(DateBounds value)
    {
        Day(value.Earliest);
        Day(value.Latest);
    }

    public void Period(Period value)
    {
        Day(value.From);
        Day(value.Until);
    }

    public void Row(SourceRow value)
    {
        Text(value.Dataset);
        Text(value.Edition);
        Count(value.Row);
    }

    public void Fraction(Fraction value)
    {
        Big(value.Numerator);
        Big(value.Denominator);
    }

    public void Share(ShareRange value)
    {
        Fraction(value.Min);
        Fraction(value.Max);
        Flag(value.MinExcluded);
        Flag(value.MaxExcluded);
    }

    public void Each<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Count(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }

    private void Big(BigInteger value)
    {
        byte[] bytes = value.ToByteArray();
        Count(bytes.Length);
        _buffer.Write(bytes);
    }

    private void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }
}
