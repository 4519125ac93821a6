using Ties.Model;
using Ties.Sources;

namespace Ties.Engine;

/// <summary>Tells a file that stops in the middle of a record: a download that broke off.</summary>
internal static class CutOff
{
    // A quoted field that is cut off began at most this many lines before the end.
    private const int LinesBack = 20;

    /// <summary>The problem at the end of one of the edition's files; null where none is cut off.</summary>
    public static Problem? Of(PendingEdition edition, EditionFacts facts)
    {
        foreach (SourceFile file in edition.Files)
        {
            List<Problem> own = facts
                .Problems.Where(p => p.File.EndsWith(file.Name, StringComparison.Ordinal))
                .ToList();
            if (own.Count > 0 && Lines(file) is > 0 and var lines)
            {
                Problem last = own.MaxBy(p => p.Line)!;
                if (last.Line > lines - LinesBack)
                {
                    return last;
                }
            }
        }

        return null;
    }

    // The number of lines of a text that does not end with a line end; 0 where it does.
    private static int Lines(SourceFile file)
    {
        using Stream stream = file.Open();
        byte[] block = new byte[1 << 16];
        int lines = 1;
        byte last = (byte)'\n';
        for (int read; (read = stream.Read(block)) > 0; )
        {
            lines += block.AsSpan(0, read).Count((byte)'\n');
            last = block[read - 1];
        }

        return last == (byte)'\n' ? 0 : lines;
    }
}
