namespace Ties.Host;

/// <summary>Ends a command with one line and an exit code.</summary>
/// <param name="message">What, where, what to do.</param>
/// <param name="exitCode">2 = the command or its input is wrong, 3 = data missing, unreadable or too old.</param>
internal sealed class CommandException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    public static CommandException Usage(string message) => new(message, ExitCodes.Wrong);

    public static CommandException NoData(string message) => new(message, ExitCodes.NoData);
}
