using System.IO.Compression;
using System.Text;

namespace Ties.Accuracy.Bench;

/// <summary>Reads CSV with quotes and line breaks inside fields; .gz too.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        List<string>? head = null;
        foreach (List<string> fields in Records(path))
        {
            if (head is null)
            {
                head = fields;
                continue;
            }

            Dictionary<string, string> row = [];
            for (int i = 0; i < head.Count; i++)
            {
                row[head[i]] = i < fields.Count ? fields[i] : "";
            }

            yield return row;
        }
    }

    public static IEnumerable<List<string>> Records(string path)
    {
        string text = Text(path);
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c == ',' || c == '\n')
            {
                fields.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    yield return fields;
                    fields = [];
                }
            }
            else
            {
                field.Append(c);
            }
        }

        if (field.Length > 0 || fields.Count > 0)
        {
            fields.Add(field.ToString());
            yield return fields;
        }
    }

    public static string Text(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
