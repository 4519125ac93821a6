namespace Ties.Engine;

/// <summary>The FollowTheMoney properties that identify a party, and the short names users may type for them.</summary>
public static class IdentifierTypes
{
    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase)
    {
        ["lei"] = "leiCode",
        ["imo"] = "imoNumber",
        ["swift"] = "swiftBic",
        ["bic"] = "swiftBic",
        ["isin"] = "isinCode",
        ["uscc"] = "uscCode",
        ["usc"] = "uscCode",
        ["inn"] = "innCode",
        ["ogrn"] = "ogrnCode",
        ["duns"] = "dunsCode",
        ["tax"] = "taxNumber",
        ["vat"] = "vatCode",
        ["passport"] = "passportNumber",
        ["registration"] = "registrationNumber",
        ["id"] = "idNumber",
        ["wallet"] = "wallet",
        ["crypto"] = "wallet",
        ["mmsi"] = "mmsi",
        ["cage"] = "cageCode",
    };

    /// <summary>Every property that is an identifier.</summary>
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(Short.Values, StringComparer.Ordinal)
        {
            "licenseNumber",
            "callSign",
            "permId",
            "uniqueEntityId",
        };

    /// <summary>The short names, for messages.</summary>
    public static IEnumerable<string> Words => Short.Keys;

    /// <summary>The property that a user's word means: a short name or the property itself; null where unknown.</summary>
    public static string? Parse(string type) =>
        Short.TryGetValue(type, out string? property)
            ? property
            : All.FirstOrDefault(p => string.Equals(p, type, StringComparison.OrdinalIgnoreCase));
}
