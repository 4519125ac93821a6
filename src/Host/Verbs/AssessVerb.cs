using System.CommandLine;
using Ties.Engine;
using Ties.Model;

namespace Ties.Host.Verbs;

/// <summary><c>ties assess</c>: everything that follows for a party.</summary>
internal static class AssessVerb
{
    public static Command Create(HostIo io)
    {
        CommonOptions common = new(io);
        PartyOptions party = new(io);
        Command command = new(
            "assess",
            "Everything that follows for a party: listings, ownership, licences, ties, missing facts"
        );
        party.AddTo(command);
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            using Snapshot snapshot = common.Open(parsed);
            AssessReply reply = new Assessor(snapshot).Assess(party.Query(parsed), common.Day(parsed));
            if (parsed.GetValue(common.Json))
            {
                io.Output.WriteLine(AnswerJson.Document(json => AssessJson.Write(json, snapshot, reply)));
            }
            else
            {
                new AssessReport(io, snapshot).Print(reply);
            }

            return parsed.GetValue(common.FailOnHit) && IsHit(reply) ? ExitCodes.Hit : ExitCodes.Answered;
        });
        return command;
    }

    private static bool IsHit(AssessReply reply) =>
        reply.Answers.Any(a => a.Verdict != Verdict.NotRestricted)
        || (
            reply.Identification.Subject is null
            && reply.Identification.Candidates.Any(c => c.Match && c.Listings.Count > 0)
        );
}
