namespace Ties.Sources;

/// <summary>A forward-only stream that fails once more than a permitted number of bytes was read.</summary>
/// <param name="inner">The stream.</param>
/// <param name="limitBytes">Most bytes.</param>
/// <param name="owner">Disposed with the stream.</param>
/// <param name="lengthModulo32">
/// The length that the container states, modulo 2 to the 32; null where it states none. The platform's gzip
/// reader takes a file that was cut off as one that ends there, so the length is compared at the end.
/// </param>
internal sealed class LimitedStream(
    Stream inner,
    long limitBytes,
    IDisposable? owner = null,
    uint? lengthModulo32 = null
) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        if (
            count == 0
            && buffer.Length > 0
            && lengthModulo32 is { } stated
            && stated != (read & uint.MaxValue)
        )
        {
            throw new InvalidDataException("the gzip file is cut off or damaged");
        }

        read += count;
        return read <= limitBytes
            ? count
            : throw new InvalidDataException(
                $"decompresses to more than {limitBytes:N0} bytes, which no official list does"
            );
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner?.Dispose();
        }

        base.Dispose(disposing);
    }
}
