using System.Collections.Frozen;

namespace Ties.Sources;

/// <summary>Names of identifiers as people write them in headings, to FollowTheMoney properties.</summary>
internal static class ColumnNames
{
    private static readonly FrozenDictionary<string, string> Identifiers = new Dictionary<string, string>
    {
        ["uscc"] = "uscCode",
        ["usccode"] = "uscCode",
        ["lei"] = "leiCode",
        ["leicode"] = "leiCode",
        ["isin"] = "isinCode",
        ["isincode"] = "isinCode",
        ["imo"] = "imoNumber",
        ["imonumber"] = "imoNumber",
        ["mmsi"] = "mmsi",
        ["duns"] = "dunsCode",
        ["dunscode"] = "dunsCode",
        ["swift"] = "swiftBic",
        ["bic"] = "swiftBic",
        ["swiftbic"] = "swiftBic",
        ["vat"] = "vatCode",
        ["vatcode"] = "vatCode",
        ["vatnumber"] = "vatCode",
        ["tax"] = "taxNumber",
        ["taxid"] = "taxNumber",
        ["taxnumber"] = "taxNumber",
        ["tin"] = "taxNumber",
        ["inn"] = "innCode",
        ["inncode"] = "innCode",
        ["ogrn"] = "ogrnCode",
        ["ogrncode"] = "ogrnCode",
        ["cik"] = "cikCode",
        ["cikcode"] = "cikCode",
        ["ticker"] = "ticker",
        ["passport"] = "passportNumber",
        ["passportnumber"] = "passportNumber",
        ["id"] = "idNumber",
        ["idnumber"] = "idNumber",
        ["nationalid"] = "idNumber",
        ["registration"] = "registrationNumber",
        ["registrationnumber"] = "registrationNumber",
        ["companynumber"] = "registrationNumber",
        ["regno"] = "registrationNumber",
        ["permid"] = "permId",
        ["cage"] = "cageCode",
        ["cagecode"] = "cageCode",
        ["npi"] = "npiCode",
        ["uei"] = "uniqueEntityId",
        ["wallet"] = "wallet",
        ["callsign"] = "callSign",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The property of an identifier's name; null where it is none known.</summary>
    public static string? IdentifierProperty(string name) => Identifiers.GetValueOrDefault(Key(name));

    /// <summary>Comparison form: small letters and digits only.</summary>
    public static string Key(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
