using System.Diagnostics;

namespace Ties.Micro.Bench;

/// <summary>Measures one step of the work.</summary>
internal static class Step
{
    /// <summary>Runs a step over and over; false where it allocates more than its bound.</summary>
    public static bool Run(string name, int count, long mostBytes, Func<int, object> step)
    {
        double best = double.MaxValue;
        long bytes = 0;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (int i = 0; i < count; i++)
            {
                GC.KeepAlive(step(i));
            }

            best = Math.Min(best, (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / count);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        }

        Console.WriteLine($"{name, -34} {best, 10:N0} {bytes, 8:N0} {mostBytes, 8:N0}");
        return bytes <= mostBytes;
    }

    /// <summary>The same for a step that returns a number; the boxing is not counted.</summary>
    public static bool Run(string name, int count, long mostBytes, Func<int, double> step)
    {
        object kept = new();
        double sum = 0;
        bool fine = Run(
            name,
            count,
            mostBytes,
            i =>
            {
                sum += step(i);
                return kept;
            }
        );
        GC.KeepAlive(sum);
        return fine;
    }
}
