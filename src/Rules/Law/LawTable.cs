using System.Text;

namespace Ties.Rules;

/// <summary>
/// Reads the embedded tables of dated law and a user's own regime file: comma-separated with quotes, a header,
/// comment lines that begin with #.
/// </summary>
internal static class LawTable
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Embedded(string name)
    {
        using Stream stream =
            typeof(LawTable).Assembly.GetManifestResourceStream("law/" + name)
            ?? throw new InvalidOperationException($"the resource law/{name} is missing from the assembly");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string text)
    {
        List<IReadOnlyDictionary<string, string>> rows = [];
        List<string>? header = null;
        foreach (string raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            string line = raw.TrimEnd('\r');
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            List<string> fields = Fields(line);
            if (header is null)
            {
                header = fields;
                continue;
            }

            Dictionary<string, string> row = new(StringComparer.Ordinal);
            for (int i = 0; i < header.Count; i++)
            {
                row[header[i]] = i < fields.Count ? fields[i] : "";
            }

            rows.Add(row);
        }

        return rows;
    }

    private static List<string> Fields(string line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString().Trim());
        return fields;
    }
}
