using System.Security.Cryptography;
using System.Text;

namespace Ties.Sources;

/// <summary>
/// Ids for parties of lists whose publishers give none: the list, a hyphen, and the first ten hex digits of
/// the SHA-256 of list and folded name, joined by U+001F. Countries and addresses are left out on purpose:
/// they change from edition to edition, and an id that changes would end one listing and begin another.
/// Rows of one list that carry the same name are therefore one party.
/// </summary>
internal static class PartyId
{
    /// <summary>The id of the party of this name on this list.</summary>
    public static string For(string list, string name)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{list}\u001F{TextCleaning.Fold(name)}"));
        return $"{list}-{Convert.ToHexStringLower(hash.AsSpan(0, 5))}";
    }
}
