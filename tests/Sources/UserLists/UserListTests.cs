using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class UserListTests
{
    [Fact]
    public void Placeholders_become_notes_and_problems_and_no_identifiers()
    {
        MirrorScan scan = MemoryFile.Scan(
            MemoryFile.Of(
                "list_a.csv",
                "id,name,country,tax_number,isin\nA1,Fernvale Paper Ltd,GB,N/A,N/A\nA2,Okonsar Minerals JSC,KZ,0,\nA3,Listed Metals AG,CH,unknown,\nA4,Quarry Bridge SA,FR,-,XS0000000000\n"
            ),
            MemoryFile.Of(
                "list_b.csv",
                "id,name,country,tax_number,isin\nB1,Sunlit Dairy Oy,FI,N/A,N/A\nB2,Paloma Pesca SL,ES,0,\nB3,Tartan Shipping Ltd,GB,unknown,\nB4,Vento Energia SpA,IT,-,XS0000000000\n"
            )
        );
        EditionFacts[] all = [.. scan.Editions.Select(e => e.Read())];
        Assert.Equal(["user_list_a", "user_list_b"], all.Select(f => f.Dataset.Id));
        Assert.Equal(8, all.Sum(f => f.Entities.Count));
        Assert.Empty(all.SelectMany(f => f.Entities).SelectMany(e => e.Values("taxNumber")));
        Assert.All(all, f => Assert.Equal(6, f.Problems.Count));
        Assert.All(
            all,
            f => Assert.Contains(f.Problems, p => p.What.Contains("check digit", StringComparison.Ordinal))
        );
        Assert.Equal(["gb"], all[0].Entities[0].Values("country"));
    }

    [Fact]
    public void Two_digit_years_lie_before_the_day_the_file_was_stored()
    {
        EditionFacts facts = MemoryFile.Read(
            MemoryFile.Of(
                "watchlist.csv",
                "id,name,birth_date\nW1,Omar Testaoui,23-10-64\nW2,Lina Testaoui,16-07-68\nW3,Karim Testaoui,02-03-71\n"
            )
        );
        Assert.Equal(
            ["1964-10-23", "1968-07-16", "1971-03-02"],
            facts.Entities.SelectMany(e => e.Values("birthDate"))
        );
        Assert.All(facts.Entities, e => Assert.Equal("Person", e.Schema));
    }

    [Theory]
    [InlineData("10/23/1964\nx,y,02/03/1971", "1964-10-23|1971-02-03")]
    [InlineData("23/10/1964\nx,y,02/03/1971", "1964-10-23|1971-03-02")]
    [InlineData("02/03/1971", "1971")]
    [InlineData("1971-03-02", "1971-03-02")]
    [InlineData("2 March 1971", "1971-03-02")]
    [InlineData("31-02-1971", "")]
    public void The_order_of_day_and_month_is_learnt_from_the_file(string dates, string expected)
    {
        EditionFacts facts = MemoryFile.Read(MemoryFile.Of("w.csv", $"id,name,birth_date\nw,v,{dates}\n"));
        Assert.Equal(expected, string.Join('|', facts.Entities.SelectMany(e => e.Values("birthDate"))));
    }

    [Fact]
    public void Ids_stay_byte_for_byte()
    {
        EditionFacts facts = MemoryFile.Read(
            MemoryFile.Of(
                "watchlist.csv",
                "id,name\nC/2024/017,Harbour Optics Ltd\nhttp://example.test/id/9/,Okonsar Minerals JSC\n50%25,Percent Trading Ltd\n"
            )
        );
        Assert.Equal(["C/2024/017", "http://example.test/id/9/", "50%25"], facts.Entities.Select(e => e.Id));
        Assert.All(facts.Listings, l => Assert.Equal("user_watchlist", l.List));
    }

    [Theory]
    [InlineData("id;name;alias;country\n1;Alpha;\"Beta | Gamma\";DE\n")]
    [InlineData("id\tname\talias\tcountry\n1\tAlpha\tBeta | Gamma\tGermany\n")]
    [InlineData("ID,Name,Aliases,Country\n1,Alpha,Beta;Gamma,DEU\n")]
    public void Delimiters_and_headings_may_vary(string text)
    {
        Entity party = Assert.Single(MemoryFile.Read(MemoryFile.Of("w.csv", text)).Entities);
        Assert.Equal(["Beta", "Gamma"], party.Values("alias"));
        Assert.Equal(["de"], party.Values("country"));
    }

    [Fact]
    public void Stakes_listed_and_ties_are_read_by_name()
    {
        MirrorScan scan = MemoryFile.Scan(
            MemoryFile.Of("stakes.csv", "owner,owned,percent,percent_max\nX,A,>25,50\nY,A,,\nZ,A,120,\n"),
            MemoryFile.Of("listed.csv", "id,list\nX,us_ofac_sdn\n"),
            MemoryFile.Of("ties.csv", "from,to,kind\nA,B,supplies\n")
        );
        EditionFacts stakes = scan.Editions.Single(e => e.Dataset.Id == "user_stakes").Read();
        Assert.Equal(
            new ShareRange(new Fraction(1, 4), new Fraction(1, 2), MinExcluded: true),
            stakes.Stakes[0].Share
        );
        Assert.Equal(ShareRange.Whole, stakes.Stakes[1].Share);
        // A figure above 100 is reported and leaves the holding unknown: it must not clear anybody.
        Assert.Equal(ShareRange.Whole, stakes.Stakes[2].Share);
        Assert.Single(stakes.Problems);
        Assert.Equal(Grade.Reported, stakes.Stakes[0].Grade);
        Listing listed = Assert.Single(
            scan.Editions.Single(e => e.Dataset.Id == "user_listed").Read().Listings
        );
        Assert.Equal(("X", "us_ofac_sdn"), (listed.EntityId, listed.List));
        Assert.Single(scan.Editions.Single(e => e.Dataset.Id == "user_ties").Read().Ties);
    }
}
