using System.Text;

namespace Ties.Host;

/// <summary>A readable report: paragraphs wrapped to the width, items indented under what they belong to.</summary>
internal sealed class Report(HostIo io)
{
    private const int Step = 2;
    private readonly bool _colour =
        io.IsTerminal && string.IsNullOrEmpty(io.Environment("NO_COLOR")) && io.Environment("TERM") != "dumb";

    /// <summary>An empty line.</summary>
    public void Blank() => io.Output.WriteLine();

    /// <summary>A heading; bold on a terminal.</summary>
    public void Heading(string text) => io.Output.WriteLine(_colour ? $"\e[1m{text}\e[0m" : text);

    /// <summary>A paragraph at a depth, continuation lines indented one step further.</summary>
    public void Line(string text, int depth = 0)
    {
        string indent = new(' ', depth * Step);
        string hanging = indent + new string(' ', Step);
        StringBuilder line = new(indent);
        int width = indent.Length;
        foreach (string word in Printable(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int wordWidth = CellWidth.Of(word);
            if (width + wordWidth + 1 > io.Width && width > hanging.Length)
            {
                io.Output.WriteLine(line.ToString().TrimEnd());
                line.Clear().Append(hanging);
                width = hanging.Length;
            }

            line.Append(word).Append(' ');
            width += wordWidth + 1;
        }

        io.Output.WriteLine(line.ToString().TrimEnd());
    }

    // Text from outside must not steer the terminal.
    private static string Printable(string text) =>
        string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
