using Ties.Model;

namespace Ties.Rules;

/// <summary>What every list and every derived rule says about one party on one day. Pure: reads no clock.</summary>
public static class Assessment
{
    private static readonly string[] Derived =
    [
        "us_bis_affiliates",
        "us_ofac_50",
        "us_ofac_ssi_50",
        "eu_ownership",
        "eu_control",
        "uk_ownership",
        "uk_control",
        "ch_ownership",
        "ch_control",
        "us_dod_805",
    ];

    /// <summary>
    /// One answer for each list of the law table in its order, then one for each derived rule. Nobody is
    /// <see cref="Verdict.NotRestricted"/> unless complete editions of every list the rule reads cover the day
    /// (or the list or rule did not exist on it).
    /// </summary>
    public static IReadOnlyList<Answer> Of(Surroundings surroundings)
    {
        Facts facts = new(surroundings);
        return
        [
            .. ListLaw.All.Select(law => DirectRule.Of(facts, law)),
            .. Derived.Select(rule =>
            {
                Regime regime = Regimes.Find(rule)!;
                return rule.EndsWith("_control", StringComparison.Ordinal) || rule == "us_dod_805"
                    ? ControlRule.Of(facts, regime)
                    : OwnershipRule.Of(facts, regime);
            }),
        ];
    }
}
