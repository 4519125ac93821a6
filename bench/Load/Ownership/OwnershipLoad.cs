using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ties.Engine;
using Ties.Model;
using Ties.Rules;

namespace Ties.Load.Bench;

/// <summary>
/// <c>ties ownership</c> on generated graphs of 0.1, 1 and 10 million stakes with 1 % of the parties listed:
/// the whole run from files, and the solver alone on the loaded table. Layered companies with one to four
/// holders, a tenth of the figures unknown or ranges, a hundredth of the holdings pointing upwards (rings).
/// </summary>
internal static class OwnershipLoad
{
    public static void Run(string[] sizes)
    {
        string folder = Path.Combine(Path.GetTempPath(), "ties-load-ownership");
        Directory.CreateDirectory(folder);
        foreach (int stakes in sizes.Length > 0 ? sizes.Select(int.Parse) : [100_000, 1_000_000, 10_000_000])
        {
            string stakesFile = Path.Combine(folder, $"stakes-{stakes}.csv");
            string listedFile = Path.Combine(folder, $"listed-{stakes}.csv");
            Generate(stakes, stakesFile, listedFile);
            foreach (string rule in new[] { "us_ofac_50", "uk_ownership" })
            {
                Measure(stakes, stakesFile, listedFile, rule);
            }

            File.Delete(stakesFile);
            File.Delete(listedFile);
        }
    }

    private static void Measure(int stakes, string stakesFile, string listedFile, string rule)
    {
        OwnershipOptions options = new()
        {
            Stakes = stakesFile,
            Listed = listedFile,
            Rule = rule,
            AsOf = new DateOnly(2026, 1, 15),
            JsonLines = true,
        };
        GC.Collect();
        Stopwatch whole = Stopwatch.StartNew();
        StringBuilder errors = new();
        using Process process = Process.GetCurrentProcess();
        OwnershipTimes times = new(() =>
        {
            process.Refresh();
            return process.TotalProcessorTime;
        });
        TimeSpan before = process.TotalProcessorTime;
        using StringWriter problems = new(errors, CultureInfo.InvariantCulture);
        int hits = OwnershipRun.Execute(options, TextWriter.Null, problems, times);
        whole.Stop();
        process.Refresh();
        TimeSpan cpu = process.TotalProcessorTime - before;
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{rule, -14} {stakes, 10:N0} stakes: read {times.Read.TotalSeconds:F2} s, load {times.Load.TotalSeconds:F2} s, solve {times.Solve.TotalSeconds:F2} s, all with output {cpu.TotalSeconds:F2} s of processor time ({whole.Elapsed.TotalSeconds:F2} s elapsed), {hits:N0} hits, peak {process.PeakWorkingSet64 / (1 << 20):N0} MiB, {errors.Length} problems"
            )
        );
    }

    private static void Generate(int stakes, string stakesFile, string listedFile)
    {
        Random random = new(stakes);
        int parties = stakes / 2;
        using StreamWriter writer = new(stakesFile, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("owner,owned,percent,percent_max,from,until,class,source\n");
        for (int i = 0; i < stakes; i++)
        {
            int owned = random.Next(1, parties);
            int owner = random.Next(100) == 0 ? random.Next(parties) : random.Next(owned);
            string percent = random.Next(20) == 0 ? "" : $"{random.Next(1, 75)}.{random.Next(100):D2}";
            string max = percent.Length > 0 && random.Next(20) == 0 ? "80" : "";
            string from = random.Next(4) == 0 ? "2015-06-01" : "";
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"P{owner:D8},P{owned:D8},{percent},{max},{from},,,register\n"
                )
            );
        }

        using StreamWriter listed = new(listedFile, append: false, new UTF8Encoding(false), 1 << 20);
        listed.Write("id,list,from,until\n");
        for (int i = 0; i < parties; i++)
        {
            if (random.Next(100) == 0)
            {
                listed.Write(string.Create(CultureInfo.InvariantCulture, $"P{i:D8},us_ofac_sdn,,\n"));
            }
        }
    }
}
