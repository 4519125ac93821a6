using DuckDB.NET.Data;

namespace Ties.Peers.Bench;

/// <summary>DuckDB ordering the whole table by <c>jaro_winkler_similarity</c>, one thread.</summary>
internal sealed class DuckDbScan : Rival
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private DuckDBCommand? _command;
    private long _names;

    public override string Name => "DuckDB jaro_winkler scan";

    public override int MostQueries => (int)Math.Max(20, 30_000_000 / Math.Max(1, _names));

    public override long Build(IReadOnlyList<PoolName> names)
    {
        _names = names.Count;
        _connection.Open();
        Run("set threads = 1");
        Run("create table names (id integer, name varchar)");
        using (DuckDBAppender appender = _connection.CreateAppender("names"))
        {
            for (int i = 0; i < names.Count; i++)
            {
                appender.CreateRow().AppendValue(i).AppendValue(names[i].Text.ToLowerInvariant()).EndRow();
            }
        }

        _command = _connection.CreateCommand();
        _command.CommandText =
            "select id from names order by jaro_winkler_similarity(name, $1) desc, id limit 10";
        return 0;
    }

    public override int Search(Query query, Span<int> found)
    {
        _command!.Parameters.Clear();
        _command.Parameters.Add(new DuckDBParameter(query.Text.ToLowerInvariant()));
        using DuckDBDataReader reader = _command.ExecuteReader();
        int count = 0;
        while (reader.Read())
        {
            found[count++] = reader.GetInt32(0);
        }

        return count;
    }

    public override string Version()
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = "select version()";
        return (string)command.ExecuteScalar()!;
    }

    protected override void Close()
    {
        _command?.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
