namespace Ties.Reading.Tests;

public sealed class ReaderTests
{
    [Fact]
    public void Every_offset_and_every_quote_is_that_of_the_text()
    {
        foreach (Labelled labelled in Labelled.Own())
        {
            DocumentReading reading = labelled.Read();
            int[] runes = [.. labelled.Text.EnumerateRunes().Select(rune => rune.Value)];
            foreach (Mention mention in reading.Mentions)
            {
                Assert.Equal(
                    mention.Text,
                    string.Concat(runes[mention.Start..mention.End].Select(char.ConvertFromUtf32))
                );
                Assert.Equal(mention.Text, labelled.Text[mention.Utf16Start..mention.Utf16End]);
            }

            foreach (Claim claim in reading.Claims)
            {
                Assert.Equal(
                    claim.Quote,
                    string.Concat(runes[claim.QuoteStart..claim.QuoteEnd].Select(char.ConvertFromUtf32))
                );
            }
        }
    }

    [Fact]
    public void Offsets_count_code_points_beyond_the_basic_plane()
    {
        SourceDocument document = SourceDocument.FromText(
            "😀😀 Brevik Holding AS owns 51 percent of Torp Data ASA.",
            "a.txt"
        );
        DocumentReading reading = new Reader().Read(document);
        Assert.Equal(3, reading.Mentions[0].Start);
        Assert.Equal(5, reading.Mentions[0].Utf16Start);
        Assert.Equal(51, Assert.Single(reading.Claims).Percent);
    }

    [Fact]
    public void The_same_text_gives_the_same_reading()
    {
        Labelled labelled = Labelled.Own().First();
        Assert.Equal(
            labelled.Read().Claims.Select(claim => claim.ToString()[..60]),
            labelled.Read().Claims.Select(claim => claim.ToString()[..60])
        );
    }

    [Fact]
    public void The_written_texts_keep_their_score()
    {
        (double mentions, double claims, double precision) = Score(Labelled.Own());
        Assert.True(mentions >= 0.90, $"mentions {mentions:F3}");
        Assert.True(claims >= 0.80, $"claims {claims:F3}");
        Assert.True(precision >= 0.85, $"precision {precision:F3}");
    }

    [Fact]
    public void The_labelled_documents_keep_their_score()
    {
        (double mentions, double claims, double precision) = Score(
            Labelled.Folder(Shared.Require("documents"))
        );
        Assert.True(mentions >= 0.85, $"mentions {mentions:F3}");
        Assert.True(claims >= 0.60, $"claims {claims:F3}");
        Assert.True(precision >= 0.75, $"precision {precision:F3}");
    }

    [Fact]
    public void A_guide_without_claims_stays_without_claims()
    {
        Assert.Empty(
            Labelled
                .Own()
                .First(labelled => labelled.Id.StartsWith("105", StringComparison.Ordinal))
                .Read()
                .Claims
        );
    }

    private static (double Mentions, double Claims, double Precision) Score(IEnumerable<Labelled> texts)
    {
        int hit = 0,
            predicted = 0,
            gold = 0,
            right = 0,
            made = 0,
            wanted = 0;
        foreach (Labelled labelled in texts)
        {
            DocumentReading reading = labelled.Read();
            HashSet<(int, int, string)> want = labelled.Mentions();
            HashSet<(int, int, string)> found =
            [
                .. reading.Mentions.Select(mention => (mention.Start, mention.End, Wire.Name(mention.Type))),
            ];
            (hit, predicted, gold) = (
                hit + want.Intersect(found).Count(),
                predicted + found.Count,
                gold + want.Count
            );
            (int r, int p, int w) = labelled.Claims(reading);
            (right, made, wanted) = (right + r, made + p, wanted + w);
        }

        return (2.0 * hit / (predicted + gold), 2.0 * right / (made + wanted), (double)right / made);
    }
}
