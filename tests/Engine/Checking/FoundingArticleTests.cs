using Ties.Model;
using Ties.Reading;

namespace Ties.Engine.Tests.Checking;

public sealed class FoundingArticleTests
{
    private static readonly DateOnly Published = new(2020, 8, 31);
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly Lazy<CheckedDocument> Checked = new(() =>
    {
        Snapshot snapshot = RealLists.Require();
        string path = Shared.Require("founding/article.txt");
        SourceDocument document = DocumentReader.OpenPath(path).Single();
        return new DocumentChecker(snapshot).Check(document, Today);
    });

    private static CheckedDocument Read()
    {
        RealLists.Require();
        Shared.Require("founding/article.txt");
        return Checked.Value;
    }

    private static IEnumerable<CheckedClaim> Claims(Predicate predicate, string subject) =>
        Read()
            .Claims.Where(c =>
                c.Claim.Predicate == predicate && Names(c.Claim.SubjectParty).Contains(subject)
            );

    private static IReadOnlyList<string> Names(string party) =>
        Read().Reading.Parties.Single(p => p.Id == party).Names;

    private static void Verdicts(CheckedClaim claim, CheckVerdict then, CheckVerdict now)
    {
        Assert.Equal([Published, Today], claim.Checks.Select(c => c.AsOf));
        Assert.Equal([then, now], claim.Checks.Select(c => c.Verdict));
    }

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("TikTok")]
    [InlineData("ByteDance")]
    [InlineData("CETC")]
    [InlineData("China Electronics Technology Group")]
    [InlineData("Walmart")]
    [InlineData("Commerce Department")]
    [InlineData("Terry Myerson")]
    [InlineData("Myserson")]
    [InlineData("Kevin Mayer")]
    public void Who_is_named_is_found(string name) =>
        Assert.Contains(Read().Reading.Mentions, m => m.Text == name);

    [Fact]
    public void The_acronym_the_full_name_and_the_misspelling_are_one_party_each()
    {
        Assert.Contains(
            Read().Reading.Parties,
            p => p.Names.Contains("CETC") && p.Names.Contains("China Electronics Technology Group")
        );
        Assert.Contains(
            Read().Reading.Parties,
            p => p.Names.Contains("Myserson") && p.Names.Contains("Terry Myerson")
        );
    }

    [Fact]
    public void The_share_of_49_percent_is_on_record_as_reported()
    {
        CheckedClaim claim = Claims(Predicate.Owns, "Microsoft").Single(c => c.Claim.Percent == 49);
        Verdicts(claim, CheckVerdict.Supported, CheckVerdict.Supported);
        Assert.Contains("reported", claim.Checks[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void The_share_of_51_percent_is_a_subsidiarys()
    {
        CheckedClaim claim = Claims(Predicate.Owns, "CETC").Single(c => c.Claim.Percent == 51);
        Verdicts(claim, CheckVerdict.Imprecise, CheckVerdict.Imprecise);
        Assert.Contains("Cyber Security", claim.Checks[0].Correction, StringComparison.Ordinal);
    }

    [Fact]
    public void The_State_Departments_list_of_1999_is_another_authoritys_of_2020()
    {
        CheckedClaim claim = Claims(Predicate.ListedOn, "CETC")
            .Single(c => c.Claim.Object.Contains("State Department"));
        Assert.Equal(1999, claim.Claim.Date?.Year);
        Assert.Equal(CheckVerdict.Imprecise, claim.Checks[0].Verdict);
        Assert.Contains("us_dod_1237", claim.Checks[0].Record, StringComparison.Ordinal);
        Assert.Contains("2020-06-24", claim.Checks[0].Correction, StringComparison.Ordinal);
    }

    [Fact]
    public void The_Entity_List_names_units_and_not_the_company()
    {
        CheckedClaim claim = Claims(Predicate.ListedOn, "CETC")
            .Single(c => c.Claim.Object.Contains("Entity List"));
        Assert.Equal(CheckVerdict.Imprecise, claim.Checks[0].Verdict);
        Assert.Contains("7th Research Institute", claim.Checks[0].Record, StringComparison.Ordinal);
        Assert.Contains("2020-08-27", claim.Checks[0].Record, StringComparison.Ordinal);
    }

    [Fact]
    public void The_purchase_is_planned_and_not_on_record() =>
        Assert.Contains(Claims(Predicate.Acquires, "Microsoft"), c => c.Claim.Modality == Modality.Planned);

    [Fact]
    public void The_order_to_divest_is_on_record()
    {
        CheckedClaim claim = Claims(Predicate.Divests, "ByteDance")
            .First(c => c.Claim.Modality == Modality.Planned);
        Verdicts(claim, CheckVerdict.Supported, CheckVerdict.Supported);
        Assert.Contains("85 FR 51297", claim.Checks[0].Record, StringComparison.Ordinal);
    }

    [Fact]
    public void The_partnership_is_on_record() =>
        Assert.Contains(
            Claims(Predicate.PartnersWith, "CETC").Concat(Claims(Predicate.PartnersWith, "Microsoft")),
            c => c.Checks[0].Verdict == CheckVerdict.Supported
        );

    [Fact]
    public void Where_data_are_stored_cannot_be_checked()
    {
        CheckedClaim claim = Claims(Predicate.StoresDataIn, "TikTok").Single();
        Assert.Equal(Modality.Denied, claim.Claim.Modality);
        Assert.Equal("TikTok", claim.Claim.AttributedTo);
        Verdicts(claim, CheckVerdict.NotCheckable, CheckVerdict.NotCheckable);
    }

    [Fact]
    public void The_officer_is_read_and_no_record_is_claimed() =>
        Assert.Contains(
            Claims(Predicate.OfficerOf, "Kevin Mayer"),
            c => c.Checks.All(check => check.Verdict == CheckVerdict.NotFound)
        );

    [Fact]
    public void Nobody_is_restricted_by_name_and_nothing_about_Microsoft_is()
    {
        Assert.All(
            Read().Parties.Where(p => p.Party.Types.Contains(MentionType.Person)),
            p => Assert.Null(p.Resolved)
        );
        Assert.All(
            Read().Parties.Where(p => p.Party.Names.Contains("Microsoft")).SelectMany(p => p.Answers),
            day => Assert.DoesNotContain(day.Answers, a => a.Verdict == Verdict.Restricted)
        );
    }

    [Fact]
    public void The_writer_of_the_article_is_not_screened() =>
        Assert.All(
            Read().Parties.Where(p => p.Party.Names.Contains("Luis Miguel")),
            p => Assert.Empty(p.Candidates)
        );
}
