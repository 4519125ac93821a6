using System.Globalization;
using Ties.Model;

namespace Ties.Engine;

/// <summary>The parties that a document's claims are about: candidates, identification, answers.</summary>
internal static class PartyCards
{
    /// <summary>Writes the section.</summary>
    public static void Write(Html html, Snapshot snapshot, CheckedDocument document)
    {
        List<CheckedParty> parties = [.. document.Parties.Where(p => p.Candidates.Count > 0)];
        if (parties.Count == 0)
        {
            return;
        }

        html.Raw("<section>").Element("h2", "Who the claims are about");
        html.Element("p", StandingSentences.NameMatch, "note");
        foreach (CheckedParty party in parties)
        {
            WriteParty(html, snapshot, party);
        }

        html.Raw("</section>\n");
    }

    private static void WriteParty(Html html, Snapshot snapshot, CheckedParty party)
    {
        html.Raw("<article class=\"card\">").Element("h3", party.Party.Name);
        html.Element(
            "p",
            party.Resolved is null
                ? "Not identified; candidates by name:"
                : $"Identified by {party.IdentifiedBy}."
        );
        html.Raw("<ul>");
        foreach (ScreenHit hit in party.Candidates)
        {
            html.Raw("<li>")
                .Text(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{hit.Party.Entity.Caption} [{hit.Party.Entity.Id}], {Phrases.Kind(hit.Party.Entity)}; score {hit.Score:0.00}{(hit.Match ? "" : ", below the threshold")}"
                    )
                )
                .Raw("</li>");
        }

        html.Raw("</ul>");
        foreach (DatedAnswers day in party.Answers)
        {
            WriteAnswers(html, snapshot, day);
        }

        html.Raw("</article>\n");
    }

    private static void WriteAnswers(Html html, Snapshot snapshot, DatedAnswers day)
    {
        html.Raw("<details open>")
            .Element("summary", $"As of {Html.Day(day.AsOf)}")
            .Raw("<div class=\"scroll\"><table>");
        foreach (Answer answer in day.Answers.OrderBy(a => Order(a.Verdict)))
        {
            string word = AnswerJson.Word(answer.Verdict);
            html.Raw("<tr>").Element("th", answer.Rule).Raw("<td>");
            html.Element("span", word.Replace('_', ' '), "v " + word).Raw("</td><td>");
            if (!answer.Confirmed)
            {
                html.Element("strong", StandingSentences.Unconfirmed + " ");
            }

            html.Text(answer.Summary);
            if (answer.Missing.Count > 0)
            {
                html.Element("p", "Missing: " + string.Join("; ", answer.Missing), "note");
            }

            SourceList.Write(html, snapshot, [.. answer.Why.SelectMany(s => s.Sources).Distinct()]);
            html.Raw("</td></tr>");
        }

        html.Raw("</table></div></details>");
    }

    private static int Order(Verdict verdict) =>
        verdict switch
        {
            Verdict.Restricted => 0,
            Verdict.Undetermined => 1,
            Verdict.NotRestricted => 2,
        };
}
