namespace Ties.Host.Tests.Verbs;

public sealed class CompareTests
{
    [Fact]
    public void Every_pair_of_a_file_is_answered_in_its_row()
    {
        using Command command = new();
        string input = command.Write(
            "pairs.csv",
            "name1,name2,schema\n\"Example, Ltd.\",Example Limited,Company\nRed Valley Mining,Blue Harbour Shipping,Company\n"
        );
        string output = Path.Combine(command.Folder, "out.csv");
        (int exit, string text, string error) = command.Run("compare", "--input", input, "--output", output);
        Assert.Equal((0, "", ""), (exit, text, error));
        string[] lines = File.ReadAllLines(output);
        Assert.Equal("name1,name2,schema,score,match,explanation", lines[0]);
        Assert.StartsWith("\"Example, Ltd.\",Example Limited,Company,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",true,", lines[1], StringComparison.Ordinal);
        Assert.Contains(",false,", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public void A_file_without_the_columns_is_refused_by_name()
    {
        using Command command = new();
        string input = command.Write("pairs.csv", "a,b\nx,y\n");
        (int exit, _, string error) = command.Run("compare", "--input", input);
        Assert.Equal(2, exit);
        Assert.Contains("name1", error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_pair_prints_its_features()
    {
        using Command command = new();
        (int exit, string output, _) = command.Run(
            "compare",
            "Example Ltd",
            "Example Limited",
            "--schema",
            "Company"
        );
        Assert.Equal(0, exit);
        Assert.Contains("match", output, StringComparison.Ordinal);
        Assert.Contains("feature", output, StringComparison.Ordinal);
    }
}
