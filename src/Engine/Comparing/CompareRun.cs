using System.Globalization;
using Ties.Names;
using Ties.Sources;

namespace Ties.Engine;

/// <summary>The name comparer alone: one pair, or a file of pairs.</summary>
public static class CompareRun
{
    /// <summary>Compares two names.</summary>
    /// <param name="first">One name.</param>
    /// <param name="second">The other.</param>
    /// <param name="schema">FollowTheMoney schema of both; null = not known.</param>
    public static NameComparison Compare(string first, string second, string? schema)
    {
        NameKind kind = string.IsNullOrEmpty(schema) ? NameKind.Unknown : Schemata.KindOf(schema);
        return NameComparer.Default.Compare(
            NameAnalyser.Analyse(first, kind),
            NameAnalyser.Analyse(second, kind)
        );
    }

    /// <summary>
    /// Compares every pair of a csv with the columns <c>name1,name2[,schema]</c> and writes the same columns with
    /// <c>score,match,explanation</c> behind them, row by row in order.
    /// </summary>
    /// <param name="input">The pairs.</param>
    /// <param name="output">The answers.</param>
    /// <param name="threshold">Score from which a pair matches.</param>
    /// <returns>Rows written.</returns>
    /// <exception cref="FormatException">A column is missing, or the text breaks the csv format.</exception>
    public static int File(TextReader input, TextWriter output, double threshold)
    {
        CsvReader reader = new(input);
        using CsvTable table = CsvTable.Read(reader);
        string[] columns = [.. table.Columns];
        if (!table.Has("name1") || !table.Has("name2"))
        {
            throw new FormatException(
                "line 1: the columns name1 and name2 are needed; give name1,name2[,schema]"
            );
        }

        output.Write(
            string.Join(',', columns.Concat(["score", "match", "explanation"]).Select(Field)) + "\n"
        );
        int rows = 0;
        while (table.Next())
        {
            if (reader.Faults.Count > 0)
            {
                CsvFault fault = reader.Faults[0];
                throw new FormatException($"line {fault.Line}: {fault.What}");
            }

            NameComparison comparison = Compare(table["name1"], table["name2"], table["schema"]);
            string score = Math.Round(comparison.Score, 4).ToString(CultureInfo.InvariantCulture);
            IEnumerable<string> cells = columns
                .Select(c => table[c])
                .Concat([score, comparison.Score >= threshold ? "true" : "false", comparison.Detail]);
            output.Write(string.Join(',', cells.Select(Field)) + "\n");
            rows++;
        }

        return rows;
    }

    private static string Field(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
