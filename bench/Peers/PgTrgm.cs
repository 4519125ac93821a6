using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Ties.Peers.Bench;

/// <summary>
/// PostgreSQL's pg_trgm in a private cluster on a socket of its own: GIN index, operator <c>%</c> at its default
/// threshold 0.3, ordered by similarity.
/// </summary>
internal sealed class PgTrgm : Rival
{
    private readonly string _folder = Directory.CreateTempSubdirectory("peers-pg-").FullName;
    private readonly string? _bin = FindBin();
    private NpgsqlConnection? _connection;
    private NpgsqlCommand? _command;
    private long _names;

    public override string Name => "PostgreSQL pg_trgm";

    public override string? Missing =>
        _bin is null ? "PostgreSQL's initdb and pg_ctl are not installed" : null;

    public override int MostQueries => (int)Math.Max(50, 200_000_000 / Math.Max(1, _names));

    public override long Build(IReadOnlyList<PoolName> names)
    {
        _names = names.Count;
        Start();
        Execute("create extension pg_trgm");
        Execute("create table names (id integer, name text)");
        using (NpgsqlBinaryImporter copy = _connection!.BeginBinaryImport("copy names from stdin binary"))
        {
            for (int i = 0; i < names.Count; i++)
            {
                copy.StartRow();
                copy.Write(i, NpgsqlDbType.Integer);
                copy.Write(names[i].Text.Replace('\0', ' '), NpgsqlDbType.Text);
            }

            copy.Complete();
        }

        Execute("set maintenance_work_mem = '1GB'");
        Execute("create index names_trgm on names using gin (name gin_trgm_ops)");
        Execute("vacuum analyze names");
        _command = new NpgsqlCommand(
            "select id from names where name % $1 order by similarity(name, $1) desc, id limit 10",
            _connection
        )
        {
            Parameters = { new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text } },
        };
        using NpgsqlCommand size = new("select pg_relation_size('names_trgm')", _connection);
        return (long)size.ExecuteScalar()!;
    }

    public override int Search(Query query, Span<int> found)
    {
        ((NpgsqlParameter<string>)_command!.Parameters[0]).TypedValue = query.Text;
        using NpgsqlDataReader reader = _command.ExecuteReader();
        int count = 0;
        while (reader.Read())
        {
            found[count++] = reader.GetInt32(0);
        }

        return count;
    }

    public override string Version()
    {
        using NpgsqlCommand command = new("show server_version", _connection);
        return (string)command.ExecuteScalar()!;
    }

    protected override void Close()
    {
        _command?.Dispose();
        _connection?.Dispose();
        if (_bin is not null && File.Exists(Path.Combine(_folder, "data", "postmaster.pid")))
        {
            Tool("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
        }

        Directory.Delete(_folder, true);
    }

    private void Start()
    {
        string data = Path.Combine(_folder, "data");
        if (Environment.UserName == "root")
        {
            // The server refuses to run as root: hand the folder to the account its package creates.
            Command("chown", "postgres", _folder);
        }

        Tool("initdb", "-D", data, "-A", "trust", "-U", "peers", "--locale=C.UTF-8", "-E", "UTF8");
        string options = $"-k {_folder} -c listen_addresses='' -c fsync=off -c shared_buffers=1GB -c jit=off";
        Tool("pg_ctl", "-D", data, "-w", "-l", Path.Combine(_folder, "log"), "-o", options, "start");
        _connection = new NpgsqlConnection(
            $"Host={_folder};Username=peers;Database=postgres;Command Timeout=600;Pooling=false"
        );
        _connection.Open();
    }

    private void Execute(string sql)
    {
        using NpgsqlCommand command = new(sql, _connection);
        command.ExecuteNonQuery();
    }

    private void Tool(string tool, params string[] arguments)
    {
        string path = Path.Combine(_bin!, tool);
        if (Environment.UserName == "root")
        {
            Command("runuser", ["-u", "postgres", "--", path, .. arguments]);
            return;
        }

        Command(path, arguments);
    }

    private void Command(string file, params string[] arguments)
    {
        // The server inherits the streams, so they are not redirected: reading them would wait for its end.
        ProcessStartInfo start = new("/bin/sh") { WorkingDirectory = _folder };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add("sh");
        start.ArgumentList.Add(file);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}"
            );
        }
    }

    private static string? FindBin()
    {
        IEnumerable<string> folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .OrderDescending()
                .Select(f => Path.Combine(f, "bin"))
            : [];
        string path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return folders
            .Concat(path.Split(Path.PathSeparator))
            .FirstOrDefault(f =>
                File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "pg_ctl"))
            );
    }
}
