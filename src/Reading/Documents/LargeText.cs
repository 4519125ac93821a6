namespace Ties.Reading;

/// <summary>
/// Plain text too large for one string: parts cut at line ends (or hard, where a line has none), each a document of
/// its own, so that memory stays bounded whatever the file's size.
/// </summary>
internal static class LargeText
{
    /// <summary>Files above this many bytes are read in parts.</summary>
    public const long Threshold = 64L << 20;

    private const int PartCharacters = 8 << 20;

    public static IEnumerable<SourceDocument> Parts(string path, DocumentOptions options)
    {
        string name = Path.GetFileName(path);
        using FileStream stream = File.OpenRead(path);
        byte[] head = new byte[4096];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        using StreamReader reader = new(
            stream,
            TextDecoder.EncodingOf(head.AsSpan(0, read).ToArray()),
            true,
            1 << 16
        );
        char[] buffer = new char[PartCharacters];
        int kept = 0;
        for (int part = 1; ; part++)
        {
            int filled = kept + reader.ReadBlock(buffer, kept, buffer.Length - kept);
            if (filled == 0)
            {
                yield break;
            }

            bool last = filled < buffer.Length;
            int cut = last ? filled : Cut(buffer);
            string text = TextDecoder.Tidy(new string(buffer, 0, cut));
            kept = filled - cut;
            Array.Copy(buffer, cut, buffer, 0, kept);
            if (!string.IsNullOrWhiteSpace(text))
            {
                yield return DocumentBuilder.Build(new RawDocument(text, $"{name}#{part}", "txt"), options);
            }

            if (last)
            {
                yield break;
            }
        }
    }

    private static int Cut(char[] buffer)
    {
        int line = Array.LastIndexOf(buffer, '\n');
        int cut = line > buffer.Length / 2 ? line + 1 : buffer.Length;
        return char.IsHighSurrogate(buffer[cut - 1]) ? cut - 1 : cut;
    }
}
