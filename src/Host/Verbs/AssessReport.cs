using System.Globalization;
using Ties.Engine;
using Ties.Model;

namespace Ties.Host.Verbs;

/// <summary>The answer of <c>assess</c> for people.</summary>
internal sealed class AssessReport(HostIo io, Snapshot snapshot)
{
    private const int TiesShown = 12;
    private readonly Report _report = new(io);

    public void Print(AssessReply reply)
    {
        foreach (Answer answer in reply.Answers.Where(a => !a.Confirmed))
        {
            _report.Line($"{answer.Rule}: {StandingSentences.Unconfirmed}");
        }

        _report.Opening(snapshot, reply.Coverage);
        if (reply.Identification.Subject is not { } subject)
        {
            PrintCandidates(reply);
            _report.Closing(reply.Coverage);
            return;
        }

        Entity entity = subject.Entity;
        _report.Heading(
            $"{entity.Caption} [{entity.Id}] {Phrases.Kind(entity)}, as of {reply.AsOf:yyyy-MM-dd}; identified by {reply.Identification.IdentifiedBy}"
        );
        Print("Restricted", reply.Answers.Where(a => a.Verdict == Verdict.Restricted), detailed: true);
        List<Answer> open = [.. reply.Answers.Where(a => a.Verdict == Verdict.Undetermined)];
        Print("Undetermined", open.Where(a => !IsSilence(a)), detailed: true);
        PrintNotCovered(open.Where(IsSilence));
        List<Answer> none = [.. reply.Answers.Where(a => a.Verdict == Verdict.NotRestricted)];
        Print("Not restricted", none.Where(a => !IsSilence(a)), detailed: false);
        PrintSearched(none.Where(IsSilence), reply);
        PrintTies(reply);
        _report.Closing(reply.Coverage);
    }

    private void PrintCandidates(AssessReply reply)
    {
        _report.Heading(
            $"Not identified, as of {reply.AsOf:yyyy-MM-dd}: no verdict is given about a name alone."
        );
        foreach (ScreenHit hit in reply.Identification.Candidates)
        {
            _report.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{hit.Party.Entity.Caption} [{hit.Party.Entity.Id}] {Phrases.Kind(hit.Party.Entity)}, score {hit.Score:0.00}{(hit.Match ? "" : ", below the threshold")}"
                ),
                1
            );
        }

        _report.Line(
            reply.Identification.Candidates.Count == 0
                ? "No party in the snapshot comes near this name."
                : "Give an id from above, or a second fact: --country, --birth-date, --id TYPE=VALUE."
        );
        _report.Line(StandingSentences.NameMatch);
    }

    private void Print(string heading, IEnumerable<Answer> answers, bool detailed)
    {
        List<Answer> list = [.. answers];
        if (list.Count == 0)
        {
            return;
        }

        _report.Heading($"{heading} ({list.Count})");
        foreach (Answer answer in list)
        {
            _report.Line($"{answer.Rule}: {answer.Summary}", 1);
            if (answer.Grade == Grade.Derived && answer.Verdict == Verdict.Restricted)
            {
                _report.Line(StandingSentences.Derived, 2);
            }

            if (!answer.Confirmed && answer.Otherwise is { } otherwise)
            {
                _report.Line(
                    $"{StandingSentences.Unconfirmed} In force: {Word(answer.Verdict)}. Otherwise: {Word(otherwise)}.",
                    2
                );
            }

            if (detailed)
            {
                PrintDetail(answer);
            }

            foreach (Flag flag in answer.Flags)
            {
                _report.Line($"look at: {flag.Text} ({flag.Citation})", 2);
            }

            foreach (string missing in answer.Missing)
            {
                _report.Line($"missing: {missing}", 2);
            }
        }
    }

    // Nothing found on a list: what matters is which edition was searched, or that none covers the day.
    private static bool IsSilence(Answer answer) =>
        answer.Grade == Grade.Listed && answer.InForce && !answer.Why.Any(step => step is Step.Listed);

    private void PrintNotCovered(IEnumerable<Answer> answers)
    {
        List<Answer> list = [.. answers];
        if (list.Count > 0)
        {
            _report.Heading(
                $"Undetermined: no listing found, but no complete edition covers the day ({list.Count})"
            );
            foreach (IGrouping<string, string> held in list.SelectMany(a => a.Missing).GroupBy(Held))
            {
                _report.Line($"{held.Key}: {string.Join(", ", held.Select(m => m.Split(':')[0]))}", 1);
            }
        }
    }

    // "un_sc: no complete edition covers 2020-08-31; held: none" is shown under what is held.
    private static string Held(string missing) =>
        missing.LastIndexOf("held: ", StringComparison.Ordinal) is >= 0 and var at ? missing[at..] : missing;

    private void PrintSearched(IEnumerable<Answer> answers, AssessReply reply)
    {
        HashSet<string> rules = [.. answers.Select(a => a.Rule)];
        List<string> searched =
        [
            .. reply
                .Coverage.Where(c => rules.Contains(c.List))
                .Select(c => $"{c.List} (edition {c.Edition})"),
        ];
        if (searched.Count > 0)
        {
            _report.Heading($"Not restricted by these lists ({searched.Count})");
            _report.Line(StandingSentences.NoListing(searched), 1);
        }
    }

    private void PrintDetail(Answer answer)
    {
        foreach (Step step in answer.Why)
        {
            _report.Line($"because {Phrases.Step(step, snapshot)}", 2);
        }

        foreach (Requirement requirement in answer.Requirements)
        {
            string held = requirement.WordingHeld
                ? $"wording of edition {requirement.WordingEdition}"
                : $"nearest wording held, of edition {requirement.WordingEdition}; that of the day is not held";
            _report.Line($"licence: {Phrases.Requirement(requirement)} ({held})", 2);
            _report.Line($"requirement column: “{requirement.VerbatimRequirement}”", 3);
            _report.Line($"policy column: “{requirement.VerbatimPolicy}”", 3);
        }
    }

    private void PrintTies(AssessReply reply)
    {
        if (reply.Ties.Count == 0)
        {
            return;
        }

        _report.Heading($"Ties to listed parties ({reply.Ties.Count}); a tie is not a restriction");
        foreach (TiePath path in reply.Ties.Take(TiesShown))
        {
            string steps = string.Join("; ", path.Steps.Select(s => Phrases.Step(s, snapshot)));
            string lists = string.Join(", ", path.Listings.Select(l => $"{l.List} {Phrases.Since(l)}"));
            _report.Line($"{path.End.Entity.Caption} [{path.End.Entity.Id}]: {lists}", 1);
            _report.Line(steps, 2);
        }

        if (reply.Ties.Count > TiesShown)
        {
            _report.Line($"… and {reply.Ties.Count - TiesShown} more (--json prints all)", 1);
        }
    }

    private static string Word(Verdict verdict) => AnswerJson.Word(verdict).Replace('_', ' ');
}
