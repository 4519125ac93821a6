namespace Ties.Names.Tests;

public sealed class PartyComparerTests
{
    private static readonly PartyTraits Person = Party(NameKind.Person, "Omar Khattabi");

    [Fact]
    public void A_missing_birth_date_says_nothing() =>
        Assert.Equal(
            PartyComparer.Compare(Person, Person).Score,
            PartyComparer.Compare(Person with { BirthDates = ["1970-03-02"] }, Person).Score
        );

    [Fact]
    public void Another_birth_date_counts_against_and_the_same_for()
    {
        PartyTraits query = Party(NameKind.Person, "Omar Khatabi") with { BirthDates = ["1970-03-02"] };
        double none = PartyComparer.Compare(query, Person).Score;
        Assert.True(PartyComparer.Compare(query, Person with { BirthDates = ["1970"] }).Score > none);
        Assert.True(PartyComparer.Compare(query, Person with { BirthDates = ["1970-03-02"] }).Score > none);
        Assert.True(PartyComparer.Compare(query, Person with { BirthDates = ["1984-11-20"] }).Score < 0.7);
    }

    [Fact]
    public void A_namesake_with_another_birth_date_is_no_match()
    {
        PartyTraits query = Person with { BirthDates = ["1970-03-02"] };
        Assert.True(PartyComparer.Compare(query, Person with { BirthDates = ["1951-07-30"] }).Score < 0.7);
    }

    [Fact]
    public void A_shared_identifier_decides_but_a_placeholder_does_not()
    {
        PartyTraits a = Party(NameKind.Vessel, "Silver Heron") with
        {
            Identifiers = [new("imoNumber", "IMO 9074729")],
        };
        PartyTraits b = Party(NameKind.Vessel, "Night Wind") with
        {
            Identifiers = [new("imoNumber", "9074729")],
        };
        Assert.True(PartyComparer.Compare(a, b).Score > 0.95);
        PartyTraits c = a with { Identifiers = [new("imoNumber", "0000000")] };
        PartyTraits d = b with { Identifiers = [new("imoNumber", "0000000")] };
        Assert.True(PartyComparer.Compare(c, d).Score < 0.5);
    }

    [Fact]
    public void A_person_does_not_match_a_company_of_the_name() =>
        Assert.True(PartyComparer.Compare(Person, Party(NameKind.Organization, "Omar Khattabi")).Score < 0.7);

    [Fact]
    public void The_best_pair_of_names_is_reported()
    {
        PartyTraits candidate = Party(NameKind.Person, "Karl Brandt", "Umar Khattabi");
        PartyComparison comparison = PartyComparer.Compare(Person, candidate);
        Assert.Equal("Umar Khattabi", comparison.CandidateName!.Original);
        Assert.Equal("Omar Khattabi", comparison.QueryName!.Original);
    }

    [Fact]
    public void Without_names_and_identifiers_nothing_is_said() =>
        Assert.Equal(0, PartyComparer.Compare(new PartyTraits(), Person).Score);

    private static PartyTraits Party(NameKind kind, params string[] names) =>
        new() { Kind = kind, Names = [.. names.Select(n => NameAnalyser.Analyse(n, kind))] };
}
