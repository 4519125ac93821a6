using CsCheck;

namespace Ties.Names.Tests;

public sealed class FolderTests
{
    [Theory]
    [InlineData("ÉÀÑ Ström", "ean strom")]
    [InlineData("ＦＵＬＬ　ｗｉｄｔｈ", "full width")]
    [InlineData("Straße", "strasse")]
    [InlineData("e\u0301", "e")]
    [InlineData("Zero\u200bwidth\u200f", "zerowidth")]
    [InlineData("İSTANBUL ıssız", "istanbul issiz")]
    [InlineData("ﾊﾟﾅｿﾆｯｸ", "パナソニック")]
    [InlineData("ひらがな", "ヒラガナ")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("किरण", "किरण")]
    [InlineData("١٢٣", "123")]
    [InlineData("😀 Name 😀", "name")]
    public void Text_is_folded(string text, string folded) => Assert.Equal(folded, Folder.Fold(text));

    [Fact]
    public void Vowel_signs_of_Indian_scripts_stay() =>
        Assert.NotEqual(Folder.Fold("किरण पाटिल"), Folder.Fold("करण पटल"));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.String[Gen.Char, 0, 60]
            .Sample(
                text =>
                {
                    string once = Folder.Fold(text);
                    Assert.Equal(once, Folder.Fold(once));
                },
                iter: 3000
            );
}
