using System.Text.RegularExpressions;

namespace Ties.Tidy.Tests;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_relative_link_in_a_document_leads_to_a_file()
    {
        List<string> broken = [];
        foreach (string path in RepositoryFiles.All("*.md"))
        {
            foreach (Match link in Link().Matches(File.ReadAllText(path)))
            {
                string target = link.Groups[1].Value.Split('#')[0];
                if (
                    target.Length > 0
                    && !target.Contains("://", StringComparison.Ordinal)
                    && !File.Exists(Path.Combine(Path.GetDirectoryName(path)!, target))
                    && !Directory.Exists(Path.Combine(Path.GetDirectoryName(path)!, target))
                )
                {
                    broken.Add($"{RepositoryFiles.Relative(path)} -> {target}");
                }
            }
        }

        Assert.Empty(broken);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
