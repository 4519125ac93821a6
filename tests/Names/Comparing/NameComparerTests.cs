using CsCheck;

namespace Ties.Names.Tests;

public sealed class NameComparerTests
{
    private const double Threshold = 0.70;

    [Theory]
    [InlineData("Jon Hallström", "John Hallstrom")]
    [InlineData("Anne Terkildsen", "Ann Terkildsen")]
    [InlineData("Grigory Malinovsky", "Grigori Malinovskiy")]
    [InlineData("MALINOVSKY, Grigory", "Grigory Malinovsky")]
    [InlineData("Grigory Pavlovich Malinovsky", "Grigory Malinovsky")]
    [InlineData("GrigoryMalinovsky", "Grigory Malinovsky")]
    [InlineData("Григорий Малиновский", "Grigory Malinovsky")]
    [InlineData("Abdul Rahman al-Zubaydi", "Abdulrahman Alzubaidi")]
    [InlineData("Muhammad Yusuf Khattabi", "Mohammed Yousef Khattabi")]
    [InlineData("Bae Do-hyun", "배도현")]
    [InlineData("Teng Wei-kuo", "Deng Weiguo")]
    [InlineData("किरण पाटिल", "Kiran Patil")]
    [InlineData("Prof. Dr. Ulrike Sandmann", "Ulrike Sandmann")]
    [InlineData("Marguerite Delacourt", "Marguerite Delacour")]
    public void These_persons_match(string a, string b) => Check(a, b, NameKind.Person, true);

    [Theory]
    [InlineData("Li Wu", "Lu Wu")]
    [InlineData("Ma Yi", "Mi Ya")]
    [InlineData("Grigory Pavlovich Malinovsky", "Grigory Petrovich Malinovsky")]
    [InlineData("Yusuf bin Karim al-Harun", "Karim bin Yusuf al-Harun")]
    [InlineData("Helga Brandt", "Helga Brockmann")]
    [InlineData("Martin Oyelaran", "Victor Oyelaran")]
    [InlineData("ইব্রাহিম সরকার", "ইবরহম সরকর")]
    [InlineData("최민준", "최민서")]
    [InlineData("Ahmed Salim al-Rashidi", "Ahmed Salim al-Tamimi")]
    public void These_persons_do_not_match(string a, string b) => Check(a, b, NameKind.Person, false);

    [Theory]
    [InlineData("OAO Kvarts", "Open Joint Stock Company Kvarts")]
    [InlineData("Veltrona AG", "Veltrona Aktiengesellschaft")]
    [InlineData("1st Harbor Bank", "First Harbor Bank")]
    [InlineData("Veltrona Electronics Co., Ltd.", "Veltrona Electronics Company Limited")]
    [InlineData("World Grain Organisation", "World Grain Organization")]
    [InlineData("Kvarts Instrument-Making Plant JSC", "АО Кварц приборостроительный завод")]
    [InlineData("SIS DOO", "SIS, d.o.o.")]
    [InlineData("SIS DOO", "S.I.S. D.O.O.")]
    public void These_companies_match(string a, string b) => Check(a, b, NameKind.Organization, true);

    [Theory]
    [InlineData("Veltrona of Oslo, Inc.", "Veltrona of Lisbon, Inc.")]
    [InlineData("Veltrona (Spain) Ltd", "Veltrona (Poland) Ltd")]
    [InlineData("Veltrona Fund II LP", "Veltrona Fund III LP")]
    [InlineData("DOO", "Orvik d.o.o.")]
    [InlineData("D.O.O.", "SIS DOO")]
    [InlineData("QXR Industries, Inc.", "QVT Industries, Inc.")]
    [InlineData("Harbor Shipping Ltd", "Harbor Insurance Ltd")]
    public void These_companies_do_not_match(string a, string b) => Check(a, b, NameKind.Organization, false);

