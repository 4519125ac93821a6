using System.Text.RegularExpressions;

namespace Ties.Tidy.Tests;

public sealed partial class MapTests
{
    [Fact]
    public void The_map_in_ARCHITECTURE_equals_the_project_references()
    {
        string text = File.ReadAllText(Path.Combine(Shared.RepositoryRoot, "ARCHITECTURE.md"));
        string block = DepsBlock().Match(text).Groups[1].Value;
        string[] drawn =
        [
            .. block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
        Assert.Equal(drawn.Order(StringComparer.Ordinal), Actual().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Actual()
    {
        foreach (
            string project in Directory.EnumerateFiles(
                Path.Combine(Shared.RepositoryRoot, "src"),
                "*.csproj",
                SearchOption.AllDirectories
            )
        )
        {
            IEnumerable<string> references = ProjectReference()
                .Matches(File.ReadAllText(project))
                .Select(m => Path.GetFileNameWithoutExtension(m.Groups[1].Value.Replace('\\', '/')))
                .Order(StringComparer.Ordinal);
            yield return $"{Path.GetFileNameWithoutExtension(project)} -> {string.Join(", ", references)}".TrimEnd();
        }
    }

    [GeneratedRegex("```deps\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex DepsBlock();

    [GeneratedRegex("<ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex ProjectReference();
}
