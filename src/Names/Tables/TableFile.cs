using System.Text;

namespace Ties.Names;

/// <summary>Reads the tables of <c>data/names</c>, which are embedded in this assembly. '#' starts a comment line.</summary>
internal static class TableFile
{
    public static string Text(string name)
    {
        using Stream stream =
            typeof(TableFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the assembly lacks its table {name}");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    public static IEnumerable<string> Lines(string name)
    {
        foreach (string line in Text(name).Split('\n'))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    /// <summary>Lines of the shape <c>id: form form</c>.</summary>
    public static IEnumerable<(string Id, string[] Forms)> Groups(string name)
    {
        foreach (string line in Lines(name))
        {
            int colon = line.IndexOf(':');
            if (colon > 0)
            {
                yield return (
                    line[..colon],
                    line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                );
            }
        }
    }
}
