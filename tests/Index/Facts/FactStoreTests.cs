using Ties.Index;
using Ties.Model;

namespace Ties.Index.Tests.Facts;

public sealed class FactStoreTests
{
    private static readonly SourceRow Row = new("d", "2020-01-01", 7);

    private static PartyRecord Party(string id, params string[] otherIds) =>
        new(
            new Entity
            {
                Id = id,
                Schema = "Company",
                Referents = [id, .. otherIds],
                Statements =
                [
                    new Statement
                    {
                        Property = "name",
                        Value = "Ünïcode 中国 " + id,
                        OriginalValue = "raw",
                        Language = "zho",
                        Source = Row,
                        FirstSeen = "2019",
                        LastSeen = "2020-01-01",
                    },
                ],
            },
            [
                new Listing
                {
                    EntityId = id,
                    List = "us_bis_el",
                    ListedName = "Name",
                    From = DateBounds.On(new DateOnly(2020, 8, 27)),
                    DateStated = true,
                    Until = new DateBounds(null, new DateOnly(2026, 6, 8)),
                    Citations = ["85 FR 52901"],
                    Programs = ["P"],
                    DateEvidence = "start_date",
                    Wordings = [new Wording("all items", null, DateBounds.Unknown, Row)],
                    Sources = [Row],
                },
            ],
            [new Merge(id, "other", "same name")]
        );

    private static FactStore Store()
    {
        FactWriter writer = new();
        writer.Add(Party("a", "a2", "zz"));
        writer.Add(Party("b"));
        writer.Add(
            new Stake
            {
                Owner = "a2",
                Owned = "b",
                Share = new ShareRange(new Fraction(1, 3), Fraction.One, MinExcluded: true),
                Class = "A",
                Citation = "register",
                Period = new Period(new DateOnly(2015, 1, 1), null),
                Source = Row,
            }
        );
        writer.Add(
            new Tie
            {
                From = "b",
                To = "a",
                Kind = "subordinate_of",
                Grade = Grade.Listed,
                Source = Row,
            }
        );
        using MemoryStream stream = new();
        writer.WriteTo(stream);
        return FactStore.Open(stream.ToArray(), "facts");
    }

    [Fact]
    public void A_party_comes_back_as_written()
    {
        PartyRecord read = Store().Read(0);
        PartyRecord written = Party("a", "a2", "zz");
        Assert.Equal(written.Entity.Statements, read.Entity.Statements);
        Assert.Equal(written.Entity.Referents, read.Entity.Referents);
        Assert.Equal(written.Merges, read.Merges);
        Assert.Equivalent(written.Listings, read.Listings, strict: true);
    }

    [Fact]
    public void Any_referent_leads_to_the_party()
    {
        FactStore store = Store();
        Assert.Equal(0, store.Find("zz"));
        Assert.Equal(0, store.Find("a"));
        Assert.Equal(1, store.Find("b"));
        Assert.Equal(-1, store.Find("c"));
    }

    [Fact]
    public void Stakes_and_ties_are_found_from_both_sides()
    {
        FactStore store = Store();
        Stake stake = Assert.Single(store.StakesIn(1));
        Assert.Equal(stake, Assert.Single(store.StakesOf(0)));
        Assert.True(stake.Share.MinExcluded);
        Assert.Equal(new Fraction(1, 3), stake.Share.Min);
        Assert.Equal(Assert.Single(store.TiesOf(0)), Assert.Single(store.TiesOf(1)));
        Assert.Empty(store.StakesIn(0));
    }
}
