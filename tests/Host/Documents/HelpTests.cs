namespace Ties.Host.Tests.Documents;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("read")]
    [InlineData("screen")]
    [InlineData("assess")]
    [InlineData("show")]
    [InlineData("compare")]
    [InlineData("ownership")]
    [InlineData("update")]
    [InlineData("snapshots")]
    [InlineData("sources")]
    [InlineData("verify")]
    public void Help_is_as_reviewed(string verb)
    {
        using Command command = new();
        (int exit, string output, _) = command.Run([
            .. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            "--help",
        ]);
        Assert.Equal(0, exit);
        // The program's name in a usage line is the test host's.
        string text = output.Replace("Ties.Host.Tests", "ties", StringComparison.Ordinal);
        Golden.Check(text, $"tests/Host/golden/help{(verb.Length > 0 ? "-" + verb : "")}.txt");
    }
}
