using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class SecurityCouncilTests
{
    [Fact]
    public void The_layout_of_the_list_is_read()
    {
        MirrorScan scan = Mirror.Scan(Shared.Require("fixtures/un/un_sample_unsc.xml"));
        EditionFacts facts = Assert.Single(scan.Editions).Read();
        Assert.Equal("2024-10-17", facts.Edition.Name);
        Assert.False(facts.Edition.Complete);
        Assert.Equal(7, facts.Entities.Count);
        Assert.Empty(facts.Problems);
        Entity first = facts.Entities[0];
        Assert.Equal("un-sc-QDi.237", first.Id);
        Assert.Contains("جابر عبد الله جابر أحمد الجلاهمة", first.Values("alias"));
        Assert.Equal(["Abdul-Ghani", "Abu Muhammad"], first.Values("weakAlias"));
        Assert.Equal(["1959-09-24"], first.Values("birthDate"));
        Assert.Equal(["101423404", "2541451", "002327881"], first.Values("passportNumber"));
        Assert.Equal(["kw"], first.Values("nationality"));
        Assert.Equal(DateBounds.On(new DateOnly(2014, 1, 3)), facts.Listings[0].From);
    }

    [Fact]
    public void An_entity_and_a_damaged_end_are_read_as_far_as_they_go()
    {
        EditionFacts facts = MemoryFile.Read(
            MemoryFile.Of(
                "un.xml",
                "<CONSOLIDATED_LIST dateGenerated=\"2026-01-02T00:00:00\"><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>ALPHA BANK</FIRST_NAME><REFERENCE_NUMBER>KPe.001</REFERENCE_NUMBER><LISTED_ON>2017-06-02</LISTED_ON><ENTITY_ALIAS><QUALITY>F.k.a.</QUALITY><ALIAS_NAME>Beta Bank</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ADDRESS><CITY>Pyongyang</CITY><COUNTRY>Democratic People's Republic of Korea</COUNTRY></ENTITY_ADDRESS></ENTITY><ENTITY><DATAID>2"
            )
        );
        Entity bank = Assert.Single(facts.Entities);
        Assert.Equal(["Beta Bank"], bank.Values("previousName"));
        Assert.Equal(["kp"], bank.Values("country"));
        Assert.False(facts.Edition.Complete);
        Assert.Single(facts.Problems);
    }
}