    [Fact]
    public void The_same_name_scores_one_in_any_case_and_punctuation()
    {
        Assert.Equal(1, Score("DIMITRI IVANIN", "dimitri ivanin", NameKind.Person));
        Assert.Equal(1, Score("किरण पाटिल", "किरण पाटिल", NameKind.Person));
        Assert.Equal(1, Score("MALINOVSKY, Grigory", "Grigory Malinovsky", NameKind.Person));
        Assert.True(Score("Grigory Malinovsky", "Malinovsky Grigory", NameKind.Person) < 1);
    }

    [Fact]
    public void Dots_in_a_legal_form_carry_no_weight() =>
        Assert.Equal(
            Score("SIS DOO", "SIS, d.o.o.", NameKind.Organization),
            Score("SIS DOO", "S.I.S. D.O.O.", NameKind.Organization),
            0.05
        );

    [Fact]
    public void A_missing_word_costs_less_than_another_word()
    {
        double extra = Score("Veltrona Marine", "Veltrona", NameKind.Organization);
        double other = Score("Veltrona Marine", "Veltrona Optics", NameKind.Organization);
        Assert.True(extra > other);
    }

    [Fact]
    public void Comparing_is_symmetric()
    {
        string[] words =
        [
            "ali",
            "Ahmed",
            "bin",
            "al-",
            "Li",
            "Lu",
            "Ivanov",
            "Ivanovich",
            "bank",
            "Bank",
            "of",
            "China",
            "华",
            "中国银行",
            "Ltd",
            "GmbH",
            "7",
            "VII",
            "J.",
            "김",
            "Малинин",
            "محمد",
            "van der",
            "Tse-tung",
            "Zedong",
            "Trading",
            "(Oslo)",
            "NV",
        ];
        Gen<string> word = Gen.Int[0, words.Length - 1].Select(i => words[i]);
        Gen<string> name = word.Array[1, 6].Select(w => string.Join(' ', w));
        Gen.Select(name, name, Gen.Int[0, 3], Gen.Int[0, 3])
            .Sample(
                (a, b, kindA, kindB) =>
                {
                    AnalysedName x = NameAnalyser.Analyse(a, (NameKind)kindA);
                    AnalysedName y = NameAnalyser.Analyse(b, (NameKind)kindB);
                    double score = NameComparer.Default.Score(x, y);
                    Assert.InRange(score, 0, 1);
                    Assert.Equal(score, NameComparer.Default.Score(y, x));
                    Assert.Equal(score, NameComparer.Default.Compare(x, y).Score);
                },
                iter: 5000
            );
    }

    [Fact]
    public void The_contributions_add_up_to_the_score()
    {
        AnalysedName a = NameAnalyser.Analyse("Grigory Pavlovich Malinovsky", NameKind.Person);
        AnalysedName b = NameAnalyser.Analyse("Grigori Malinovski", NameKind.Person);
        NameComparison comparison = NameComparer.Default.Compare(a, b);
        double odds = comparison.Features.Sum(f => f.Contribution);
        Assert.Equal(comparison.Score, 1 / (1 + Math.Exp(-odds)), 0.001);
        Assert.Contains("malinovsky", comparison.Detail, StringComparison.Ordinal);
        Assert.Contains("pavlovich", comparison.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Scoring_allocates_nothing_once_the_sounds_are_known()
    {
        AnalysedName a = NameAnalyser.Analyse("Grigory Pavlovich Malinovsky", NameKind.Person);
        AnalysedName b = NameAnalyser.Analyse("Grygori Malinowski", NameKind.Person);
        NameComparer.Default.Score(a, b);
        long before = GC.GetAllocatedBytesForCurrentThread();
        double score = NameComparer.Default.Score(a, b);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(score > 0);
    }

    private static void Check(string a, string b, NameKind kind, bool match)
    {
        NameComparison comparison = NameComparer.Default.Compare(
            NameAnalyser.Analyse(a, kind),
            NameAnalyser.Analyse(b, kind)
        );
        Assert.True(comparison.Score >= Threshold == match, $"{comparison.Score:0.000} {comparison.Detail}");
    }

    private static double Score(string a, string b, NameKind kind) =>
        NameComparer.Default.Score(NameAnalyser.Analyse(a, kind), NameAnalyser.Analyse(b, kind));
}
