using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class OfacReaderTests
{
    [Fact]
    public void Weak_aliases_come_from_the_remarks_with_their_inner_apostrophes()
    {
        Entity party = Assert.Single(
            Read(
                "9001,\"MARZOUQ, Salim Tariq\",\"individual\",\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 09 Feb 1961; POB Tyre, Lebanon; a.k.a. 'ABU-'UMAR'; alt. DOB 09 Feb 1963; a.k.a. 'BLUE FALCON'.\"\n",
                "9001,5001,\"aka\",\"MARZUQ, Salem\",-0- \n",
                "9001,7001,-0- ,-0- ,\"Lebanon\",-0- \n"
            ).Entities
        );
        Assert.Equal("ofac-9001", party.Id);
        Assert.Equal("Person", party.Schema);
        Assert.Equal(["MARZUQ, Salem"], party.Values("alias"));
        Assert.Equal(["ABU-'UMAR", "BLUE FALCON"], party.Values("weakAlias"));
        Assert.Equal(["1961-02-09", "1963-02-09"], party.Values("birthDate"));
        Assert.Equal(["Tyre, Lebanon"], party.Values("birthPlace"));
        Assert.Equal(["lb"], party.Values("country"));
    }

    [Fact]
    public void Only_a_field_that_is_the_token_alone_is_empty()
    {
        Entity party = Assert.Single(
            Read(
                "9003,\"VELORA TRADING 4-0-4 LLC\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Company Number 12-0-3456 (Cyprus); Tax ID No. 550-0-17 (Cyprus).\"\n",
                "9003,5003,\"aka\",\"VELORA 404\",-0- \n",
                "9003,7003,\"12-0-14 Harbour Road\",\"Limassol\",\"Cyprus\",-0- \n"
            ).Entities
        );
        Assert.Equal("VELORA TRADING 4-0-4 LLC", party.Caption);
        Assert.Equal(["12-0-3456"], party.Values("registrationNumber"));
        Assert.Equal(["550-0-17"], party.Values("taxNumber"));
        Assert.Equal(["12-0-14 Harbour Road, Limassol, Cyprus"], party.Values("address"));
        Assert.Empty(party.Values("callSign").Concat(party.Values("flag")).Concat(party.Values("type")));
    }

    [Fact]
    public void Digital_currency_addresses_are_kept_exactly_with_their_currency()
    {
        EditionFacts facts = Read(
            "9004,\"EXAMPLE EXCHANGE\",-0- ,\"CYBER2\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Website www.example.test; Digital Currency Address - ETH 0x7Db418b5D567A4e0E8c59Ad71BE1FcE48f3E6107; alt. Digital Currency Address - XBT 1BoatSLRHtKNngkdXEeobR76b53LETtpyX; Digital Currency Address - LTC LWnbjLYUfqeokfbWM4FcU7uk2FP2DSxuWS.\"\n",
            "",
            ""
        );
        Entity party = Assert.Single(facts.Entities);
        Assert.Equal(
            [
                "0x7Db418b5D567A4e0E8c59Ad71BE1FcE48f3E6107",
                "1BoatSLRHtKNngkdXEeobR76b53LETtpyX",
                "LWnbjLYUfqeokfbWM4FcU7uk2FP2DSxuWS",
            ],
            party.Values("wallet")
        );
        Assert.Equal(
            ["ETH", "XBT", "LTC"],
            party.Statements.Where(s => s.Property == "wallet").Select(s => s.OriginalValue![..3])
        );
        Assert.Contains(
            facts.Problems,
            p => p.What.Contains("1BoatSLRHtKNngkdXEeobR76b53LETtpyX fails", StringComparison.Ordinal)
        );
        Assert.Equal(["www.example.test"], party.Values("website"));
    }

    [Fact]
    public void Overflow_remarks_are_joined_at_the_very_next_character()
    {
        string sdn =
            "1,\"ALPHA\",-0- ,\"SDGT\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Website www.a.test; a.k.a. 'snowsjo\"\n";
        EditionFacts facts = MemoryFile.Read(
            MemoryFile.Of("x/sdn.csv", sdn),
            MemoryFile.Of("x/sdn_comments.csv", "1,\"hn'; Linked To: BETA.\"\n")
        );
        Assert.Equal(["snowsjohn"], facts.Entities[0].Values("weakAlias"));
        Tie tie = Assert.Single(facts.Ties);
        Assert.Equal(
            ("ofac-1", "name:BETA", "linked_to", Grade.Listed),
            (tie.From, tie.To, tie.Kind, tie.Grade)
        );
    }

    [Fact]
    public void A_set_without_its_primary_file_adds_presence_only()
    {
        EditionFacts facts = MemoryFile.Read(
            MemoryFile.Of("x/alt.csv", "7,70,\"aka\",\"GAMMA TRADING\",-0- \n"),
            MemoryFile.Of(
                "x/add.csv",
                "7,71,\"1 Street\",\"Paris\",\"France\",-0- \n8,72,-0- ,\"Rome\",\"Italy\",-0- \n"
            )
        );
        Assert.False(facts.Edition.Complete);
        Assert.Equal(2, facts.Edition.Rows);
        Assert.Empty(facts.Entities.SelectMany(e => e.Values("name")));
        Assert.Equal(["GAMMA TRADING"], facts.Entities[0].Values("alias"));
    }

    [Theory]
    [InlineData("ofac/2019-01", 7379, true)]
    [InlineData("ofac/2021-07", 8976, true)]
    public void The_complete_sets_hold_every_party_and_no_dates(string folder, int parties, bool named)
    {
        EditionFacts facts = Assert.Single(Mirror.Scan(Shared.Require($"data/{folder}")).Editions).Read();
        Assert.Equal(parties, facts.Entities.Count);
        Assert.Equal(named, facts.Entities.All(e => e.Values("name").Any()));
        Assert.All(facts.Listings, l => Assert.True(l.From.IsUnknown));
        Assert.True(facts.PublisherIds);
        Assert.DoesNotContain(
            facts.Entities.SelectMany(e => e.Values("weakAlias")),
            v => (v.StartsWith('\'') && v.EndsWith('\'')) || v.Contains("; ", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(facts.Entities.SelectMany(e => e.Values("wallet")), v => v.EndsWith('.'));
    }

    [Fact]
    public void Parties_of_the_consolidated_set_are_on_the_lists_their_tags_and_directives_name()
    {
        string folder = Shared.Require("data/ofac/2025-12");
        PendingEdition edition = Mirror.Scan(folder, ["us_ofac_cons"]).Editions.Single();
        EditionFacts facts = edition.Read();
        Assert.Equal(442, facts.Edition.Rows);
        Assert.Equal(68, facts.Listings.Count(l => l.List == "us_ofac_ns_cmic"));
        Assert.Equal(78, facts.Listings.Count(l => l.List == "us_ofac_ns_plc"));
        Assert.All(
            facts.Listings.Where(l => l.List == "us_ofac_ns_cmic"),
            l => Assert.True(l.From.IsExact, l.ListedName)
        );
    }

    private static EditionFacts Read(string sdn, string alt, string add)
    {
        MirrorScan scan = MemoryFile.Scan(
            MemoryFile.Of("sdn.csv", sdn),
            MemoryFile.Of("alt.csv", alt),
            MemoryFile.Of("add.csv", add)
        );
        PendingEdition edition = Assert.Single(scan.Editions);
        Assert.Equal("us_ofac_sdn", edition.Dataset.Id);
        return edition.Read();
    }
}
