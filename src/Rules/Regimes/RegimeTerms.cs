namespace Ties.Rules;

/// <summary>What a regime provides during one interval.</summary>
/// <param name="Test">The arithmetic.</param>
/// <param name="InForce">False where the rule exists but is suspended.</param>
/// <param name="Lists">Lists whose listings seed the rule.</param>
/// <param name="ByProgramme">Those of the lists that seed it only under programmes of the programme table.</param>
/// <param name="Text">What it provides, in one sentence.</param>
public sealed record RegimeTerms(
    OwnershipTest Test,
    bool InForce,
    IReadOnlyList<string> Lists,
    IReadOnlyList<string> ByProgramme,
    string Text
);
