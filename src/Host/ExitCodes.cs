namespace Ties.Host;

/// <summary>The exit codes that scripts rely on.</summary>
internal static class ExitCodes
{
    /// <summary>Answered.</summary>
    public const int Answered = 0;

    /// <summary>Answered, and the answer contains a restriction, an open question or an open match (with <c>--fail-on-hit</c>).</summary>
    public const int Hit = 1;

    /// <summary>The command or its input is wrong.</summary>
    public const int Wrong = 2;

    /// <summary>Data missing, unreadable or too old.</summary>
    public const int NoData = 3;
}
