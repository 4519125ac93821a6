namespace Ties.Index.Tests;

public sealed class IdentifierKeyTests
{
    [Theory]
    [InlineData("leiCode", "5493-00IBP32UQZ0KL24", "5493 00ibp32uqz0kl24", true)]
    [InlineData("imoNumber", "IMO 9074729", "9074729", true)]
    [InlineData("swiftBic", "DEUTDEFFXXX", "deutdeff", true)]
    [InlineData("swiftBic", "DEUTDEFF500", "DEUTDEFF", false)]
    [InlineData("passportNumber", "AB 123.456", "ab123456", true)]
    [InlineData("taxNumber", "７７０２０７０１３９", "7702070139", true)]
    [InlineData("publicKey", "0xAbCdEf0123", "0xabcdef0123", true)]
    [InlineData(
        "publicKey",
        "1BoatSLRHtKNngkdXEeobR76b53LETtpyT",
        "1boatslrhtknngkdxeeobr76b53lettpyt",
        false
    )]
    [InlineData(
        "publicKey",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ",
        true
    )]
    public void Two_spellings_are_one_key_as_the_type_says(string type, string a, string b, bool same) =>
        Assert.Equal(same, IdentifierKey.Of(type, a) == IdentifierKey.Of(type, b));

    [Theory]
    [InlineData("N/A")]
    [InlineData("0")]
    [InlineData("000000")]
    [InlineData("unknown")]
    [InlineData("-")]
    [InlineData("")]
    [InlineData("XXXXXXX")]
    [InlineData("not available")]
    [InlineData("IMO 0000000")]
    public void A_placeholder_is_no_identifier(string value)
    {
        Assert.Null(IdentifierKey.Of("imoNumber", value));
        NameIndexBuilder builder = new();
        Assert.False(builder.AddIdentifier(0, "passportNumber", value == "IMO 0000000" ? "0000000" : value));
    }

    [Theory]
    [InlineData("leiCode", "549300IBP32UQZ0KL24", IdentifierCheck.Wrong)]
    [InlineData("leiCode", "7LTWFZYICNSX8D621K86", IdentifierCheck.Right)]
    [InlineData("imoNumber", "9074729", IdentifierCheck.Right)]
    [InlineData("imoNumber", "9074728", IdentifierCheck.Wrong)]
    [InlineData("isinCode", "US0378331005", IdentifierCheck.Right)]
    [InlineData("isinCode", "US0378331006", IdentifierCheck.Wrong)]
    [InlineData("passportNumber", "1234567", IdentifierCheck.None)]
    public void Check_digits_are_reported(string type, string value, IdentifierCheck expected) =>
        Assert.Equal(expected, IdentifierKey.Of(type, value)!.Value.Check());

    [Fact]
    public void An_index_finds_the_bearers_of_an_identifier_and_keeps_a_wrong_one()
    {
        NameIndexBuilder builder = new();
        builder.AddIdentifier(3, "imoNumber", "IMO 9074728");
        builder.AddIdentifier(4, "registrationNumber", "HRB 9074728");
        builder.AddIdentifier(5, "registrationNumber", "hrb-9074728");
        NameIndex index = NameIndex.Open(IndexBytes.Of(builder));
        Assert.Equal(
            new IdentifierHit(3, "imoNumber", "IMO 9074728", IdentifierCheck.Wrong),
            Assert.Single(index.FindIdentifier("imo", "9074728"))
        );
        Assert.Equal(
            [4, 5],
            index.FindIdentifier("registrationNumber", "HRB9074728").Select(h => h.Party).Order()
        );
        Assert.Equal([4, 5], index.FindIdentifier("", "HRB9074728").Select(h => h.Party).Order());
        Assert.Empty(index.FindIdentifier("passportNumber", "HRB9074728"));
        Assert.Empty(index.FindIdentifier("passportNumber", "N/A"));
    }
}
