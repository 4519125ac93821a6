using System.IO.Compression;
using System.Text;

namespace Ties.Rules.Tests;

/// <summary>A plain RFC 4180 reader for test data; quoted fields may span lines.</summary>
internal static class CsvText
{
    public static IReadOnlyList<Dictionary<string, string>> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using StreamReader reader = new(
            path.EndsWith(".gz", StringComparison.Ordinal)
                ? new GZipStream(file, CompressionMode.Decompress)
                : file,
            Encoding.UTF8
        );
        List<string[]> rows = [.. Split(reader.ReadToEnd())];
        string[] header = rows[0];
        return
        [
            .. rows.Skip(1)
                .Select(r => header.Zip(r).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)),
        ];
    }

    private static IEnumerable<string[]> Split(string text)
    {
        List<string> row = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted)
            {
                if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    field.Append(c);
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
            else
            {
                field.Append(c);
            }
        }

        if (row.Count > 0)
        {
            row.Add(field.ToString());
            yield return [.. row];
        }
    }
}
