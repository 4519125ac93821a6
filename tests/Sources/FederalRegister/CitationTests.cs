using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class CitationTests
{
    [Theory]
    [InlineData("83 FR 37423; 87 FR 77505", "83 FR 37423|87 FR 77505")]
    [InlineData("87 FR 77505, 83 FR 37423", "83 FR 37423|87 FR 77505")]
    [InlineData("66 FR 50090 No. 190", "66 FR 50090")]
    [InlineData("77 FR 58006 (no. 182)", "77 FR 58006")]
    [InlineData("75 FR 1699 (1/13/2010)", "75 FR 1699")]
    [InlineData("85 FR 51603, 8/20/20. 85 FR 52901, 8/27/20", "85 FR 51603|85 FR 52901")]
    [InlineData("68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06", "68 FR 38290|71 FR 38843")]
    [InlineData("88 FR", "")]
    [InlineData("71 fr 2291", "71 FR 2291")]
    [InlineData("46 F.R. 46154 9/17/81 and 46 F.R. 19290 3/30/81", "46 FR 19290|46 FR 46154")]
    [InlineData("Vol. 86, No. 71, 04/15/2021", "Vol. 86, No. 71, 04/15/2021")]
    [InlineData("", "")]
    public void Citations_are_found_in_every_form_the_lists_print(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', CitationParser.Parse(text)));

    [Fact]
    public void Printed_dates_are_read_with_two_and_four_digit_years()
    {
        Assert.Equal(new DateOnly(2020, 8, 20), CitationParser.Parse("85 FR 51603, 8/20/20")[0].Printed);
        Assert.Equal(new DateOnly(2010, 1, 13), CitationParser.Parse("75 FR 1699 (1/13/2010)")[0].Printed);
        Assert.Equal(new DateOnly(1981, 3, 30), CitationParser.Date("3/30/81"));
        Assert.Null(CitationParser.Date("13/13/2013"));
    }

    [Theory]
    [InlineData("62 FR 4910", "1997-02-03", "1997-02-03")]
    [InlineData("83 FR 37423", "2018-08-01", "2018-08-01")]
    [InlineData("85 FR 52901", "2020-08-27", "2020-08-27")]
    [InlineData("85 FR 52898", "2020-08-27", "2020-08-27")]
    [InlineData("85 FR 51297", "2020-08-19", "2020-08-19")]
    [InlineData("74 FR 36516", "2009-07-21", "2009-12-31")]
    [InlineData("12 FR 100", "1947-01-01", "1947-12-31")]
    public void A_page_has_a_day_or_bounds(string citation, string earliest, string latest)
    {
        DateBounds bounds = CitationTable.Embedded.Find(CitationParser.Parse(citation)[0]);
        Assert.Equal(new DateBounds(DateOnly.Parse(earliest, null), DateOnly.Parse(latest, null)), bounds);
    }

    [Fact]
    public void A_page_between_two_known_ones_lies_between_their_days()
    {
        CitationTable table = new();
        table.Add(90, 100, DateBounds.On(new DateOnly(2025, 1, 10)));
        table.Add(90, 300, DateBounds.On(new DateOnly(2025, 1, 20)));
        Assert.Equal(
            new DateBounds(new DateOnly(2025, 1, 10), new DateOnly(2025, 1, 20)),
            table.Find(new Citation(90, 200, null))
        );
        Assert.Equal(
            new DateBounds(new DateOnly(2025, 1, 20), new DateOnly(2025, 12, 31)),
            table.Find(new Citation(90, 400, null))
        );
    }

    [Fact]
    public void A_misprinted_page_has_no_date_and_makes_later_ones_an_upper_bound()
    {
        Assert.True(CitationTable.Embedded.Find(new Citation(66, 26267, null)).IsUnknown);
        (DateBounds from, _) = ListingDate.Of(null, "", CitationParser.Parse("66 FR 26267; 85 FR 52901"));
        Assert.Equal(new DateBounds(null, new DateOnly(2020, 8, 27)), from);
        (DateBounds none, string? evidence) = ListingDate.Of(null, "", CitationParser.Parse("66 FR 26267"));
        Assert.True(none.IsUnknown && evidence is null);
    }

    [Fact]
    public void The_days_of_a_volume_rise_with_its_pages()
    {
        using StreamReader text = new(EmbeddedFiles.Open("lists/federal_register_dates.csv"));
        using CsvTable table = CsvTable.Read(new CsvReader(text));
        Citation last = new(0, 0, null);
        string day = "";
        while (table.Next())
        {
            Citation next = CitationParser.Parse(table["citation"])[0];
            Assert.True(last.CompareTo(next) < 0, $"{last} before {next}");
            Assert.NotEmpty(table["evidence"]);
            if (table["kind"] == "exact")
            {
                Assert.True(
                    string.CompareOrdinal(day, table["date"]) <= 0,
                    $"{next} is dated {table["date"]}, after {day}"
                );
                day = table["date"];
            }

            last = next;
        }
    }

    [Theory]
    [InlineData("us-csl/consolidated_2022-04-22.csv.gz")]
    [InlineData("us-csl/csl_2026-07-31_expanded.csv.gz")]
    public void The_table_says_what_most_rows_of_the_lists_print(string path)
    {
        SourceFile file = Decompression.FromDisk(Shared.Require($"data/{path}"), path);
        using DecodedText text = TextDecoding.Open(file);
        using CsvTable row = CsvTable.Read(new CsvReader(text.Reader));
        Dictionary<string, List<DateOnly>> printed = [];
        while (row.Next())
        {
            bool commerce = CslLists.Of(row["source"])?.List is "us_bis_el" or "us_bis_meu";
            foreach (Citation c in commerce ? CitationParser.Parse(row["federal_register_notice"]) : [])
            {
                if (c.Printed is { } day && day.Year == c.Year && c.Page > 0)
                {
                    (
                        printed.TryGetValue(c.ToString(), out List<DateOnly>? days)
                            ? days
                            : printed[c.ToString()] = []
                    ).Add(day);
                }
            }
        }

        Assert.NotEmpty(printed);
        int differ = printed.Count(p =>
        {
            DateBounds known = CitationTable.Embedded.Find(CitationParser.Parse(p.Key)[0]);
            DateOnly most = p.Value.GroupBy(d => d).OrderByDescending(g => g.Count()).First().Key;
            return known != DateBounds.On(most);
        });

        // The two pages whose printed day contradicts the order of pages, and those on which other lists outvote.
        Assert.True(differ <= 3, $"{differ} of {printed.Count} pages differ");
    }
}
