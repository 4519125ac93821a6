using System.Text.RegularExpressions;

namespace Ties.Host.Tests.Documents;

/// <summary>Runs the examples of README and guide, as a reader of a fresh clone would.</summary>
public sealed partial class ExampleTests
{
    private static string Text(string path) => File.ReadAllText(Path.Combine(Shared.RepositoryRoot, path));

    [Fact]
    public void READMEs_example_prints_what_README_shows()
    {
        string readme = Text("README.md").ReplaceLineEndings("\n");
        Match example = Example().Match(readme);
        Assert.True(
            example.Success,
            "README has no example of the form: echo \"…\" | ties … followed by its output"
        );
        using Command command = new();
        (int exit, string output, string error) = command.RunWith(
            example.Groups["input"].Value,
            Split(example.Groups["args"].Value)
        );
        Assert.Equal((0, ""), (exit, error));
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Group shown = example.Groups["output"];
            File.WriteAllText(
                Path.Combine(Shared.RepositoryRoot, "README.md"),
                readme[..shown.Index] + output + readme[(shown.Index + shown.Length)..]
            );
            return;
        }

        Assert.Equal(example.Groups["output"].Value, output);
    }

    [Fact]
    public void Every_example_of_the_guide_answers()
    {
        string[] lines =
        [
            .. Text("docs/guide.md")
                .Split('\n')
                .Where(l => l.StartsWith("    $ ties ", StringComparison.Ordinal)),
        ];
        Assert.NotEmpty(lines);
        foreach (string line in lines)
        {
            using Command command = new();
            string[] args = Split(line["    $ ties ".Length..])
                .Select(a =>
                    a.StartsWith("samples/", StringComparison.Ordinal)
                        ? Path.Combine(Shared.RepositoryRoot, a)
                        : a
                )
                .ToArray();
            (int exit, string output, string error) = command.Run(args);
            Assert.True(exit == 0 && output.Length > 0, $"{line}: exit {exit} {error}");
        }
    }

    private static string[] Split(string line) =>
        [.. Argument().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value)];

    [GeneratedRegex("\"([^\"]*)\"|\\S+")]
    private static partial Regex Argument();

    [GeneratedRegex(
        "```\n\\$ echo \"(?<input>[^\"]+)\" \\|\n *ties (?<args>[^\n]+)\n(?<output>.*?)```",
        RegexOptions.Singleline
    )]
    private static partial Regex Example();
}
