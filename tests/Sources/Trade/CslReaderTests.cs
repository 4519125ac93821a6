using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class CslReaderTests
{
    private const string Header29 =
        "_id,source,entity_number,type,programs,name,title,addresses,federal_register_notice,start_date,end_date,standard_order,license_requirement,license_policy,call_sign,vessel_type,gross_tonnage,gross_registered_tonnage,vessel_flag,vessel_owner,remarks,source_list_url,alt_names,citizenships,dates_of_birth,nationalities,places_of_birth,source_information_url,ids";

    private static readonly Lazy<EditionFacts> Edition2022 = new(() =>
        Shared2("us-csl/consolidated_2022-04-22.csv.gz")
    );
    private static readonly Lazy<EditionFacts> Edition2026 = new(() =>
        Shared2("us-csl/csl_2026-07-31_expanded.csv.gz")
    );

    [Fact]
    public void A_row_gives_party_listing_wording_and_dates()
    {
        EditionFacts facts = Read(
            "x1,Entity List (EL) - Bureau of Industry and Security,,,,Alpha Optics Co. Ltd. (AOC),,\"1 Road, Hefei, CN; and 2 Road, Hefei, CN\",\"87 FR 77505; 83 FR 37423\",2018-08-01,,,For all items,Presumption of denial,,,,,,,,,Beta; and Gamma Optics,,,,,,"
        );
        Entity party = Assert.Single(facts.Entities);
        Assert.Equal("Company", party.Schema);
        Assert.Equal(["cn"], party.Values("country"));
        Assert.Equal(["Alpha Optics Co. Ltd.", "Beta", "Gamma Optics"], party.Values("alias"));
        Assert.Equal(["AOC"], party.Values("weakAlias"));
        Listing listing = Assert.Single(facts.Listings);
        Assert.Equal("us_bis_el", listing.List);
        Assert.Equal(DateBounds.On(new DateOnly(2018, 8, 1)), listing.From);
        Assert.Equal(["83 FR 37423", "87 FR 77505"], listing.Citations);
        Wording wording = Assert.Single(listing.Wordings);
        Assert.Equal(("For all items", "Presumption of denial"), (wording.Requirement, wording.Policy));
    }

    [Fact]
    public void Without_a_start_date_the_earliest_citation_dates_the_listing_and_never_the_edition()
    {
        EditionFacts facts = Read(
            ",Entity List (EL),,,,Alpha,,CN,85 FR 52901; 90 FR 44496,,,,,,,,,,,,,,,,,,,,",
            ",Entity List (EL),,,,Beta,,CN,,,,,,,,,,,,,,,,,,,,,",
            ",Nonproliferation Sanctions (ISN) - State Department,,,E.O. 13382,Gamma,,,\"Vol. 86, No. 71, 04/15/2021\",,,,,,,,,,,,,,,,,,,,"
        );
        Assert.Equal(DateBounds.On(new DateOnly(2020, 8, 27)), facts.Listings[0].From);
        Assert.True(facts.Listings[1].From.IsUnknown);
        Assert.Equal(new DateBounds(null, new DateOnly(2021, 4, 15)), facts.Listings[2].From);
    }

    [Fact]
    public void Quoted_fields_may_span_lines_and_a_second_header_is_no_row()
    {
        EditionFacts facts = Read(
            ",Unverified List (UVL),,,,\"Alpha\nTrading\",,\"1 Road,\nDubai, AE\",,,,,,,,,,,,,,,,,,,,,",
            Header29,
            ",Unverified List (UVL),,,,Beta,,AE,,,,,,,,,,,,,,,,,,,,,"
        );
        Assert.Equal(2, facts.Edition.Rows);
        Assert.Equal(["Alpha Trading", "Beta"], facts.Entities.Select(e => e.Caption));
        Assert.Contains(facts.Problems, p => p.What.Contains("second header", StringComparison.Ordinal));
    }

    [Fact]
    public void A_short_row_and_an_unknown_source_are_reported_and_left_out()
    {
        EditionFacts facts = Read(
            ",Unverified List (UVL),,,,Alpha,,AE",
            ",Some New List,,,,Beta,,AE,,,,,,,,,,,,,,,,,,,,,"
        );
        Assert.Empty(facts.Entities);
        Assert.Equal(2, facts.Problems.Count);
    }

    [Fact]
    public void Rows_of_one_name_on_one_list_are_one_party_and_ids_ignore_countries()
    {
        EditionFacts facts = Read(
            ",Entity List (EL),,,,Alpha Ltd.,,CN,,,,,,,,,,,,,,,,,,,,,",
            ",Entity List (EL),,,,ALPHA LTD,,HK,,,,,,,,,,,,,,,,,,,,,",
            ",Unverified List (UVL),,,,Alpha Ltd.,,CN,,,,,,,,,,,,,,,,,,,,,"
        );
        Assert.Equal(2, facts.Entities.Count);
        Assert.Equal(["cn", "hk"], facts.Entities[0].Values("country"));
        Assert.Equal(3, facts.Listings.Count);
    }

    [Fact]
    public void The_ids_column_is_read_in_both_orders()
    {
        EditionFacts facts = Read(
            "5,Specially Designated Nationals (SDN),5,Individual,SDGT,\"ALPHA, Bet\",,,,,,,,,,,,,,,,,,,1967,IR,,,\"IR, A0022791, Passport; Male, Gender; 12 Jan 2001, Organization Established Date\"",
            "6,Specially Designated Nationals (SDN),6,Individual,SDGT,\"GAMMA, Del\",,,,,,,,,,,,,,,,,,,circa 1970,,,,\"Passport, 836238033, KP; Gender, Female; Digital Currency Address - XBT, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa\""
        );
        Assert.Equal(["A0022791"], facts.Entities[0].Values("passportNumber"));
        Assert.Equal(["male"], facts.Entities[0].Values("gender"));
        Assert.Equal(["2001-01-12"], facts.Entities[0].Values("incorporationDate"));
        Assert.Equal(["836238033"], facts.Entities[1].Values("passportNumber"));
        Assert.Equal(["1970"], facts.Entities[1].Values("birthDate"));
        Assert.Equal(["1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"], facts.Entities[1].Values("wallet"));
    }

    [Theory]
    [InlineData("consolidated_sample_2019-08_28cols.csv", 115)]
    [InlineData("consolidated_sample_13rows_2025.csv", 13)]
    [InlineData("consolidated_subset_2023-11.csv.gz", 4226)]
    public void Every_layout_of_the_file_is_read(string name, int rows)
    {
        MirrorScan scan = Mirror.Scan(Shared.Require($"fixtures/us-csl/{name}"));
        EditionFacts facts = Assert.Single(scan.Editions).Read();
        Assert.Equal(rows, facts.Edition.Rows);
        Assert.False(facts.Edition.Complete);
        Assert.Equal(
            facts.Edition.Rows,
            facts.Listings.SelectMany(l => l.Sources).Select(s => s.Row).Distinct().Count()
        );
    }

    [Fact]
    public void The_institutes_have_the_dates_of_their_first_citations()
    {
        EditionFacts facts = Edition2026.Value;
        Assert.Equal(25921, facts.Edition.Rows);
        Assert.Equal(12, facts.Edition.Lists.Count);
        Listing[] el = [.. facts.Listings.Where(l => l.List == "us_bis_el")];
        Assert.True(el.Count(l => l.From.IsExact) >= 2900);
        Assert.True(el.Count(l => l.From.IsUnknown) <= 45);
        Listing seventh = el.First(l =>
            l.ListedName.Contains("7th Research Institute", StringComparison.Ordinal)
            && !l.ListedName.Contains('2')
        );
        Assert.Equal(DateBounds.On(new DateOnly(2020, 8, 27)), seventh.From);
        Assert.DoesNotContain(el, l => l.ListedName == "China Electronics Technology Group Corporation");
    }

    [Fact]
    public void Subordinates_are_parties_of_their_own_tied_to_their_listed_superior()
    {
        foreach (EditionFacts facts in new[] { Edition2022.Value, Edition2026.Value })
        {
            Entity bowei = facts.Entities.Single(e => e.Caption == "Bowei Integrated Circuits");
            Tie tie = facts.Ties.Single(t => t.From == bowei.Id);
            Assert.Equal(("subordinate_of", Grade.Listed), (tie.Kind, tie.Grade));
            Assert.Contains(
                "13th Research Institute",
                facts.Entities.Single(e => e.Id == tie.To).Caption,
                StringComparison.Ordinal
            );
            Assert.Contains(facts.Listings, l => l.EntityId == tie.To && l.List == "us_bis_el");
            Assert.Contains(
                "Subordinate Institution",
                bowei.Statements[0].OriginalValue!,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Ids_are_the_same_in_editions_four_years_apart()
    {
        HashSet<string> before = [.. Listed(Edition2022.Value, "us_bis_el")];
        HashSet<string> after = [.. Listed(Edition2026.Value, "us_bis_el")];
        Assert.True(before.Intersect(after).Count() >= 0.94 * before.Count);
    }

    private static IEnumerable<string> Listed(EditionFacts facts, string list) =>
        facts.Listings.Where(l => l.List == list).Select(l => l.EntityId);

    private static EditionFacts Shared2(string path) =>
        Assert.Single(Mirror.Scan(Shared.Require($"data/{path}")).Editions).Read();

    private static EditionFacts Read(params string[] rows) =>
        MemoryFile.Read(MemoryFile.Of("consolidated.csv", Header29 + "\n" + string.Join('\n', rows) + "\n"));
}
