using System.CommandLine;
using Ties.Engine;
using Ties.Host.Verbs;
using Ties.Index;

namespace Ties.Host;

/// <summary>The command line: parses, runs a verb, and turns every failure into one line and an exit code.</summary>
internal static class TiesCommand
{
    public static int Run(string[] args, HostIo io)
    {
        ParseResult parsed = Create(io).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Fail(io, Explain(parsed), ExitCodes.Wrong);
        }

        InvocationConfiguration configuration = new()
        {
            Output = io.Output,
            Error = io.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return parsed.Invoke(configuration);
        }
        catch (CommandException e)
        {
            return Fail(io, e.Message, e.ExitCode);
        }
        catch (EmptyNameException e)
        {
            return Fail(io, e.Message, ExitCodes.Wrong);
        }
        catch (Exception e) when (e is SnapshotException or SegmentException)
        {
            return Fail(io, e.Message, ExitCodes.NoData);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail(io, e.Message, ExitCodes.NoData);
        }
    }

    /// <summary>The whole command tree.</summary>
    public static RootCommand Create(HostIo io)
    {
        RootCommand root = new(
            "Tells who a party is tied to, what that means under the rules in force on a given day, and shows the evidence."
        );
        foreach (Command verb in All(io))
        {
            root.Subcommands.Add(verb);
        }

        return root;
    }

    private static IEnumerable<Command> All(HostIo io) =>
        [
            ReadVerb.Create(io),
            ScreenVerb.Create(io),
            AssessVerb.Create(io),
            ShowVerb.Create(io),
            UpdateVerb.Create(io),
            SnapshotsVerb.Create(io),
            SourcesVerb.Create(io),
            VerifyVerb.Create(io),
            CompareVerb.Create(io),
            OwnershipVerb.Create(io),
        ];

    private static string Explain(ParseResult parsed)
    {
        Command command = parsed.CommandResult.Command;
        if (command is not RootCommand)
        {
            return $"{OneLine(parsed.Errors[0].Message)}; run ties {command.Name} --help";
        }

        string? unknown = parsed.UnmatchedTokens.Count > 0 ? parsed.UnmatchedTokens[0] : null;
        string? near = unknown is null
            ? null
            : Typo.Nearest(unknown, command.Subcommands.Select(c => c.Name));
        return unknown is null ? "give a verb, such as screen; run ties --help"
            : near is null ? $"'{unknown}' is not a verb; run ties --help"
            : $"'{unknown}' is not a verb; did you mean '{near}'?";
    }

    private static int Fail(HostIo io, string message, int exitCode)
    {
        io.Error.WriteLine("ties: " + OneLine(message));
        return exitCode;
    }

    private static string OneLine(string message) => message.ReplaceLineEndings(" ").Trim();
}
