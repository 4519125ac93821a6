namespace Ties.Reading.Tests;

public sealed class FoundingArticleTests
{
    private static DocumentReading Read()
    {
        string path = Shared.Require("founding/article.txt");
        using FileStream stream = File.OpenRead(path);
        return new Reader().Read(DocumentReader.Open(stream, path)[0]);
    }

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("TikTok")]
    [InlineData("ByteDance")]
    [InlineData("China Electronics Technology Group")]
    [InlineData("CETC")]
    [InlineData("Walmart")]
    [InlineData("Commerce Department")]
    [InlineData("U.S. State Department")]
    [InlineData("Terry Myerson")]
    [InlineData("Myserson")]
    [InlineData("Kevin Mayer")]
    public void The_article_names(string name) =>
        Assert.Contains(Read().Mentions, mention => mention.Text == name);

    [Theory]
    [InlineData(Predicate.Owns, "China Electronics Technology Group", "the venture", Modality.Asserted, 51)]
    [InlineData(Predicate.Owns, "Microsoft", "the venture", Modality.Asserted, 49)]
    [InlineData(
        Predicate.ListedOn,
        "China Electronics Technology Group",
        "Entity List",
        Modality.Asserted,
        null
    )]
    [InlineData(
        Predicate.ListedOn,
        "China Electronics Technology Group",
        "U.S. State Department",
        Modality.Asserted,
        null
    )]
    [InlineData(Predicate.Acquires, "Microsoft", "TikTok", Modality.Planned, null)]
    [InlineData(Predicate.Divests, "ByteDance Ltd.", "TikTok", Modality.Planned, null)]
    [InlineData(Predicate.StoresDataIn, "TikTok", "China", Modality.Denied, null)]
    public void The_article_claims(
        Predicate predicate,
        string subject,
        string @object,
        Modality modality,
        int? percent
    )
    {
        DocumentReading reading = Read();
        Assert.Contains(
            reading.Claims,
            claim =>
                claim.Predicate == predicate
                && Names(reading, claim.SubjectParty).Contains(subject)
                && Names(reading, claim.ObjectParty).Contains(@object)
                && claim.Modality == modality
                && claim.Percent == percent
        );
    }

    [Fact]
    public void A_misspelt_surname_is_the_same_person_and_the_byline_is_marked()
    {
        DocumentReading reading = Read();
        Assert.Contains(
            "Myserson",
            Assert.Single(reading.Parties, party => party.Name == "Terry Myerson").Names
        );
        Assert.Contains(
            reading.Claims,
            claim => claim.Predicate == Predicate.OfficerOf && claim.Subject == "Kevin Mayer"
        );
        Assert.All(
            reading.Mentions.Where(mention => mention.Text == "Luis Miguel"),
            mention => Assert.True(mention.IsByline)
        );
    }

    private static IReadOnlyList<string> Names(DocumentReading reading, string party) =>
        reading.Parties.First(candidate => candidate.Id == party).Names;
}
