namespace Ties.Reading;

/// <summary>Presentation forms, ligatures and radicals to the characters they stand for (<c>characters.txt</c>).</summary>
internal static class CharacterForms
{
    private static readonly Dictionary<char, string> Table = DataFile
        .Rows("characters.txt")
        .ToDictionary(
            row =>
                (char)
                    int.Parse(
                        row[0],
                        System.Globalization.NumberStyles.HexNumber,
                        System.Globalization.CultureInfo.InvariantCulture
                    ),
            row => row[1]
        );

    public static string Mend(char c) =>
        c >= '\u2E80' && Table.TryGetValue(c, out string? mended) ? mended : c.ToString();
}
