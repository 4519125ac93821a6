using Ties.Engine;

namespace Ties.Host.Tests.Documents;

public sealed class StandingSentenceTests
{
    private static readonly string Story = Path.Combine(
        Shared.RepositoryRoot,
        "samples/short-video-deal.txt"
    );

    [Fact]
    public void The_sentences_are_as_reviewed() =>
        Golden.Check(
            string.Join(
                "\n",
                StandingSentences.NoListing(["us_x (edition 2026-07-31)", "us_y (edition 2026-04-14)"]),
                StandingSentences.NoListing([]),
                StandingSentences.NameMatch,
                StandingSentences.Derived,
                StandingSentences.Unconfirmed,
                StandingSentences.NotLegalAdvice,
                StandingSentences.Sample,
                ""
            ),
            "tests/Host/golden/standing-sentences.txt"
        );

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Holds(string text, params string[] sentences)
    {
        foreach (string sentence in sentences)
        {
            Assert.Contains(sentence, Flat(text), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reports_of_samples_begin_by_saying_so()
    {
        using Command command = new();
        Assert.StartsWith(
            Flat(StandingSentences.Sample),
            Flat(command.Run("screen", "Hikvision").Output),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"sample\": true",
            command.Run("screen", "Hikvision", "--json").Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_match_is_never_printed_without_its_warning()
    {
        using Command command = new();
        Holds(
            command.Run("screen", "Hikvision").Output,
            StandingSentences.NameMatch,
            StandingSentences.NotLegalAdvice
        );
        Holds(
            command.Run("screen", "Hikvision", "--json").Output,
            StandingSentences.NameMatch,
            StandingSentences.NotLegalAdvice
        );
        Holds(
            command.Run("assess", "Hikvision").Output,
            StandingSentences.NameMatch,
            StandingSentences.NotLegalAdvice
        );
        Holds(
            command.Run("read", Story).Output,
            StandingSentences.NameMatch,
            StandingSentences.NotLegalAdvice
        );
        Holds(
            command.Run("read", Story, "--json").Output,
            StandingSentences.NameMatch,
            StandingSentences.NotLegalAdvice
        );
    }

    [Fact]
    public void Silence_is_worded_as_no_listing_found()
    {
        using Command command = new();
        Holds(
            command.Run("screen", "Zzyzx Quux Holdings").Output,
            "No listing found; no complete edition of any list covers this day."
        );
    }

    [Fact]
    public void An_unconfirmed_rule_leads_the_report()
    {
        using Command command = new();
        string report = command
            .Run("assess", "China Electronics Technology Group Corporation", "--as-of", "2026-11-25")
            .Output;
        Assert.StartsWith(
            "us_bis_affiliates: " + StandingSentences.Unconfirmed,
            Flat(report),
            StringComparison.Ordinal
        );
    }
}
