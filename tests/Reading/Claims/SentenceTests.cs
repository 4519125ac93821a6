namespace Ties.Reading.Tests;

public sealed class SentenceTests
{
    private static DocumentReading Read(string text) =>
        new Reader().Read(SourceDocument.FromText(text, "a.txt", new DateOnly(2025, 3, 11)));

    private static void Check(string text, params string[] expected) =>
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Read(text)
                .Claims.Select(claim =>
                    string.Create(
                        System.Globalization.CultureInfo.InvariantCulture,
                        $"{Wire.Name(claim.Predicate)}: {claim.Subject} > {claim.Object}{(claim.Percent is { } p ? $" {p}%" : "")}{(claim.Modality == Modality.Asserted ? "" : " " + Wire.Name(claim.Modality))}"
                    )
                )
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Active_and_passive_say_the_same()
    {
        Check("Larsen Group ASA acquired Vik Fisk AS in 2021.", "acquires: Larsen Group ASA > Vik Fisk AS");
        Check(
            "Vik Fisk AS was acquired by Larsen Group ASA in 2021.",
            "acquires: Larsen Group ASA > Vik Fisk AS"
        );
    }

    [Fact]
    public void The_possessor_of_a_subsidiary_is_the_parent() =>
        Check(
            "Moss Holding AS has a subsidiary, Elv Data AS.",
            "subsidiary_of: Elv Data AS > Moss Holding AS"
        );

    [Fact]
    public void The_possessor_of_a_shareholder_is_the_company_owned() =>
        Check(
            "Elv Data AS has a minority shareholder, Dal Invest AS (12 %).",
            "owns: Dal Invest AS > Elv Data AS 12%"
        );

    [Fact]
    public void A_group_described_by_a_company_is_not_the_company() =>
        Check(
            "Former Orrin Labs engineers founded Pallas AI in 2024. More than forty companies using Orrin Labs chips have since contacted Pallas AI."
        );

    [Fact]
    public void An_ampersand_joins_unless_a_legal_form_closes_the_first_name()
    {
        Assert.Equal(
            ["Harper Ltd", "Quill LLC", "Harper & Quill LLC", "Lie & Moe AS"],
            Read(
                "This agreement is made between Harper Ltd & Quill LLC. The yard was sold by Harper & Quill LLC to Lie & Moe AS on 3 May 2025."
            )
                .Mentions.Select(mention => mention.Text)
        );
    }

    [Fact]
    public void Surnames_that_are_words_name_nobody() =>
        Assert.DoesNotContain(
            Read(
                "Customs at Long Beach held the cargo long before the order. The Palace of Justice in Brussels and Young Harbour Ltd declined to comment."
            ).Mentions,
            mention => mention.Type == MentionType.Person
        );

    [Fact]
    public void Negation_and_denial_are_denied()
    {
        Check("Vik Fisk AS does not own Moss Holding AS.", "owns: Vik Fisk AS > Moss Holding AS denied");
        Check(
            "Vik Fisk AS denied supplying nets to Moss Holding AS.",
            "supplies: Vik Fisk AS > Moss Holding AS denied"
        );
    }

    [Fact]
    public void A_plan_is_planned_and_a_suspicion_alleged()
    {
        Check(
            "Larsen Group ASA plans to buy Vik Fisk AS.",
            "acquires: Larsen Group ASA > Vik Fisk AS planned"
        );
        Check(
            "Larsen Group ASA reportedly owns Vik Fisk AS.",
            "owns: Larsen Group ASA > Vik Fisk AS alleged"
        );
    }
}
