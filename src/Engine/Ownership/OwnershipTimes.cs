namespace Ties.Engine;

/// <summary>Where the time of a run went; for measurements.</summary>
/// <param name="clock">What is measured: elapsed time, or the process's own time on a shared machine.</param>
public sealed class OwnershipTimes(Func<TimeSpan> clock)
{
    private readonly Func<TimeSpan> _clock = clock;

    /// <summary>Reading both files.</summary>
    public TimeSpan Read { get; set; }

    /// <summary>Reading both files and preparing the graph.</summary>
    public TimeSpan Load { get; set; }

    /// <summary>The fixpoints.</summary>
    public TimeSpan Solve { get; set; }

    internal TimeSpan Now => _clock();
}
