using System.CommandLine;
using Ties.Engine;

namespace Ties.Host.Verbs;

/// <summary><c>ties ownership</c>: one ownership rule over a graph from two files.</summary>
internal static class OwnershipVerb
{
    public static Command Create(HostIo io)
    {
        Option<string> stakes = new("--stakes")
        {
            Description =
                "csv: owner,owned,percent[,percent_max][,from][,until][,class][,source]; - is standard input",
            HelpName = "FILE",
            Required = true,
        };
        Option<string> listed = new("--listed")
        {
            Description = "csv: id[,list][,from][,until]; every row seeds",
            HelpName = "FILE",
            Required = true,
        };
        Option<string> rule = new("--rule")
        {
            Description = "A rule's id or a rule file",
            HelpName = "R",
            Required = true,
        };
        Option<string?> asOf = new("--as-of")
        {
            Description = "The day to answer for (default today)",
            HelpName = "YYYY-MM-DD",
        };
        Option<bool> all = new("--all") { Description = "Every party of either file" };
        Option<bool> explain = new("--explain") { Description = "Proofs, and what is missing" };
        Option<bool> jsonLines = new("--jsonl") { Description = "One JSON document on each line" };
        Option<bool> failOnHit = new("--fail-on-hit")
        {
            Description = "Exit with 1 when a party is restricted or undetermined",
        };
        Command command = new("ownership", "The ownership rule alone over a graph")
        {
            stakes,
            listed,
            rule,
            asOf,
            all,
            explain,
            jsonLines,
            failOnHit,
        };
        command.SetAction(parsed =>
        {
            OwnershipOptions options = new()
            {
                Stakes = parsed.GetRequiredValue(stakes),
                Listed = parsed.GetRequiredValue(listed),
                Rule = parsed.GetRequiredValue(rule),
                AsOf = CommonOptions.ParseDay(parsed.GetValue(asOf), "--as-of") ?? io.Today,
                All = parsed.GetValue(all),
                Explain = parsed.GetValue(explain),
                JsonLines = parsed.GetValue(jsonLines),
                StandardInput =
                    parsed.GetValue(stakes) == "-" || parsed.GetValue(listed) == "-"
                        ? Console.OpenStandardInput()
                        : null,
            };
            try
            {
                int hits = OwnershipRun.Execute(options, io.Output, io.Error);
                return hits > 0 && parsed.GetValue(failOnHit) ? ExitCodes.Hit : ExitCodes.Answered;
            }
            catch (OwnershipInputException e)
            {
                throw CommandException.Usage(e.Message);
            }
        });
        return command;
    }
}
