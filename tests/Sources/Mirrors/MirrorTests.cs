using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class MirrorTests
{
    private const string Row = "us_dod_1237,Company,Alpha Corp,2020-06-24,\"Section 1237\"";
    private const string Curated = "list,schema,name,listed_from,citation\n" + Row + "\n";

    [Fact]
    public void An_editions_file_states_name_and_completeness()
    {
        EditionFacts facts = Read(
            "path,dataset,edition,complete,rows,note\nx/a.csv,us_dod_1237,2020-06,yes,1,all\n"
        );
        Assert.True(facts.Edition.Complete);
        Assert.Equal("2020-06", facts.Edition.Name);
        Assert.Equal(new DateBounds(new DateOnly(2020, 6, 1), new DateOnly(2020, 6, 30)), facts.Edition.Date);
    }

    [Fact]
    public void A_wrong_row_count_is_a_problem_and_the_edition_is_not_complete()
    {
        EditionFacts facts = Read(
            "path,dataset,edition,complete,rows,note\nx/a.csv,us_dod_1237,2020-06,yes,2,all\n"
        );
        Assert.False(facts.Edition.Complete);
        Assert.Contains(
            "states 2 rows, the file holds 1",
            Assert.Single(facts.Problems).What,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Without_a_statement_an_edition_is_not_complete_and_dated_at_the_latest_when_stored()
    {
        EditionFacts facts = MemoryFile.Read(MemoryFile.Of("x/a.csv", Curated));
        Assert.False(facts.Edition.Complete);
        Assert.StartsWith("undated-", facts.Edition.Name, StringComparison.Ordinal);
        Assert.Equal(new DateBounds(null, new DateOnly(2026, 1, 15)), facts.Edition.Date);
    }

    [Theory]
    [InlineData("2024-05-17/a.csv", "2024-05-17")]
    [InlineData("lists_2024-05/a.csv", "2024-05")]
    [InlineData("2023-01/a_2024-05-17.csv", "2024-05-17")]
    public void A_date_in_the_path_names_the_edition(string path, string name) =>
        Assert.Equal(name, MemoryFile.Read(MemoryFile.Of(path, Curated)).Edition.Name);

    [Theory]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("FY2024", "2023-10-01", "2024-09-30")]
    [InlineData("1.4.1", null, null)]
    public void Names_of_editions_give_days_bounds_or_nothing(
        string name,
        string? earliest,
        string? latest
    ) =>
        Assert.Equal(
            new DateBounds(
                earliest is null ? null : DateOnly.Parse(earliest, null),
                latest is null ? null : DateOnly.Parse(latest, null)
            ),
            EditionDate.Of(name)
        );

    [Fact]
    public void Declared_files_that_are_missing_or_of_another_form_are_named()
    {
        MirrorScan scan = MemoryFile.Scan(
            MemoryFile.Of(
                "editions.csv",
                "path,dataset,edition,complete,rows,note\ngone.csv,us_dod_1237,2020-06,yes,1,\npage.html,us_dhs_uflpa,2026-07,no,,\n"
            ),
            MemoryFile.Of("page.html", "<html><body>list</body></html>")
        );
        Assert.Equal(2, scan.Problems.Count);
        Assert.Equal("page.html", Assert.Single(scan.Unrecognised).RelativePath);
    }

    [Fact]
    public void Datasets_can_be_chosen()
    {
        SourceFile[] files = [MemoryFile.Of("a.csv", Curated), MemoryFile.Of("w.csv", "id,name\n1,A\n")];
        Assert.Equal("us_dod_1237", Assert.Single(Mirror.Scan(files, ["us_dod_1237"]).Editions).Dataset.Id);
        Assert.Equal(2, Mirror.Scan(files).Editions.Count);
    }

    [Fact]
    public void Equal_files_have_equal_hashes_and_others_not()
    {
        string first = Hash(Curated);
        Assert.Equal(first, Hash(Curated));
        Assert.NotEqual(first, Hash(Curated + Row.Replace("Alpha", "Beta", StringComparison.Ordinal) + "\n"));
    }

    [Fact]
    public void Every_file_of_the_shared_folder_is_read_or_named()
    {
        string folder = Shared.Require("data");
        MirrorScan scan = Mirror.Scan(folder);
        int files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count();
        Assert.Equal(files, scan.Editions.Sum(e => e.Files.Count) + scan.Unrecognised.Count + 1);
        Assert.Equal(34, scan.Editions.Count);
        Assert.Equal(2, scan.Problems.Count);
    }

    [Fact]
    public void Every_layout_has_a_sample_or_an_embedded_list()
    {
        // The United Nations terms do not allow their rows to be embedded.
        string[] without = ["user_listed", "user_list", "us_fr_dates", "iso_20275_elf", "un_sc"];
        HashSet<string> shown =
        [
            .. Samples.Editions.Select(e => e.Dataset.Id),
            .. CuratedLists.Editions.Select(e => e.Dataset.Id),
        ];
        Assert.All(
            ListSources.All,
            s => Assert.True(shown.Contains(s.Dataset.Id) || without.Contains(s.Dataset.Id), s.Dataset.Id)
        );
    }

    private static string Hash(string text) =>
        Assert.Single(MemoryFile.Scan(MemoryFile.Of("a.csv", text)).Editions).ContentHash();

    private static EditionFacts Read(string editions) =>
        MemoryFile.Read(MemoryFile.Of("editions.csv", editions), MemoryFile.Of("x/a.csv", Curated));
}
