using System.CommandLine;
using Ties.Engine;

namespace Ties.Host.Verbs;

/// <summary><c>ties screen</c>: one party against the lists.</summary>
internal static class ScreenVerb
{
    public static Command Create(HostIo io)
    {
        CommonOptions common = new(io);
        PartyOptions party = new(io);
        Option<int> limit = new("--limit") { Description = "Most results", DefaultValueFactory = _ => 10 };
        Option<double> threshold = new("--threshold")
        {
            Description = "Score from which a candidate is a match, 0 to 1",
            DefaultValueFactory = _ => ScreenQuery.DefaultThreshold,
        };
        Command command = new("screen", "Looks one party up in every list, in every script");
        party.AddTo(command);
        command.Options.Add(limit);
        command.Options.Add(threshold);
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            ScreenQuery query = party.Query(parsed) with
            {
                Limit = Range(parsed.GetValue(limit), 1, 1000, "--limit"),
                Threshold = Range(parsed.GetValue(threshold), 0, 1, "--threshold"),
            };
            using Snapshot snapshot = common.Open(parsed);
            ScreenReply reply = new Screener(snapshot).Screen(query, common.Day(parsed));
            if (parsed.GetValue(common.Json))
            {
                io.Output.WriteLine(AnswerJson.Document(json => ScreenJson.Write(json, snapshot, reply)));
            }
            else
            {
                new ScreenReport(io, snapshot).Print(reply);
            }

            return parsed.GetValue(common.FailOnHit) && reply.Results.Any(r => r.Match)
                ? ExitCodes.Hit
                : ExitCodes.Answered;
        });
        return command;
    }

    private static T Range<T>(T value, T low, T high, string option)
        where T : IComparable<T> =>
        value.CompareTo(low) >= 0 && value.CompareTo(high) <= 0
            ? value
            : throw CommandException.Usage($"{option}: {value} is not between {low} and {high}");
}
