using Ties.Names;

namespace Ties.Index;

/// <summary>The flags byte of a name: bit 0 weak, bits 1 to 3 the kind.</summary>
internal static class NameFlags
{
    public static byte Of(bool weak, NameKind kind) => (byte)((weak ? 1 : 0) | ((int)kind << 1));

    public static bool Weak(byte flags) => (flags & 1) != 0;

    /// <summary>The kind; one not known to this program counts as unknown.</summary>
    public static NameKind Kind(byte flags) =>
        (NameKind)(flags >> 1) is var kind && Enum.IsDefined(kind) ? kind : NameKind.Unknown;
}
