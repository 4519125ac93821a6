namespace Ties.Tidy.Tests;

public sealed class SizeTests
{
    private const int MostLines = 500;

    [Fact]
    public void No_source_file_is_longer_than_the_house_allows()
    {
        IEnumerable<string> tooLong = RepositoryFiles
            .All("*.cs")
            .Select(path => (Path: RepositoryFiles.Relative(path), Lines: File.ReadLines(path).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.Path}: {file.Lines} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void README_fits_one_screen()
    {
        int lines = File.ReadLines(Path.Combine(Shared.RepositoryRoot, "README.md")).Count();
        Assert.InRange(lines, 20, 100);
    }
}
