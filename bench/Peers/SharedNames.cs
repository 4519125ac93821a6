using System.IO.Compression;
using Ties.Names;

namespace Ties.Peers.Bench;

/// <summary>The names and labelled queries of the shared folder.</summary>
internal sealed class SharedNames(string folder)
{
    public List<PoolName> List() =>
        [
            .. Rows("names/retrieval-dev/list.csv")
                .Select(r => new PoolName(r["id"], r["name"], NameKinds.FromSchema(r["schema"]))),
        ];

    public List<Query> Queries() =>
        [
            .. Rows("names/retrieval-dev/queries.csv")
                .Select(r => new Query(
                    r["query"],
                    NameKinds.FromSchema(r["schema"]),
                    r["expected_id"].Split('|', StringSplitOptions.RemoveEmptyEntries),
                    r["kind"]
                )),
        ];

    public List<string> Lines(string file)
    {
        using StreamReader reader = Open($"data/names/{file}");
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    public List<Dictionary<string, string>> Rows(string file)
    {
        using StreamReader reader = Open(file);
        return [.. Csv.Read(reader)];
    }

    private StreamReader Open(string file)
    {
        Stream stream = File.OpenRead(Path.Combine(folder, file));
        return new StreamReader(
            file.EndsWith(".gz", StringComparison.Ordinal)
                ? new GZipStream(stream, CompressionMode.Decompress)
                : stream
        );
    }
}
