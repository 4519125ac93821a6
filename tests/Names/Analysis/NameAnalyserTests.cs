using CsCheck;

namespace Ties.Names.Tests;

public sealed class NameAnalyserTests
{
    [Theory]
    [InlineData("SIS d.o.o.", "S.I.S. DOO")]
    [InlineData("Veltrona Aktiengesellschaft", "VELTRONA AG")]
    [InlineData("Общество с ограниченной ответственностью «Кварц»", "ООО Кварц")]
    [InlineData("Orvik, družba z omejeno odgovornostjo", "Orvik d.o.o.")]
    [InlineData("Nordwerk A/S", "Nordwerk AS")]
    [InlineData("ＡＢＣ Ltd", "abc limited")]
    public void Spellings_of_one_name_have_one_key(string a, string b) =>
        Assert.Equal(Company(a).Key, Company(b).Key);

    [Theory]
    [InlineData("Veltrona GmbH", "Veltrona AG")]
    [InlineData("Veltrona", "Veltrona AG")]
    public void The_class_of_the_legal_form_stays_in_the_key(string a, string b)
    {
        Assert.NotEqual(Company(a).Key, Company(b).Key);
        Assert.Equal(Company(a).CoreKey, Company(b).CoreKey);
    }

    [Theory]
    [InlineData("Brigade 54th", "brigade/Descriptor 54/Number")]
    [InlineData("Brigade No. 54", "brigade/Descriptor 54/Number")]
    [InlineData("Brigade Fifty-Four", "brigade/Descriptor 54/Number")]
    [InlineData("Polar Fund VII", "polar/Core fund/Descriptor 7/Number")]
    [InlineData("Kvadra (Norway) AS", "kvadra/Core norway/Place llc/LegalForm")]
    [InlineData("The Bank of Elmira", "the/Particle bank/Descriptor of/Particle elmira/Core")]
    public void Words_of_organisations_get_their_roles(string name, string roles) =>
        Assert.Equal(roles, Roles(Company(name)));

    [Theory]
    [InlineData("Dr. Ilse van der Meer", "dr/Honorific ilse/Core van/Particle der/Particle meer/Core")]
    [InlineData("Oleg Petrovich Sidorkin", "oleg/Core petrovich/Patronymic sidorkin/Core")]
    [InlineData("J.-P. Lemoine", "j/Initial p/Initial lemoine/Core")]
    [InlineData("KING, Stephanie", "stephanie/Core king/Core")]
    [InlineData("Omar bin Talib al-Harun", "omar/Core bin/Particle talib/Core al/Particle harun/Core")]
    public void Words_of_persons_get_their_roles(string name, string roles) =>
        Assert.Equal(roles, Roles(NameAnalyser.Analyse(name, NameKind.Person)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...---!!!")]
    [InlineData("\u200f\u200b")]
    [InlineData("\ud800")]
    [InlineData("😀")]
    public void A_text_without_letters_and_digits_is_empty(string text)
    {
        AnalysedName name = NameAnalyser.Analyse(text, NameKind.Unknown);
        Assert.True(name.IsEmpty);
        Assert.Equal(0, NameComparer.Default.Score(name, name));
    }

    [Fact]
    public void Any_text_is_analysed_without_an_exception() =>
        Gen.Select(Gen.String[Gen.Char, 0, 80], Gen.Int[0, 3])
            .Sample(
                (text, kind) =>
                {
                    AnalysedName name = NameAnalyser.Analyse(text, (NameKind)kind);
                    Assert.Equal(text, name.Original);
                    Assert.All(
                        name.Readings.Where(r => r.Script == NameScript.Latin).SelectMany(r => r.Tokens),
                        t =>
                            Assert.All(
                                t.Text,
                                c => Assert.True(char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
                            )
                    );
                },
                iter: 3000
            );

    [Theory]
    [InlineData("a ")]
    [InlineData("Ж.")]
    [InlineData("李")]
    [InlineData("한 ")]
    [InlineData("ش")]
    [InlineData("limited company ")]
    [InlineData("\ud83d\ude00")]
    public void Very_long_names_are_taken_in_stride(string unit)
    {
        string text = string.Concat(Enumerable.Repeat(unit, 10_000 / unit.Length));
        foreach (NameKind kind in Enum.GetValues<NameKind>())
        {
            AnalysedName name = NameAnalyser.Analyse(text, kind);
            AnalysedName other = NameAnalyser.Analyse(text + " b", kind);
            Assert.InRange(NameComparer.Default.Score(name, other), 0, 1);
            Assert.InRange(NameComparer.Default.Compare(other, name).Score, 0, 1);
        }
    }

    private static AnalysedName Company(string name) => NameAnalyser.Analyse(name, NameKind.Organization);

    private static string Roles(AnalysedName name) =>
        string.Join(' ', name.Readings[0].Tokens.Select(t => $"{t.Text}/{t.Role}"));
}
