namespace Ties.Reading;

/// <summary>The nouns that say what a described thing is (<c>descriptions.txt</c>).</summary>
internal static class Descriptions
{
    private static readonly Dictionary<string, MentionType> Nouns = Load();

    public static MentionType? Of(string noun) => Nouns.TryGetValue(noun, out MentionType type) ? type : null;

    private static Dictionary<string, MentionType> Load()
    {
        Dictionary<string, MentionType> nouns = new(StringComparer.Ordinal);
        foreach (string[] row in DataFile.Rows("descriptions.txt"))
        {
            foreach (string noun in row[1].Split(','))
            {
                nouns.TryAdd(noun, Wire.ParseType(row[0])!.Value);
            }
        }

        return nouns;
    }
}
