using System.Globalization;
using Ties.Model;
using Ties.Rules;

namespace Ties.Engine;

/// <summary><c>ties ownership</c>: one ownership rule alone over a graph, on one day.</summary>
public static class OwnershipRun
{
    private const int BlockCharacters = 1 << 16;

    /// <summary>Answers on <paramref name="output"/>; problems and their count go to <paramref name="errors"/>.</summary>
    /// <param name="options">What is asked.</param>
    /// <param name="output">Takes the answers.</param>
    /// <param name="errors">Takes the problems.</param>
    /// <param name="times">Takes the times of the parts; null where nobody measures.</param>
    /// <returns>How many parties are restricted or undetermined.</returns>
    /// <exception cref="OwnershipInputException">A file as a whole or the rule cannot be used.</exception>
    public static int Execute(
        OwnershipOptions options,
        TextWriter output,
        TextWriter errors,
        OwnershipTimes? times = null
    )
    {
        Regime regime = FindRegime(options.Rule);
        TimeSpan start = times?.Now ?? default;
        OwnershipInput input = new(options, errors);
        TimeSpan read = times?.Now ?? default;
        Dated<RegimeTerms>? terms = regime.On(options.AsOf);
        OwnershipSolver? solver = terms is { Value.InForce: true } ? new(input.Table) : null;
        TimeSpan loaded = times?.Now ?? default;
        OwnershipSolution? solution = solver?.Solve(
            terms!.Value.Test,
            [.. input.Listed.Order().Select(Seed.Of)]
        );
        if (times is not null)
        {
            (times.Read, times.Load, times.Solve) = (read - start, loaded - start, times.Now - loaded);
        }

        OwnershipLines lines = new(options, input, terms, solution);
        int hits = 0;
        // A console flushes every write; millions of lines go out in blocks.
        StringWriter block = new(CultureInfo.InvariantCulture);
        foreach (int node in Shown(options, input, solution))
        {
            hits += lines.Verdict(node) == Verdict.NotRestricted ? 0 : 1;
            lines.Write(node, block);
            if (block.GetStringBuilder().Length > BlockCharacters)
            {
                Flush(block, output);
            }
        }

        Flush(block, output);

        if (input.Problems > 0)
        {
            errors.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{input.Problems} problems, {input.Rejected} of them rejected rows"
                )
            );
        }

        return hits;
    }

    private static void Flush(StringWriter block, TextWriter output)
    {
        output.Write(block.GetStringBuilder());
        block.GetStringBuilder().Clear();
    }

    private static int[] Shown(OwnershipOptions options, OwnershipInput input, OwnershipSolution? solution)
    {
        List<int> nodes = [];
        for (int node = 0; node < input.Table.Names.Count; node++)
        {
            bool shown =
                options.All
                || (
                    solution is null
                        ? input.Listed.Contains(node)
                        : solution.Verdict(node) != Verdict.NotRestricted
                );
            if (shown)
            {
                nodes.Add(node);
            }
        }

        int[] sorted = [.. nodes];
        input.Table.Names.Sort(sorted);
        return sorted;
    }

    private static Regime FindRegime(string rule)
    {
        if (Regimes.Find(rule) is { } regime)
        {
            return IsOwnership(rule)
                ? regime
                : throw new OwnershipInputException(
                    $"--rule {rule}: this rule is about control; {Choices()}"
                );
        }

        if (!File.Exists(rule))
        {
            throw new OwnershipInputException($"--rule {rule}: neither a rule nor a file; {Choices()}");
        }

        try
        {
            IReadOnlyList<Regime> regimes = Regimes.Read(File.ReadAllText(rule), rule);
            return regimes is [var only]
                ? only
                : throw new OwnershipInputException(
                    $"{rule}: holds {regimes.Count} rules; give a file with one"
                );
        }
        catch (FormatException e)
        {
            throw new OwnershipInputException(e.Message);
        }
    }

    private static bool IsOwnership(string rule) =>
        rule.EndsWith("_ownership", StringComparison.Ordinal)
        || rule.EndsWith("_50", StringComparison.Ordinal)
        || rule.EndsWith("_affiliates", StringComparison.Ordinal);

    private static string Choices() =>
        "choose one of "
        + string.Join(", ", Regimes.All.Select(r => r.Rule).Where(IsOwnership))
        + " or a rule file";
}
