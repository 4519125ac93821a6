namespace Ties.Host;

/// <summary>Everything a command touches outside its arguments, handed in so that tests can hold it.</summary>
internal sealed record HostIo
{
    public required TextReader Input { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public required TimeProvider Clock { get; init; }

    /// <summary>Looks up an environment variable.</summary>
    public required Func<string, string?> Environment { get; init; }

    /// <summary>Whether output goes to a terminal.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Columns of the terminal; a fixed width where there is none, so that reports do not depend on the machine.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Today by the injected clock, in UTC.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    public static HostIo OfProcess()
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        bool terminal = !Console.IsOutputRedirected;
        return new HostIo
        {
            Input = Console.In,
            Output = Console.Out,
            Error = Console.Error,
            Clock = TimeProvider.System,
            Environment = System.Environment.GetEnvironmentVariable,
            IsTerminal = terminal,
            Width = terminal ? Math.Clamp(Console.WindowWidth, 40, 160) : 100,
        };
    }
}
