namespace Ties.Reading;

/// <summary>Offices whose title names a public body (<c>offices.txt</c>): title, then the body's names.</summary>
internal static class Offices
{
    private static readonly Dictionary<string, string[]> Table = DataFile
        .Rows("offices.txt")
        .ToDictionary(row => row[0], row => row[1].Split('|'), StringComparer.Ordinal);

    public static string[]? BodyOf(string title) => Table.GetValueOrDefault(title);
}
