using System.Text;

namespace Ties.Sources.Tests;

public sealed class WalletsTests
{
    [Theory]
    [InlineData("XBT", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", 1)]
    [InlineData("XBT", "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb", 2)]
    [InlineData("XBT", "1BoatSLRHtKNngkdXEeobR76b53LETtpyX", 2)]
    [InlineData("LTC", "LWnbjLYUfqeokfbWM4FcU7uk2FP2DSxuWS", 1)]
    [InlineData("XBT", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4", 1)]
    [InlineData("XBT", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5", 2)]
    [InlineData("ETH", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", 1)]
    [InlineData("ETH", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD", 2)]
    [InlineData("ETH", "0x8576acc5c05d6ce88f4e49bf65bdf0c62f91353c", 0)]
    [InlineData("ETH", "0x8576acc5", 2)]
    [InlineData("XMR", "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320", 0)]
    public void Addresses_are_checked_where_their_format_allows(
        string currency,
        string address,
        int expected
    ) => Assert.Equal((WalletCheck)expected, Wallets.Check(currency, address));

    [Theory]
    [InlineData("", "c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470")]
    [InlineData("abc", "4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45")]
    public void Keccak_equals_its_published_vectors(string input, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(Keccak256.Hash(Encoding.ASCII.GetBytes(input))));

    [Theory]
    [InlineData("N/A", true)]
    [InlineData("0", true)]
    [InlineData("unknown", true)]
    [InlineData("-", true)]
    [InlineData("", true)]
    [InlineData("000000", true)]
    [InlineData("xxxx", true)]
    [InlineData("44444", false)]
    [InlineData("55", false)]
    [InlineData("NA123", false)]
    public void Placeholders_are_no_identifiers(string value, bool expected) =>
        Assert.Equal(expected, Placeholders.IsPlaceholder(value));

    [Theory]
    [InlineData("isinCode", "US0378331005", false)]
    [InlineData("isinCode", "XS0000000000", true)]
    [InlineData("leiCode", "5493001KJTIIGC8Y1R12", false)]
    [InlineData("leiCode", "5493001KJTIIGC8Y1R13", true)]
    [InlineData("imoNumber", "9074729", false)]
    [InlineData("imoNumber", "9074728", true)]
    public void Check_digits_are_checked(string property, string value, bool fails) =>
        Assert.Equal(fails, Checksums.Fails(property, value));
}
