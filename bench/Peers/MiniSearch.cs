using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Ties.Peers.Bench;

/// <summary>npm's minisearch in a process of Node, installed into a temporary folder; fuzzy 0.2, BM25+ ranking.</summary>
internal sealed class MiniSearch : Rival
{
    private const string Package = "minisearch@7.2.0";
    private const string Script = """
        import MiniSearch from 'minisearch';
        import fs from 'node:fs';
        import readline from 'node:readline';
        const names = fs.readFileSync('names.txt', 'utf8').split('\n');
        const index = new MiniSearch({ fields: ['name'] });
        index.addAll(names.map((name, id) => ({ id, name })));
        console.log(process.memoryUsage().heapUsed);
        for await (const line of readline.createInterface({ input: process.stdin })) {
          const hits = index.search(JSON.parse(line), { fuzzy: 0.2 });
          console.log(hits.slice(0, 10).map(h => h.id).join(' '));
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("peers-mini-").FullName;
    private Process? _node;
    private long _names;

    public override string Name => "minisearch (npm)";

    public override string? Missing =>
        _missing ??= Run("npm", $"install --no-audit --no-fund {Package}")
            ? ""
            : "npm or the package is not available";

    private string? _missing;

    public override int MostQueries => (int)Math.Max(50, 200_000_000 / Math.Max(1, _names));

    public override long Build(IReadOnlyList<PoolName> names)
    {
        _names = names.Count;
        File.WriteAllText(
            Path.Combine(_folder, "names.txt"),
            string.Join('\n', names.Select(n => n.Text.ReplaceLineEndings(" ")))
        );
        File.WriteAllText(Path.Combine(_folder, "search.mjs"), Script);
        _node = Process.Start(
            new ProcessStartInfo("node", "--max-old-space-size=8192 search.mjs")
            {
                WorkingDirectory = _folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        return long.Parse(_node.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    public override int Search(Query query, Span<int> found)
    {
        _node!.StandardInput.WriteLine(JsonSerializer.Serialize(query.Text));
        _node.StandardInput.Flush();
        string line = _node.StandardOutput.ReadLine() ?? throw new InvalidOperationException("node ended");
        int count = 0;
        foreach (string id in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            found[count++] = int.Parse(id, CultureInfo.InvariantCulture);
        }

        return count;
    }

    public override string Version() => Package;

    protected override void Close()
    {
        if (_node is not null)
        {
            _node.StandardInput.Close();
            _node.WaitForExit(5000);
            _node.Dispose();
        }

        Directory.Delete(_folder, true);
    }

    private bool Run(string file, string arguments)
    {
        try
        {
            using Process process = Process.Start(
                new ProcessStartInfo(file, arguments)
                {
                    WorkingDirectory = _folder,
                    RedirectStandardOutput = true,
                }
            )!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
