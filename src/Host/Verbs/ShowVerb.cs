using System.CommandLine;
using System.Text.Json;
using Ties.Engine;
using Ties.Model;

namespace Ties.Host.Verbs;

/// <summary><c>ties show</c>: a party as the sources state it.</summary>
internal static class ShowVerb
{
    public static Command Create(HostIo io)
    {
        CommonOptions common = new(io);
        Argument<string> id = new("ID") { Description = "The party's id, as screen and assess print it" };
        Option<bool> statements = new("--statements")
        {
            Description = "Every statement with dataset, edition and row",
        };
        Command command = new("show", "A party as the sources state it") { id, statements };
        common.AddTo(command);
        command.SetAction(parsed =>
        {
            using Snapshot snapshot = common.Open(parsed);
            string wanted = parsed.GetValue(id)!;
            int number = snapshot.Facts.Find(wanted);
            if (number < 0)
            {
                throw CommandException.Usage(
                    $"no party has the id '{wanted}'; ties screen \"NAME\" shows the ids of candidates"
                );
            }

            DateOnly asOf = common.Day(parsed);
            if (parsed.GetValue(common.Json))
            {
                io.Output.WriteLine(
                    AnswerJson.Document(json =>
                        Write(json, snapshot, number, asOf, parsed.GetValue(statements))
                    )
                );
            }
            else
            {
                Print(new Report(io), snapshot, number, asOf, parsed.GetValue(statements));
            }

            return ExitCodes.Answered;
        });
        return command;
    }

    private static void Write(
        Utf8JsonWriter json,
        Snapshot snapshot,
        int number,
        DateOnly asOf,
        bool statements
    )
    {
        PartyRecord party = snapshot.Facts.Read(number);
        json.WriteStartObject();
        json.Head(snapshot, asOf, snapshot.CoverageOn(asOf));
        json.PartyMembers(party);
        json.Texts("referents", party.Entity.Referents);
        json.Each(
            "merges",
            party.Merges,
            merge =>
            {
                json.WriteStartObject();
                json.WriteString("first", merge.First);
                json.WriteString("second", merge.Second);
                json.WriteString("reason", merge.Reason);
                json.WriteEndObject();
            }
        );
        json.Each("listings", party.Listings, listing => json.ListingObject(snapshot, listing, asOf));
        json.Each("stakes", StakesAround(snapshot, number), stake => json.StakeObject(snapshot, stake));
        json.Each("ties", snapshot.Facts.TiesOf(number), tie => json.TieObject(snapshot, tie));
        if (statements)
        {
            json.Each(
                "statements",
                party.Entity.Statements,
                statement => json.StatementObject(snapshot, party.Entity, statement)
            );
        }

        json.WriteEndObject();
    }

    private static IEnumerable<Stake> StakesAround(Snapshot snapshot, int number) =>
        snapshot.Facts.StakesIn(number).Concat(snapshot.Facts.StakesOf(number));

    private static void Print(Report report, Snapshot snapshot, int number, DateOnly asOf, bool statements)
    {
        PartyRecord party = snapshot.Facts.Read(number);
        report.Opening(snapshot, []);
        report.Heading($"{party.Entity.Caption} [{party.Entity.Id}] {Phrases.Kind(party.Entity)}");
        foreach (
            IGrouping<string, Statement> property in party.Entity.Statements.GroupBy(
                s => s.Property,
                StringComparer.Ordinal
            )
        )
        {
            if (!statements)
            {
                report.Line(
                    $"{property.Key}: {string.Join(" | ", property.Select(s => s.Value).Distinct(StringComparer.Ordinal))}",
                    1
                );
                continue;
            }

            foreach (Statement s in property)
            {
                report.Line(
                    $"{s.Property}: {s.Value} ({s.Source.Dataset} {s.Source.Edition}, row {s.Source.Row}; first seen {s.FirstSeen}, last seen {s.LastSeen})",
                    1
                );
            }
        }

        foreach (Listing listing in party.Listings)
        {
            report.Line(Phrases.Listing(listing, asOf, snapshot), 1);
        }

        foreach (Stake stake in StakesAround(snapshot, number))
        {
            report.Line(Phrases.Stake(stake, snapshot), 1);
        }

        foreach (Tie tie in snapshot.Facts.TiesOf(number))
        {
            report.Line(Phrases.Tie(tie, snapshot), 1);
        }

        foreach (Merge merge in party.Merges)
        {
            report.Line($"one party: {merge.First} and {merge.Second} ({merge.Reason})", 1);
        }
    }
}
