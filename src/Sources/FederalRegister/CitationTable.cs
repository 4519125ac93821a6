using System.Globalization;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Days of Federal Register pages, from <c>data/lists/federal_register_dates.csv</c>. A page that is not in the
/// table lies between the days of its nearest neighbours in the volume, since pages and days rise together;
/// without neighbours it lies in the volume's year.
/// </summary>
internal sealed class CitationTable
{
    private static readonly Lazy<CitationTable> Shipped = new(ReadEmbedded);

    private readonly Dictionary<(int Volume, int Page), DateBounds> pages = [];
    private readonly Dictionary<int, SortedList<int, DateOnly>> exactByVolume = [];
    private readonly HashSet<(int Volume, int Page)> suspect = [];

    /// <summary>The table in the product.</summary>
    public static CitationTable Embedded => Shipped.Value;

    /// <summary>Adds a page.</summary>
    public void Add(int volume, int page, DateBounds date)
    {
        pages[(volume, page)] = date;
        if (date.IsExact)
        {
            if (!exactByVolume.TryGetValue(volume, out SortedList<int, DateOnly>? list))
            {
                exactByVolume.Add(volume, list = []);
            }

            list[page] = date.Earliest!.Value;
        }
    }

    /// <summary>Marks a page that lists cite by mistake: it has no date.</summary>
    public void AddSuspect(int volume, int page) => suspect.Add((volume, page));

    /// <summary>Whether the page is a known mistake of a list.</summary>
    public bool IsSuspect(Citation citation) => suspect.Contains((citation.Volume, citation.Page));

    /// <summary>When the page was published.</summary>
    public DateBounds Find(Citation citation)
    {
        if (IsSuspect(citation))
        {
            return DateBounds.Unknown;
        }

        if (pages.TryGetValue((citation.Volume, citation.Page), out DateBounds known))
        {
            return known;
        }

        // A printed date whose year is not the volume's is a slip.
        return citation.Printed is { } printed && printed.Year == citation.Year
            ? DateBounds.On(printed)
            : Between(citation);
    }

    private DateBounds Between(Citation citation)
    {
        DateOnly earliest = new(citation.Year, 1, 1);
        DateOnly latest = new(citation.Year, 12, 31);
        if (
            citation.Page > 0
            && exactByVolume.TryGetValue(citation.Volume, out SortedList<int, DateOnly>? list)
        )
        {
            foreach ((int page, DateOnly day) in list)
            {
                if (page <= citation.Page)
                {
                    earliest = day;
                }
                else
                {
                    latest = day;
                    break;
                }
            }
        }

        return earliest <= latest ? new DateBounds(earliest, latest) : DateBounds.Unknown;
    }

    private static CitationTable ReadEmbedded()
    {
        CitationTable table = new();
        using Stream stream = EmbeddedFiles.Open("lists/federal_register_dates.csv");
        using StreamReader text = new(stream);
        CsvTable rows = CsvTable.Read(new CsvReader(text));
        while (rows.Next())
        {
            Citation citation = CitationParser.Parse(rows["citation"])[0];
            if (rows["kind"] == "suspect")
            {
                table.AddSuspect(citation.Volume, citation.Page);
            }
            else
            {
                DateBounds bounds =
                    rows["date"].Length > 0
                        ? DateBounds.On(Day(rows["date"]))
                        : new DateBounds(Day(rows["earliest"]), Day(rows["latest"]));
                table.Add(citation.Volume, citation.Page, bounds);
            }
        }

        return table;
    }

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
