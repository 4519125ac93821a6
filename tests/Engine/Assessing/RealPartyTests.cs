using System.IO.Compression;
using Ties.Model;

namespace Ties.Engine.Tests.Assessing;

public sealed class RealPartyTests
{
    private static readonly DateOnly Article = new(2020, 8, 31);
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static AssessReply Assess(string name, DateOnly day) =>
        new Assessor(RealLists.Require()).Assess(new ScreenQuery { Names = [name] }, day);

    private static Answer Rule(AssessReply reply, string rule) => reply.Answers.Single(a => a.Rule == rule);

    private static Verdict Verdict(string name, string rule, DateOnly day) =>
        Rule(Assess(name, day), rule).Verdict;

    private const string Cetc = "China Electronics Technology Group Corporation";

    [Theory]
    [InlineData("us_dod_1237", Model.Verdict.Restricted)]
    [InlineData("us_ofac_ns_cmic", Model.Verdict.NotRestricted)]
    [InlineData("us_dod_1260h", Model.Verdict.NotRestricted)]
    [InlineData("us_bis_el", Model.Verdict.Undetermined)]
    public void The_group_on_the_day_of_the_article(string rule, Verdict expected) =>
        Assert.Equal(expected, Verdict(Cetc, rule, Article));

    [Theory]
    [InlineData("us_ofac_ns_cmic", Model.Verdict.Restricted)]
    [InlineData("us_dod_1260h", Model.Verdict.Restricted)]
    [InlineData("us_bis_el", Model.Verdict.NotRestricted)]
    [InlineData("us_bis_meu", Model.Verdict.NotRestricted)]
    [InlineData("un_sc", Model.Verdict.Undetermined)]
    [InlineData("eu_fsf", Model.Verdict.Undetermined)]
    [InlineData("ch_seco", Model.Verdict.Undetermined)]
    public void The_group_today(string rule, Verdict expected) =>
        Assert.Equal(expected, Verdict(Cetc, rule, Today));

    [Fact]
    public void Its_listed_institutes_are_ties()
    {
        AssessReply reply = Assess(Cetc, Article);
        Assert.Contains(
            reply.Ties,
            t =>
                t.Listings.Any(l => l.List == "us_bis_el")
                && t.End.Entity.Caption.Contains("7th Research Institute")
        );
        Assert.DoesNotContain(reply.Ties.SelectMany(t => t.Listings), l => l.From.Earliest > Article);
    }

    [Theory]
    [InlineData("2025-06-01", Model.Verdict.Restricted)]
    [InlineData("2026-03-01", Model.Verdict.Undetermined)]
    [InlineData("2026-07-01", Model.Verdict.NotRestricted)]
    public void A_removal_known_within_bounds_is_open_between_them(string day, Verdict expected)
    {
        Snapshot snapshot = RealLists.Require();
        PartyRecord party = new Screener(snapshot)
            .Candidates(new ScreenQuery { Names = ["Anhui Sun-Create Electronics Co., Ltd."] })
            .First(c => c.Party.Listings.Any(l => l.List == "us_dod_1260h"))
            .Party;
        Answer answer = new Assessor(snapshot)
            .Answers(party.Entity.Id, DateOnly.Parse(day))
            .Single(a => a.Rule == "us_dod_1260h");
        Assert.Equal(expected, answer.Verdict);
    }

    [Theory]
    [InlineData("Hangzhou Hikvision Digital Technology Co., Ltd.", "case_by_case", "presumption_of_denial")]
    [InlineData(
        "Semiconductor Manufacturing International Corporation",
        "presumption_of_denial",
        "presumption_of_denial"
    )]
    [InlineData("Huawei Technologies Co., Ltd.", "presumption_of_denial", "presumption_of_denial")]
    public void The_licence_requirement_stands_beside_both_columns(
        string name,
        string policy,
        string otherwise
    )
    {
        Answer answer = Rule(Assess(name, Today), "us_bis_el");
        Assert.Equal(Model.Verdict.Restricted, answer.Verdict);
        Requirement requirement = Assert.Single(answer.Requirements);
        Assert.Equal("all_items", requirement.Scope);
        Assert.Contains(requirement.Policy, new[] { policy, otherwise });
        Assert.False(string.IsNullOrEmpty(requirement.VerbatimRequirement));
        Assert.False(string.IsNullOrEmpty(requirement.VerbatimPolicy));
        Assert.Equal("2026-07-31", requirement.WordingEdition);
        Assert.True(requirement.WordingHeld);
    }

    [Fact]
    public void A_person_known_by_name_alone_is_nobody()
    {
        AssessReply reply = Assess("Salim Tariq", Today);
        Assert.Null(reply.Identification.Subject);
        Assert.Empty(reply.Answers);
    }

    [Fact]
    public void Parties_removed_between_two_complete_editions_end_between_them()
    {
        Snapshot snapshot = RealLists.Require();
        HashSet<string> removed = Numbers("2019-01");
        removed.ExceptWith(Numbers("2021-07"));
        Assert.NotEmpty(removed);
        foreach (string id in removed)
        {
            Listing listing = snapshot.Party(id)!.Listings.First(l => l.List == "us_ofac_sdn");
            Assert.Equal(new DateBounds(new DateOnly(2019, 1, 2), new DateOnly(2021, 7, 31)), listing.Until);
        }
    }

    // Read here by the simplest means, so that the reader under test is not its own witness.
    private static HashSet<string> Numbers(string edition)
    {
        using GZipStream unzipped = new(
            File.OpenRead(Shared.Require($"data/ofac/{edition}/sdn.csv.gz")),
            CompressionMode.Decompress
        );
        using StreamReader reader = new(unzipped);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n')
                .Select(line => line.Split(',')[0])
                .Where(number => number.Length > 0 && number.All(char.IsAsciiDigit))
                .Select(number => "ofac-" + number),
        ];
    }
}
