using System.Text;

namespace Ties.Peers.Bench;

/// <summary>Reads the small well-formed CSV files of the shared folder.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Read(TextReader reader)
    {
        string[]? header = null;
        while (Record(reader) is { } record)
        {
            if (header is null)
            {
                header = [.. record];
                header[0] = header[0].TrimStart('\uFEFF');
                continue;
            }

            Dictionary<string, string> row = [];
            for (int i = 0; i < header.Length; i++)
            {
                row[header[i]] = i < record.Count ? record[i] : "";
            }

            yield return row;
        }
    }

    private static List<string>? Record(TextReader reader)
    {
        if (reader.Peek() < 0)
        {
            return null;
        }

        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int c; (c = reader.Read()) >= 0; )
        {
            if (quoted && c == '"' && reader.Peek() == '"')
            {
                field.Append((char)reader.Read());
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\r' or '\n'))
            {
                field.Append((char)c);
            }
            else if (c == ',')
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else if (c == '\n')
            {
                break;
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
