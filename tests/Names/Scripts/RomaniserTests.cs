namespace Ties.Names.Tests;

public sealed class RomaniserTests
{
    [Theory]
    [InlineData("Щербаков Юрий", "shcherbakov yuriy")]
    [InlineData("Володимир Київ", "volodymyr kyyiv")]
    [InlineData("Γιάννης", "giannis")]
    [InlineData("Հայկ", "hayk")]
    [InlineData("ნინო", "nino")]
    [InlineData("किरण पाटिल", "kiran patil")]
    [InlineData("কিরণ", "kiran")]
    [InlineData("トヨタ", "toyota")]
    [InlineData("きょうと", "kyouto")]
    [InlineData("曾国藩", "zeng guofan")]
    [InlineData("长江", "chang jiang")]
    [InlineData("欧阳娜娜", "ouyang nana")]
    [InlineData("남궁민", "namgung min")]
    public void Names_are_romanised_as_is_customary(string name, string latin)
    {
        AnalysedName analysed = NameAnalyser.Analyse(name, NameKind.Person);
        NameReading reading = analysed.Readings.First(r => r.Script == NameScript.Latin);
        Assert.Equal(latin, string.Join(' ', reading.Tokens.Select(t => t.Text)));
    }

    [Fact]
    public void Look_alike_letters_of_other_scripts_are_undone()
    {
        // The second name has a Cyrillic о and а.
        AnalysedName plain = NameAnalyser.Analyse("Monica Parker", NameKind.Person);
        AnalysedName spoofed = NameAnalyser.Analyse("Mоnicа Parker", NameKind.Person);
        Assert.Equal(plain.Key, spoofed.Key);
    }

    [Fact]
    public void A_Chinese_company_is_read_by_meaning_and_sound()
    {
        AnalysedName name = NameAnalyser.Analyse("深圳市远翔电子科技有限公司", NameKind.Organization);
        Assert.Contains(name.Readings[0].Tokens, t => t is { Text: "llc", Role: TokenRole.LegalForm });
        NameReading latin = name.Readings.First(r => r.Script == NameScript.Latin);
        Assert.Contains(latin.Tokens, t => t is { Text: "shenzhen", Role: TokenRole.Place });
        Assert.Contains(latin.Tokens, t => t.Role == TokenRole.Descriptor);
    }
}
