namespace Ties.Tidy.Tests;

public sealed class SourceFolderTests
{
    [Fact]
    public void Every_dataset_of_the_samples_says_which_public_rows_it_equals()
    {
        string samples = Path.Combine(Shared.RepositoryRoot, "data", "samples");
        string manifest = File.ReadAllText(Path.Combine(samples, "manifest.csv"));
        IEnumerable<string> unnamed = Directory
            .EnumerateFiles(samples, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(samples, path).Replace('\\', '/'))
            .Where(path => path is not ("README.md" or "manifest.csv" or "editions.csv"))
            .Where(path => !manifest.Contains(path, StringComparison.Ordinal));
        Assert.Empty(unnamed);
    }

    [Fact]
    public void Every_part_of_the_rules_that_implements_law_has_its_rule_page()
    {
        string rules = Path.Combine(Shared.RepositoryRoot, "src", "Rules");
        string[] lawful = ["Assessments", "Licences", "Ownership"];
        Assert.All(
            lawful,
            folder => Assert.True(File.Exists(Path.Combine(rules, folder, "RULE.md")), folder)
        );
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = File.ReadAllText(Path.Combine(Shared.RepositoryRoot, "Ties.slnx"));
        IEnumerable<string> missing = RepositoryFiles
            .All("*.csproj")
            .Select(RepositoryFiles.Relative)
            .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal));
        Assert.Empty(missing);
    }
}
