using System.Text.RegularExpressions;

namespace Ties.Sources;

/// <summary>Rows of lists that name no party: the Entity List's addresses of high diversion risk (§ 744.16(f)).</summary>
internal static partial class NotAParty
{
    /// <summary>Schema of such a row; it is never matched as a party by name.</summary>
    public const string Schema = "Address";

    /// <summary>Whether a name stands for an address.</summary>
    public static bool Is(string list, string name) => list == "us_bis_el" && AddressRow().IsMatch(name);

    [GeneratedRegex(@"^Address\s+[0-9]{1,3}$", RegexOptions.IgnoreCase)]
    private static partial Regex AddressRow();
}
