using System.IO.Compression;

namespace Ties.Host.Verbs;

/// <summary>A text given as itself, as <c>-</c> (standard input) or as <c>@file</c> (kept out of the process list).</summary>
internal static class TextArgument
{
    // A name is never longer; a file named by mistake is refused instead of being read whole.
    private const int Longest = 100_000;

    public static string Read(string argument, HostIo io)
    {
        string text = argument switch
        {
            "-" => io.Input.ReadToEnd(),
            ['@', .. var path] => ReadFile(path),
            _ => argument,
        };
        text = text.Trim('\uFEFF', '\r', '\n', ' ', '\t');
        return text.Length is > 0 and <= Longest
            ? text
            : throw CommandException.Usage(
                text.Length == 0
                    ? "the name is empty; give a name, - for standard input, or @file"
                    : $"the name has {text.Length} characters; at most {Longest}"
            );
    }

    private static string ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            throw CommandException.Usage($"@{path}: no such file");
        }

        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using StreamReader reader = new(plain);
        char[] buffer = new char[Longest + 1];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }
}
