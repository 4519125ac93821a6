using System.Globalization;
using Ties.Model;
using Ties.Rules;

namespace Ties.Scenarios.Tests;

/// <summary>Every question of every scenario in Cases/*.md.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Files =>
        [
            .. Directory
                .GetFiles(Path.Combine(Shared.RepositoryRoot, "tests", "Scenarios", "Cases"), "*.md")
                .Select(f => Path.GetFileName(f))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_question_has_its_expected_answer(string file)
    {
        IReadOnlyList<Scenario> scenarios = Scenario.Read(
            Path.Combine(Shared.RepositoryRoot, "tests", "Scenarios", "Cases", file)
        );
        Assert.NotEmpty(scenarios);
        List<string> wrong = [];
        foreach (Scenario scenario in scenarios)
        {
            Assert.True(
                scenario.Questions.Count > 0,
                $"{file}:{scenario.Line}: {scenario.Title}: no question"
            );
            FactSentences facts = new(scenario.Facts);
            foreach (IReadOnlyDictionary<string, string> question in scenario.Questions)
            {
                if (Wrong(facts, question) is { } what)
                {
                    wrong.Add(
                        $"{file}:{scenario.Line}: {scenario.Title}: {question["rule"]} on {question["as of"]}: {what}"
                    );
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string? Wrong(FactSentences facts, IReadOnlyDictionary<string, string> question)
    {
        DateOnly asOf = DateOnly.ParseExact(question["as of"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Answer answer = Assessment
            .Of(facts.About(question["party"], asOf))
            .Single(a => a.Rule == question["rule"]);
        string verdict = answer.Verdict switch
        {
            Verdict.Restricted => "restricted",
            Verdict.Undetermined => "undetermined",
            Verdict.NotRestricted => "not restricted",
        };
        if (verdict != question["expected"])
        {
            return $"{verdict} ({answer.Summary} {string.Join("; ", answer.Missing)})";
        }

        string with = question.TryGetValue("with", out string? given) ? given : "";
        return with.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(clause => !Expectation.Holds(answer, clause))
            .Select(clause => $"not so: {clause} ({Expectation.Describe(answer)})")
            .FirstOrDefault();
    }
}
