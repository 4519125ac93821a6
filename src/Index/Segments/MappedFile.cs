using System.Buffers;
using System.IO.MemoryMappedFiles;

namespace Ties.Index;

/// <summary>A whole file mapped read-only into memory, as one block of bytes. Files of 2 GiB and more are refused.</summary>
public sealed unsafe class MappedFile : MemoryManager<byte>
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly int _length;
    private byte* _start;

    private MappedFile(MemoryMappedFile file, MemoryMappedViewAccessor view, int length)
    {
        _file = file;
        _view = view;
        _length = length;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
    }

    /// <summary>Maps a file.</summary>
    /// <exception cref="SegmentException">The file is empty or too large.</exception>
    public static MappedFile Open(string path)
    {
        // FileShare.Delete: a build that replaces the snapshot may remove the folder while it is being read.
        using FileStream stream = new(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.Read | FileShare.Delete
        );
        if (stream.Length is 0 or > int.MaxValue)
        {
            throw new SegmentException(
                path,
                $"has {stream.Length} bytes; a segment has 1 to {int.MaxValue}",
                "run ties update to build it again"
            );
        }

        MemoryMappedFile file = MemoryMappedFile.CreateFromFile(
            stream,
            mapName: null,
            capacity: 0,
            MemoryMappedFileAccess.Read,
            HandleInheritability.None,
            leaveOpen: false
        );
        return new MappedFile(
            file,
            file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read),
            (int)stream.Length
        );
    }

    /// <inheritdoc/>
    public override Span<byte> GetSpan()
    {
        ObjectDisposedException.ThrowIf(_start is null, this);
        return new Span<byte>(_start, _length);
    }

    /// <inheritdoc/>
    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    /// <inheritdoc/>
    public override void Unpin() { }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (_start is null)
        {
            return;
        }

        _start = null;
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
