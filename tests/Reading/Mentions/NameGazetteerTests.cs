namespace Ties.Reading.Tests;

public sealed class NameGazetteerTests
{
    private static readonly NameGazetteer Gazetteer = NameGazetteer.Build([
        ("Quorvex", "id1", MentionType.Org),
        ("LONG, Wei", "id2", MentionType.Person),
        ("Long", "id3", MentionType.Person),
        ("Tarn Valley Works", "id4", MentionType.Org),
    ]);

    [Fact]
    public void A_listed_name_is_found_with_its_ids()
    {
        DocumentReading reading = new Reader(Gazetteer).Read(
            SourceDocument.FromText("The order names quietly Quorvex and Tarn Valley Works.", "a.txt")
        );
        Assert.Equal(["id1", "id4"], reading.Mentions.SelectMany(mention => mention.GazetteerIds));
    }

    [Fact]
    public void A_surname_alone_identifies_nobody() =>
        Assert.DoesNotContain(
            new Reader(Gazetteer)
                .Read(SourceDocument.FromText("Customs at Long Beach held it long.", "a.txt"))
                .Mentions,
            mention => mention.Type == MentionType.Person
        );
}
