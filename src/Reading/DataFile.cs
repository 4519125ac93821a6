namespace Ties.Reading;

/// <summary>The hand-edited tables of <c>data/reading</c>, embedded in the assembly: one row a line, cells divided by tabs, # starts a comment line.</summary>
internal static class DataFile
{
    public static Stream Open(string name) =>
        typeof(DataFile).Assembly.GetManifestResourceStream("reading/" + name)
        ?? throw new InvalidOperationException($"The embedded resource reading/{name} is missing.");

    public static IEnumerable<string> Lines(string name)
    {
        using StreamReader reader = new(Open(name));
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    public static IEnumerable<string[]> Rows(string name) => Lines(name).Select(line => line.Split('\t'));
}
