using CsCheck;
using Ties.Model;

namespace Ties.Model.Tests.Shares;

public sealed class FractionTests
{
    [Theory]
    [InlineData("49.99", "0.4999")]
    [InlineData("100", "1")]
    [InlineData("0", "0")]
    [InlineData(".5", "0.005")]
    [InlineData("33.33333333333333", "0.333333333333")]
    [InlineData("-1", "-0.01")]
    public void A_percent_text_is_read_exactly(string percent, string expected)
    {
        Assert.True(Fraction.TryParse(percent, 100, out Fraction value));
        Assert.Equal(expected, value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1e3")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("٣")]
    public void What_is_not_a_decimal_is_refused(string text) =>
        Assert.False(Fraction.TryParse(text, 100, out _));

    [Fact]
    public void Sums_do_not_depend_on_order() =>
        Gen.Int[0, 1_000_000]
            .Array[2, 12]
            .Sample(parts =>
            {
                Fraction forward = parts.Aggregate(Fraction.Zero, (sum, n) => sum + new Fraction(n, 999_983));
                Fraction backward = parts
                    .Reverse()
                    .Aggregate(Fraction.Zero, (sum, n) => sum + new Fraction(n, 999_983));
                return forward == backward;
            });

    [Fact]
    public void Rounding_goes_outwards_only_where_twelve_places_do_not_suffice()
    {
        Fraction third = new(1, 3);
        Assert.Equal("0.333333333333", third.ToDecimal(roundUp: false));
        Assert.Equal("0.333333333334", third.ToDecimal(roundUp: true));
        Assert.Equal("0.5", new Fraction(1, 2).ToDecimal(roundUp: true));
    }
}
