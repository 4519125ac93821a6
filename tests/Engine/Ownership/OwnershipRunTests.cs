using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ties.Model;
using Ties.Rules;
using Ties.Rules.Tests;

namespace Ties.Engine.Tests;

public sealed class OwnershipRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ties-ownership").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary><c>TIES_ORACLE_GRAPHS=100000</c> runs the long form.</summary>
    private static int Graphs =>
        int.TryParse(
            Environment.GetEnvironmentVariable("TIES_ORACLE_GRAPHS"),
            CultureInfo.InvariantCulture,
            out int graphs
        )
            ? graphs
            : 400;

    [Fact]
    public void Every_line_over_random_files_is_the_oracles()
    {
        string[] rules = ["us_ofac_50", "eu_ownership", "uk_ownership", "ch_ownership"];
        for (int seed = 0; seed < Graphs; seed++)
        {
            RandomFiles files = new(seed);
            string rule = rules[seed % rules.Length];
            Dictionary<string, JsonElement> lines = Run(files.StakesText, files.ListedText, rule, files.AsOf)
                .Lines.ToDictionary(l => l.GetProperty("id").GetString()!);
            Assert.True(files.Seen.SetEquals(lines.Keys), $"files {seed}: other parties");
            OwnershipTest test = Regimes.Find(rule)!.On(files.AsOf)!.Value.Test;
            Oracle.Result expected = Oracle.Solve(files.Rows, files.Listed, test, [.. files.Seen]);
            foreach ((string id, JsonElement line) in lines)
            {
                string where = $"files {seed}, {rule}, party {id}\n{files.StakesText}\n{files.ListedText}";
                string verdict =
                    expected.Certain.Contains(id) ? "restricted"
                    : expected.Possible.Contains(id) ? "undetermined"
                    : "not_restricted";
                Assert.True(verdict == line.GetProperty("verdict").GetString(), where);
                (Fraction min, Fraction max) = expected.Shares[id];
                JsonElement share = line.GetProperty("share");
                Assert.True(min.ToDecimal(roundUp: false) == share.GetProperty("min").GetString(), where);
                Assert.True(max.ToDecimal(roundUp: true) == share.GetProperty("max").GetString(), where);
                Assert.True(
                    expected.Conflicts.Contains(id) == line.GetProperty("conflict").GetBoolean(),
                    where
                );
                Assert.True(files.Listed.Contains(id) == line.GetProperty("listed").GetBoolean(), where);
            }
        }
    }

    [Fact]
    public void Bad_rows_are_reported_with_their_lines_and_counted()
    {
        const string stakes =
            "percent,owner,owned,until\n300,X,A,\n-1,X,B,\nsixty,X,C,\n60,,D,\n50,X,E,2020-02-30\n\n\"60,X,F\n60,X,G,\n";
        Outcome outcome = Run(stakes, "id\nX\n", "us_ofac_50", new DateOnly(2026, 1, 15));
        Assert.Equal(
            [
                "stakes.csv:2: percent 300 is above 100, counted as 0 to 100; correct the figure",
                "stakes.csv:3: percent -1 is negative, counted as 0 to 100; correct the figure",
                "stakes.csv:4: percent 'sixty' is not a figure, counted as 0 to 100; correct the figure",
                "stakes.csv:5: no owner, the row is rejected",
                "stakes.csv:6: until '2020-02-30' is not a date YYYY-MM-DD, counted as unbounded; correct the date",
                "stakes.csv:8: a quote is not closed, the row is rejected",
                "6 problems, 2 of them rejected rows",
            ],
            outcome.Errors
        );
        Assert.Equal(
            "A:undetermined B:undetermined C:undetermined E:restricted G:restricted X:restricted",
            Verdicts(outcome, all: false)
        );
    }

    [Fact]
    public void Quoted_ids_may_hold_commas_quotes_and_line_ends()
    {
        const string stakes = "owner,owned,percent\r\n\"X, \"\"Inc\"\"\",\"A\nB\",60\r\nÜmlaut Ö,C,60\r\n";
        Outcome outcome = Run(
            stakes,
            "\uFEFFid\n\"X, \"\"Inc\"\"\"\nÜmlaut Ö\n",
            "us_ofac_50",
            new DateOnly(2026, 1, 15)
        );
        Assert.Empty(outcome.Errors);
        Assert.Equal(
            "A\nB:restricted C:restricted X, \"Inc\":restricted Ümlaut Ö:restricted",
            Verdicts(outcome, all: false)
        );
    }

    [Fact]
    public void Outside_its_intervals_a_rule_derives_nobody_and_listed_parties_stay_listed()
    {
        Outcome outcome = Run(
            "owner,owned,percent\nX,A,60\n",
            "id\nX\n",
            "us_bis_affiliates",
            new DateOnly(2025, 11, 10)
        );
        Assert.Equal("A:not_restricted X:restricted", Verdicts(outcome, all: true));
        Assert.All(outcome.Lines, l => Assert.False(l.GetProperty("in_force").GetBoolean()));
        Assert.All(outcome.Lines, l => Assert.Equal(JsonValueKind.Null, l.GetProperty("share").ValueKind));
    }

    [Fact]
    public void An_unconfirmed_interval_gives_the_other_outcome_too()
    {
        Outcome outcome = Run(
            "owner,owned,percent\nX,A,60\n",
            "id\nX\n",
            "us_bis_affiliates",
            new DateOnly(2026, 11, 10)
        );
        JsonElement line = outcome.Lines[0];
        Assert.Equal("restricted", line.GetProperty("verdict").GetString());
        Assert.False(line.GetProperty("confirmed").GetBoolean());
        Assert.Equal("not_restricted", line.GetProperty("otherwise").GetString());
    }

    [Fact]
    public void A_users_own_regime_is_a_file_in_the_layout_of_the_law_table()
    {
        string rule = Path.Combine(_folder, "house.csv");
        File.WriteAllText(rule, "rule,from,threshold,test\nhouse,2020-01-01,25,at_least\n");
        Outcome outcome = Run("owner,owned,percent\nX,A,25\n", "id\nX\n", rule, new DateOnly(2026, 1, 15));
        Assert.Equal("A:restricted X:restricted", Verdicts(outcome, all: true));
        Outcome before = Run("owner,owned,percent\nX,A,25\n", "id\nX\n", rule, new DateOnly(2019, 12, 31));
        Assert.Equal("A:not_restricted X:restricted", Verdicts(before, all: true));
    }

    [Theory]
    [InlineData("owner,percent\n", "id\n", "us_ofac_50", "no column owned")]
    [InlineData("owner,owned,percent\n", "name\n", "us_ofac_50", "no column id")]
    [InlineData("owner,owned,percent\n", "id\n", "us_ofac_51", "neither a rule nor a file")]
    [InlineData("owner,owned,percent\n", "id\n", "eu_control", "about control")]
    [InlineData("", "id\n", "us_ofac_50", "no column owner")]
    public void An_input_that_cannot_be_used_says_why(string stakes, string listed, string rule, string why)
    {
        OwnershipInputException e = Assert.Throws<OwnershipInputException>(() =>
            Run(stakes, listed, rule, new DateOnly(2026, 1, 15))
        );
        Assert.Contains(why, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_packed_file_reads_as_the_plain_one()
    {
        string stakes = Path.Combine(_folder, "stakes.csv.gz");
        using (GZipStream gz = new(File.Create(stakes), CompressionLevel.Fastest))
        {
            gz.Write("owner,owned,percent\nX,A,50\n"u8);
        }

        string listed = Path.Combine(_folder, "listed.csv");
        File.WriteAllText(listed, "id\nX\n");
        using StringWriter output = new(CultureInfo.InvariantCulture);
        OwnershipOptions options = new()
        {
            Stakes = stakes,
            Listed = listed,
            Rule = "us_ofac_50",
            AsOf = new DateOnly(2026, 1, 15),
            JsonLines = true,
        };
        Assert.Equal(2, OwnershipRun.Execute(options, output, TextWriter.Null));
    }

    [Fact]
    public void Records_across_block_borders_are_read_whole()
    {
        StringBuilder stakes = new("owner,owned,percent\n");
        string longId = new('x', 700_000);
        for (int i = 0; i < 3; i++)
        {
            stakes.Append(CultureInfo.InvariantCulture, $"{longId}{i},B{i},60\n\"X\",A{i},60\n");
        }

        Outcome outcome = Run(
            stakes.ToString(),
            $"id\nX\n{longId}1\n",
            "us_ofac_50",
            new DateOnly(2026, 1, 15)
        );
        Assert.Equal(
            ["A0", "A1", "A2", "B1", "X", longId + "1"],
            outcome
                .Lines.Where(l => l.GetProperty("verdict").GetString() == "restricted")
                .Select(l => l.GetProperty("id").GetString())
        );
    }

    private sealed record Outcome(IReadOnlyList<JsonElement> Lines, string[] Errors);

    private static string Verdicts(Outcome outcome, bool all) =>
        string.Join(
            ' ',
            outcome
                .Lines.Where(l => all || l.GetProperty("verdict").GetString() != "not_restricted")
                .Select(l => $"{l.GetProperty("id").GetString()}:{l.GetProperty("verdict").GetString()}")
        );

    private Outcome Run(string stakes, string listed, string rule, DateOnly asOf)
    {
        string stakesFile = Path.Combine(_folder, "stakes.csv");
        string listedFile = Path.Combine(_folder, "listed.csv");
        File.WriteAllText(stakesFile, stakes);
        File.WriteAllText(listedFile, listed);
        using StringWriter output = new(CultureInfo.InvariantCulture);
        using StringWriter errors = new(CultureInfo.InvariantCulture);
        OwnershipOptions options = new()
        {
            Stakes = stakesFile,
            Listed = listedFile,
            Rule = rule,
            AsOf = asOf,
            All = true,
            Explain = true,
            JsonLines = true,
        };
        OwnershipRun.Execute(options, output, errors);
        string[] lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new Outcome(
            [.. lines.Select(l => JsonDocument.Parse(l).RootElement)],
            [
                .. errors
                    .ToString()
                    .ReplaceLineEndings("\n")
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(l =>
                        l.Replace(_folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
                    ),
            ]
        );
    }
}
