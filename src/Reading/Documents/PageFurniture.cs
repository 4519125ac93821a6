namespace Ties.Reading;

/// <summary>Headers, footers and page numbers: lines at the edge of pages that repeat, digits aside, on most of them.</summary>
internal static class PageFurniture
{
    private const int Edge = 3;

    public static void Drop(List<string[]> pages)
    {
        Dictionary<string, int> counts = [];
        foreach (string[] page in pages)
        {
            foreach (
                string key in Edges(page).Select(i => Key(page[i])).Where(key => key.Length > 0).Distinct()
            )
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        int threshold = Math.Max(3, pages.Count / 3);
        foreach (string[] page in pages)
        {
            foreach (int i in Edges(page))
            {
                string key = Key(page[i]);
                if (key.Length > 0 && (counts[key] >= threshold || key is "#" or "page #" or "page # of #"))
                {
                    page[i] = string.Empty;
                }
            }
        }
    }

    private static List<int> Edges(string[] page)
    {
        List<int> filled =
        [
            .. Enumerable.Range(0, page.Length).Where(i => !string.IsNullOrWhiteSpace(page[i])),
        ];
        int depth = filled.Count <= 4 * Edge ? 1 : Edge;
        return filled.Count < 2 ? filled : [.. filled.Take(depth), .. filled.TakeLast(depth)];
    }

    private static string Key(string line)
    {
        char[] buffer = line.Trim().ToLowerInvariant().ToCharArray();
        int length = 0;
        foreach (char c in buffer)
        {
            char mapped = char.IsDigit(c) ? '#' : c;
            if (mapped != '#' || length == 0 || buffer[length - 1] != '#')
            {
                buffer[length++] = mapped;
            }
        }

        return new string(buffer, 0, length);
    }
}
