namespace Ties.Names;

/// <summary>
/// Compares identifiers. Values are compared by letters and digits alone. Placeholders (too short, one character
/// repeated, a run such as 123456, "unknown") count for nothing.
/// </summary>
internal static class Identifiers
{
    private const int Shortest = 5;

    /// <summary>Types of which a party has one, so that two different values contradict each other.</summary>
    private static readonly string[] Unique =
    [
        "imonumber",
        "leicode",
        "innCode",
        "ogrncode",
        "registrationnumber",
        "lei",
        "imo",
    ];

    public static (bool Same, bool Other, string? Identifier) Compare(
        IReadOnlyList<PartyIdentifier> a,
        IReadOnlyList<PartyIdentifier> b
    )
    {
        bool other = false;
        foreach (PartyIdentifier x in a)
        {
            string value = Fold(x.Value);
            if (IsPlaceholder(value))
            {
                continue;
            }

            foreach (PartyIdentifier y in b)
            {
                string its = Fold(y.Value);
                bool type = IsSameType(x.Type, y.Type);
                if (value == its && (type || value.Length >= 8))
                {
                    return (true, false, $"{x.Type} {x.Value}");
                }

                other |= type && !IsPlaceholder(its) && IsUnique(x.Type);
            }
        }

        return (false, other, null);
    }

    private static bool IsSameType(string a, string b) =>
        string.Equals(a.Trim(), b.Trim(), StringComparison.OrdinalIgnoreCase);

    private static bool IsUnique(string type) =>
        Array.Exists(Unique, u => string.Equals(u, type.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string Fold(string value)
    {
        string folded = string.Concat(Folder.Fold(value).Where(char.IsAsciiLetterOrDigit));
        return folded.StartsWith("imo", StringComparison.Ordinal) && folded.Length == 10
            ? folded[3..]
            : folded;
    }

    private static bool IsPlaceholder(string value)
    {
        if (value.Length < Shortest || !value.Any(char.IsAsciiDigit) || value.Distinct().Count() < 3)
        {
            return true;
        }

        const string Up = "01234567890123456789";
        const string Down = "98765432109876543210";
        return Up.Contains(value, StringComparison.Ordinal) || Down.Contains(value, StringComparison.Ordinal);
    }
}
