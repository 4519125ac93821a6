using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class CuratedListsTests
{
    [Fact]
    public void The_embedded_lists_are_read_without_problems()
    {
        Assert.Equal(
            [
                "stakes",
                "ties",
                "us_bis_meu",
                "us_dhs_uflpa",
                "us_dod_1237",
                "us_dod_1260h",
                "us_fcc_covered",
                "us_ofac_ns_cmic",
            ],
            CuratedLists.Editions.Select(e => e.Dataset.Id)
        );
        foreach (PendingEdition edition in CuratedLists.Editions)
        {
            EditionFacts facts = edition.Read();
            Assert.Empty(facts.Problems);
            Assert.True(facts.Listings.Count + facts.Stakes.Count + facts.Ties.Count > 0);
            Assert.All(facts.Listings, l => Assert.True(l.Citations.Count > 0, l.ListedName));
            Assert.Equal(edition.Edition.Complete, facts.Edition.Complete);
        }
    }

    [Fact]
    public void Section_1237_has_the_twenty_names_of_the_first_release()
    {
        EditionFacts facts = Read("us_dod_1237");
        Assert.Equal(20, facts.Entities.Count);
        Assert.All(facts.Listings, l => Assert.Equal(DateBounds.On(new DateOnly(2020, 6, 24)), l.From));
        Assert.False(facts.Edition.Complete);
    }

    [Fact]
    public void Section_1260H_keeps_parties_that_left_the_list_with_the_bounds_of_their_end()
    {
        EditionFacts facts = Read("us_dod_1260h");
        Listing gone = Assert.Single(
            facts.Listings,
            l => l.ListedName.StartsWith("Anhui Sun Create", StringComparison.Ordinal)
        );
        Assert.True(gone.OnListAt(new DateOnly(2025, 6, 1)));
        Assert.Null(gone.OnListAt(new DateOnly(2026, 3, 1)));
        Assert.False(gone.OnListAt(new DateOnly(2026, 7, 1)));
        Listing parent = Assert.Single(
            facts.Listings,
            l => l.ListedName == "China Electronics Technology Group Corporation"
        );
        Assert.Equal(DateBounds.On(new DateOnly(2021, 6, 3)), parent.From);
    }

    [Fact]
    public void A_listing_that_only_a_notice_names_begins_at_the_latest_with_the_notice()
    {
        EditionFacts facts = Read("us_dod_1260h");
        Listing plain = Assert.Single(facts.Listings, l => l.ListedName == "360 Security Technology, Inc.");
        Assert.Equal(new DateBounds(null, new DateOnly(2026, 6, 10)), plain.From);
    }

    private static EditionFacts Read(string dataset) =>
        CuratedLists.Editions.Single(e => e.Dataset.Id == dataset).Read();
}
