namespace Ties.Reading;

/// <summary>FNV-1a (64 bits) over the UTF-16 units of tokens, with a separator after each.</summary>
internal static class NameHash
{
    public const ulong Seed = 14695981039346656037;

    public static ulong Add(ulong hash, string token)
    {
        unchecked
        {
            foreach (char c in token)
            {
                hash = (hash ^ c) * 1099511628211;
            }

            return (hash ^ 0x20) * 1099511628211;
        }
    }
}
