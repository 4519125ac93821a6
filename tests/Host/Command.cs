using Ties.Host;

namespace Ties.Host.Tests;

/// <summary>Runs the command line in this process, on a fixed day, with an empty data folder unless one is given.</summary>
internal sealed class Command : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ties-test-").FullName;

    public string Folder => _folder;

    public string Data => Path.Combine(_folder, "data");

    public (int Exit, string Output, string Error) Run(params string[] args) => RunWith("", args);

    public (int Exit, string Output, string Error) RunWith(string input, params string[] args)
    {
        StringWriter output = new() { NewLine = "\n" };
        StringWriter error = new() { NewLine = "\n" };
        int exit = TiesCommand.Run(
            args,
            new HostIo
            {
                Input = new StringReader(input),
                Output = output,
                Error = error,
                Clock = new FixedClock(),
                Environment = name => name == "TIES_DATA" ? Data : null,
            }
        );
        return (exit, output.ToString(), error.ToString());
    }

    public string Write(string name, string content)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    }
}
