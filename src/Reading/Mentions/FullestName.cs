namespace Ties.Reading;

/// <summary>Chooses the fullest of a party's names: in Latin script, not in capitals, the longest, the first.</summary>
internal static class FullestName
{
    public static string Of(IReadOnlyList<string> names) =>
        names
            .OrderBy(name => name.Length > 0 && name[0] > '\u0370' ? 1 : 0)
            .ThenBy(name =>
                name.Contains(' ', StringComparison.Ordinal) && name.Where(char.IsLetter).All(char.IsUpper)
                    ? 1
                    : 0
            )
            .ThenByDescending(name => name.Length)
            .First();
}
