using Ties.Model;

namespace Ties.Scenarios.Tests;

/// <summary>The clauses of the column "with" (README.md of this folder lists them).</summary>
internal static class Expectation
{
    public static bool Holds(Answer answer, string clause)
    {
        string[] words = clause.Split(' ', 2);
        string rest = words.Length > 1 ? words[1] : "";
        return words[0] switch
        {
            "share" => Share(answer) == rest,
            "flag" => answer.Flags.Any(f => f.Id == rest && f.Citation.Length > 0),
            "no" when rest.StartsWith("flag ", StringComparison.Ordinal) => answer.Flags.All(f =>
                f.Id != rest[5..]
            ),
            "no" when rest == "requirement" => answer.Requirements.Count == 0,
            "missing" => answer.Missing.Any(m => m.Contains(rest, StringComparison.Ordinal)),
            "unconfirmed" => !answer.Confirmed && answer.Otherwise == Verdict.NotRestricted,
            "confirmed" => answer.Confirmed && answer.Otherwise is null,
            "in" when rest == "force" => answer.InForce,
            "out" when rest == "of force" => !answer.InForce,
            "listed" => answer.Grade == Grade.Listed,
            "scope" => answer.Requirements.Any(r => r.Scope == rest),
            "sections" => answer.Requirements.Any(r => string.Join(' ', r.Sections) == rest),
            "footnotes" => answer.Requirements.Any(r => string.Join(' ', r.Footnotes) == rest),
            "policy" => answer.Requirements.Any(r => r.Policy == rest),
            "see" => answer.Requirements.Any(r => string.Join(' ', r.PolicySections) == rest),
            "exception" => answer.Requirements.Any(r =>
                r.PolicyExceptions.Any(e => e.Contains(rest, StringComparison.Ordinal))
            ),
            "licences" => answer.Requirements.Any(r => r.LicenseExceptions == rest),
            "note" => answer.Requirements.Any(r =>
                r.Notes.Any(n => n.Contains(rest, StringComparison.Ordinal))
            ),
            "says" => answer.Summary.Contains(rest, StringComparison.Ordinal),
            "from" => answer.Requirements.Count > 0 && answer.Requirements[0].FromOwner == rest,
            "governing" => answer
                .Requirements.Where(r => r.Notes.Any(n => n.StartsWith("governs", StringComparison.Ordinal)))
                .Select(r => r.FromOwner)
                .SequenceEqual(rest.Split(' ')),
            _ => throw new InvalidOperationException($"unknown clause '{clause}'"),
        };
    }

    public static string Describe(Answer answer) =>
        $"share {Share(answer)}; flags {string.Join(' ', answer.Flags.Select(f => f.Id))}; {string.Join(" / ", answer.Requirements)}; missing {string.Join(" / ", answer.Missing)}";

    private static string Share(Answer answer) =>
        answer.Share is not { } share ? "none"
        : share.IsExact ? share.Min.ToString()
        : $"{share.Min.ToDecimal(false)} to {share.Max.ToDecimal(true)}";
}
