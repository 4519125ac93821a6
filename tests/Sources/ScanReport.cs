using System.Diagnostics;
using Ties.Model;

namespace Ties.Sources.Tests;

/// <summary>Reads every edition of the shared data and prints the counts.</summary>
public sealed class ScanReport
{
    [Fact]
    public void Every_edition_of_the_shared_data_reads_and_keeps_the_completeness_it_was_declared_with()
    {
        ITestOutputHelper output = TestContext.Current.TestOutputHelper!;
        Stopwatch watch = Stopwatch.StartNew();
        foreach (PendingEdition pending in Mirror.Scan(Shared.Require("data")).Editions)
        {
            watch.Restart();
            EditionFacts f = pending.Read();
            output.WriteLine(
                $"{f.Dataset.Id} {f.Edition.Name} complete={f.Edition.Complete} rows={f.Edition.Rows} parties={f.Entities.Count} "
                    + $"listings={f.Listings.Count} dated={f.Listings.Count(l => l.From.IsExact)} stakes={f.Stakes.Count} "
                    + $"ties={f.Ties.Count} problems={f.Problems.Count} {watch.ElapsedMilliseconds} ms"
            );
            bool half = f.Dataset.Id == "us_state_debarred";
            Assert.Equal(pending.Edition.Complete && !half, f.Edition.Complete);
            Assert.True(f.Edition.Rows > 0);
            Assert.DoesNotContain(f.Problems, p => p.Action.Contains("left out", StringComparison.Ordinal));
        }
    }
}
