using Ties.Model;

namespace Ties.Sources.Tests;

public sealed class SemaReaderTests
{
    [Fact]
    public void Old_and_bilingual_element_names_give_the_same_party()
    {
        EditionFacts old = Read(
            "<Country>Belarus / Bélarus</Country><LastName>Zaretsky</LastName><GivenName>Anton</GivenName><Schedule>1</Schedule><Item>7</Item>"
        );
        EditionFacts pairs = Read(
            "<Country-Pays>Belarus / Bélarus</Country-Pays><LastName-NomFamille>Zaretsky</LastName-NomFamille><GivenName-Prenom>Anton</GivenName-Prenom><TitleOrShipType-TitreOuTypeNavire></TitleOrShipType-TitreOuTypeNavire><Schedule-Annexe>1</Schedule-Annexe><Item-Article>7</Item-Article>"
        );
        Assert.Equal("Anton Zaretsky", Assert.Single(old.Entities).Caption);
        Assert.Equal(old.Entities[0].Id, Assert.Single(pairs.Entities).Id);
        Assert.Equal(["by"], pairs.Entities[0].Values("country"));
        Assert.Equal("Belarus / Bélarus, schedule 1, item 7", old.Listings[0].Citations[0]);
        Assert.Empty(old.Problems.Concat(pairs.Problems));
    }

    [Fact]
    public void Unknown_element_names_are_named_and_nothing_is_taken()
    {
        EditionFacts facts = Read("<Pays>Belarus</Pays><Nom>Zaretsky</Nom>");
        Assert.Empty(facts.Entities);
        Assert.Contains("Nom, Pays", Assert.Single(facts.Problems).What, StringComparison.Ordinal);
        Assert.False(facts.Edition.Complete);
    }

    [Fact]
    public void Aliases_keep_their_company_forms_and_a_persons_surname_its_given_name()
    {
        EditionFacts facts = Read(
            "<Country>Burma / Birmanie</Country><Entity>Rivelin Marine Group</Entity><Aliases>Rivelin Marine Co., Ltd., Rivelin Shipping S.A., Nakhoda, Inc., RMG</Aliases><Schedule>1</Schedule><Item>88</Item></record><record><Country>Burma / Birmanie</Country><LastName>O'Hara-Lindt</LastName><GivenName>Petra</GivenName><Aliases>O'Hara-Lindt, Petra B.</Aliases><Schedule>1</Schedule><Item>89</Item>"
        );
        Assert.Equal(
            ["Rivelin Marine Co., Ltd.", "Rivelin Shipping S.A.", "Nakhoda, Inc.", "RMG"],
            facts.Entities[0].Statements.Where(s => s.Property is "alias" or "weakAlias").Select(s => s.Value)
        );
        Assert.Equal(
            ["O'Hara-Lindt, Petra B."],
            facts.Entities[1].Statements.Where(s => s.Property is "alias" or "weakAlias").Select(s => s.Value)
        );
    }

    [Fact]
    public void XML_that_breaks_off_keeps_what_came_before_and_is_not_complete()
    {
        EditionFacts facts = MemoryFile.Read(
            MemoryFile.Of(
                "s.xml",
                "<?xml version=\"1.0\"?><data-set><record><Country>Iran</Country><Entity>Alpha</Entity></record><record><Coun"
            )
        );
        Assert.Single(facts.Entities);
        Assert.False(facts.Edition.Complete);
        Assert.NotEmpty(facts.Problems);
    }

    private static EditionFacts Read(string record) =>
        MemoryFile.Read(
            MemoryFile.Of(
                "sema.xml",
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<data-set><record>{record}</record></data-set>"
            )
        );
}
