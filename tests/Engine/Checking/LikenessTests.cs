using Ties.Reading;

namespace Ties.Engine.Tests.Checking;

public sealed class LikenessTests
{
    private static readonly Lazy<Snapshot> Samples = new(SampleSnapshot.Build);

    private static CheckedDocument Check(string text) =>
        new DocumentChecker(Samples.Value).Check(
            SourceDocument.FromText(text, "t", new DateOnly(2020, 8, 31)),
            new DateOnly(2026, 11, 25)
        );

    [Theory]
    [InlineData("Hikvislon was placed on the Entity List in October 2019.")]
    [InlineData(
        "Hangzhou Hikvision Digital Logistics Co., Ltd. was placed on the Entity List in October 2019."
    )]
    public void A_name_that_is_merely_like_a_listed_one_is_not_found(string text)
    {
        List<ClaimCheck> checks = [.. Check(text).Claims.SelectMany(c => c.Checks)];
        Assert.NotEmpty(checks);
        Assert.All(checks, check => Assert.Equal(CheckVerdict.NotFound, check.Verdict));
    }

    [Fact]
    public void The_very_name_or_alias_is_checked() =>
        Assert.Contains(
            Check("Hikvision was placed on the Entity List in October 2019.")
                .Claims.SelectMany(c => c.Checks),
            check => check.Verdict == CheckVerdict.Supported
        );
}
