using Ties.Names;

namespace Ties.Engine;

/// <summary>What the engine needs to know of FollowTheMoney's schemata: which are parties, and of what kind.</summary>
internal static class Schemata
{
    // From general to specific along one line each; schemata of different lines are incomparable.
    private static readonly string[][] Lines =
    [
        ["Thing", "LegalEntity", "Person"],
        ["Thing", "LegalEntity", "Organization", "Company"],
        ["Thing", "LegalEntity", "Organization", "PublicBody"],
        ["Thing", "Asset", "Vehicle", "Vessel"],
        ["Thing", "Asset", "Vehicle", "Airplane"],
        ["Thing", "Asset", "Company"],
    ];

    /// <summary>The more specific of two schemata of one line; the second (the newer word) where they are incomparable.</summary>
    public static string MoreSpecific(string first, string second)
    {
        foreach (string[] line in Lines)
        {
            int a = Array.IndexOf(line, first);
            int b = Array.IndexOf(line, second);
            if (a >= 0 && b >= 0)
            {
                return line[Math.Max(a, b)];
            }
        }

        return second;
    }

    /// <summary>Whether two sources may mean one party by these schemata.</summary>
    public static bool Compatible(string first, string second) =>
        first == second || Lines.Any(line => line.Contains(first) && line.Contains(second));

    /// <summary>Whether an entity of this schema is somebody or something a name can mean; an address or goods is not.</summary>
    public static bool IsParty(string schema) => schema is not ("Address" or "Thing");

    /// <summary>The kind of name a schema carries.</summary>
    public static NameKind KindOf(string schema) =>
        schema switch
        {
            "Person" => NameKind.Person,
            "Company" or "Organization" or "PublicBody" => NameKind.Organization,
            "Vessel" or "Airplane" => NameKind.Vessel,
            _ => NameKind.Unknown,
        };
}
