using System.CommandLine;
using System.Globalization;
using Ties.Engine;
using Ties.Names;

namespace Ties.Host.Verbs;

/// <summary><c>ties compare</c>: the name comparer alone.</summary>
internal static class CompareVerb
{
    public static Command Create(HostIo io)
    {
        Argument<string[]> names = new("NAME")
        {
            Description = "The two names",
            Arity = new ArgumentArity(0, 2),
        };
        Option<string?> schema = new("--schema")
        {
            Description = "FollowTheMoney schema of both",
            HelpName = "S",
        };
        Option<string?> input = new("--input")
        {
            Description = "csv: name1,name2[,schema]",
            HelpName = "FILE",
        };
        Option<string?> output = new("--output")
        {
            Description = "The same columns with score, match and explanation (default standard output)",
            HelpName = "FILE",
        };
        Option<bool> json = new("--json") { Description = "One JSON document on standard output" };
        Option<double> threshold = new("--threshold")
        {
            Description = "Score from which a pair matches, 0 to 1",
            DefaultValueFactory = _ => ScreenQuery.DefaultThreshold,
        };
        Command command = new("compare", "Compares two names, or a file of pairs, and says why")
        {
            names,
            schema,
            input,
            output,
            threshold,
            json,
        };
        command.SetAction(parsed =>
        {
            string[] pair = parsed.GetValue(names) ?? [];
            if (parsed.GetValue(input) is { } file)
            {
                return CompareFile(io, file, parsed.GetValue(output), parsed.GetValue(threshold));
            }

            return pair.Length == 2
                ? ComparePair(
                    io,
                    pair,
                    parsed.GetValue(schema),
                    parsed.GetValue(threshold),
                    parsed.GetValue(json)
                )
                : throw CommandException.Usage("compare: give two names, or --input FILE");
        });
        return command;
    }

    private static int ComparePair(HostIo io, string[] pair, string? schema, double threshold, bool json)
    {
        NameComparison comparison = CompareRun.Compare(pair[0], pair[1], schema);
        bool match = comparison.Score >= threshold;
        if (json)
        {
            io.Output.WriteLine(
                AnswerJson.Document(writer =>
                {
                    writer.WriteStartObject();
                    writer.Score("score", comparison.Score);
                    writer.WriteBoolean("match", match);
                    writer.WriteString("explanation", comparison.Detail);
                    writer.Each(
                        "features",
                        comparison.Features,
                        feature =>
                        {
                            writer.WriteStartObject();
                            writer.WriteString("name", feature.Name);
                            writer.Score("value", feature.Value);
                            writer.Score("weight", feature.Weight);
                            writer.Score("contribution", feature.Contribution);
                            writer.WriteEndObject();
                        }
                    );
                    writer.WriteEndObject();
                })
            );
            return ExitCodes.Answered;
        }

        io.Output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{comparison.Score:0.000} {(match ? "match" : "no match")}: {comparison.Detail}"
            )
        );
        TextTable table = new("feature", "value", "weight", "adds");
        foreach (NameFeature feature in comparison.Features)
        {
            table.Add(
                feature.Name,
                Number(feature.Value),
                Number(feature.Weight),
                Number(feature.Contribution)
            );
        }

        table.WriteTo(io.Output);
        return ExitCodes.Answered;
    }

    private static int CompareFile(HostIo io, string input, string? output, double threshold)
    {
        if (!File.Exists(input))
        {
            throw CommandException.Usage($"--input: {input} does not exist");
        }

        try
        {
            using StreamReader reader = new(input);
            if (output is null)
            {
                CompareRun.File(reader, io.Output, threshold);
                return ExitCodes.Answered;
            }

            // Written beside and renamed, so that a file with this name is always whole.
            string partial = output + ".partial";
            using (StreamWriter writer = new(partial))
            {
                CompareRun.File(reader, writer, threshold);
            }

            File.Move(partial, output, overwrite: true);
            return ExitCodes.Answered;
        }
        catch (FormatException e)
        {
            throw CommandException.Usage($"{input}: {e.Message}");
        }
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
