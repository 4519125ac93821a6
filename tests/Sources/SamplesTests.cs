using System.Text.Json;
using System.Xml.Linq;
using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class SamplesTests
{
    private static readonly EditionFacts[] All = [.. Samples.Editions.Select(e => e.Read())];

    [Fact]
    public void Every_sample_edition_reads_and_none_is_complete()
    {
        Assert.Equal(20, All.Length);
        Assert.All(All, f => Assert.False(f.Edition.Complete, f.Dataset.Id));
        Assert.All(All, f => Assert.True(f.Edition.Rows > 0, f.Dataset.Id));
        Assert.All(
            All.SelectMany(f => f.Problems),
            p => Assert.DoesNotContain("left out", p.Action, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void There_are_enough_parties_and_stakes_to_show_the_main_job()
    {
        Assert.True(All.SelectMany(f => f.Entities).Select(e => e.Id).Distinct().Count() >= 150);
        Assert.True(All.Sum(f => f.Stakes.Count) >= 60);
        Assert.Equal(
            2,
            All.SelectMany(f => f.Stakes).Count(s => s.Owned == "name:C&M Information Technologies")
        );
    }

    [Theory]
    [InlineData("Игорь Венедиктович ПЛОТНИЦКИЙ")]
    [InlineData("محسن حجتی")]
    [InlineData("斯巴鲁株式会社")]
    [InlineData("Hangzhou Hikvision Digital Technology Co., Ltd.")]
    [InlineData("CHINA ELECTRONICS TECHNOLOGY GROUP CORPORATION")]
    public void Names_of_several_scripts_are_there(string name) =>
        Assert.Contains(
            All.SelectMany(f => f.Entities).SelectMany(e => e.Statements),
            s => s.Value.Equals(name, StringComparison.OrdinalIgnoreCase)
        );

    [Fact]
    public void Each_row_equals_the_row_of_the_public_file_it_names()
    {
        string mirror = Shared.Require("data");
        using StreamReader text = File.OpenText(
            Path.Combine(Shared.RepositoryRoot, "data", "samples", "manifest.csv")
        );
        using CsvTable manifest = CsvTable.Read(new CsvReader(text));
        Dictionary<string, List<string>> files = [];
        int compared = 0;
        while (manifest.Next())
        {
            if (manifest["public_row"] == "0")
            {
                continue;
            }

            string sample = Path.Combine(Shared.RepositoryRoot, "data", "samples", manifest["sample"]);
            string named = manifest["public_file"];
            string published = named.StartsWith("lists/", StringComparison.Ordinal)
                ? Path.Combine(Shared.RepositoryRoot, "data", named)
                : Path.Combine(mirror, named);
            string actual = Row(files, sample, int.Parse(manifest["row"], null));
            string expected = Row(files, published, int.Parse(manifest["public_row"], null));
            Assert.Equal(expected, actual);
            compared++;
        }

        Assert.True(compared > 700, $"{compared} rows compared");
    }

    private static string Row(Dictionary<string, List<string>> files, string path, int row)
    {
        if (!files.TryGetValue(path, out List<string>? rows))
        {
            SourceFile file = Decompression.FromDisk(path, Path.GetFileName(path));
            rows =
                path.Contains(".json", StringComparison.Ordinal) ? JsonRows(file)
                : path.Contains(".xml", StringComparison.Ordinal) ? XmlRows(file)
                : CsvRows(file);
            files.Add(path, rows);
        }

        return rows[row - 1];
    }

    private static List<string> JsonRows(SourceFile file)
    {
        using Stream stream = file.Open();
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(e => JsonSerializer.Serialize(e))];
    }

    private static List<string> XmlRows(SourceFile file)
    {
        using Stream stream = file.Open();
        return
        [
            .. XDocument
                .Load(stream)
                .Descendants("record")
                .Select(r => string.Join("|", r.Elements().Select(e => $"{e.Name}={e.Value}"))),
        ];
    }

    /// <summary>Fields of the data rows, without the column that the samples leave out.</summary>
    private static List<string> CsvRows(SourceFile file)
    {
        using DecodedText text = TextDecoding.Open(file);
        bool semicolons = file.Name.Contains("fsf", StringComparison.Ordinal);
        List<IReadOnlyList<string>> records =
        [
            .. new CsvReader(text.Reader, semicolons ? ';' : ',').Records().Select(r => Unwrapped(r.Fields)),
        ];
        int header = records.FindIndex(r =>
            r.Any(f =>
                f
                    is "source"
                        or "Group ID"
                        or "Entity_logical_id"
                        or "grade"
                        or "listed_from"
                        or "Name_and_Address"
                        or "Charging Letter"
            )
        );
        bool headless = int.TryParse(records[0][0], out _);
        int left = headless
            ? -1
            : records[header].ToList().FindIndex(f => f == "source" && records[header].Contains("grade"));
        return
        [
            .. records
                .Skip(headless ? 0 : header + 1)
                .Select(r => string.Join("␟", r.Where((_, i) => i != left).Select(f => f.Trim('\uFEFF')))),
        ];
    }

    private static IReadOnlyList<string> Unwrapped(IReadOnlyList<string> fields) =>
        fields.Count == 1 && fields[0].Contains(';')
            ? new CsvReader(new StringReader(fields[0].TrimEnd('\t')), ';').Records().First().Fields
            : fields;
}
