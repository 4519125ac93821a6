using System.IO.Compression;
using System.Text;
using Ties.Rules;
using Ties.Sources;

namespace Ties.Engine;

/// <summary>
/// Reads the two files of <c>ties ownership</c>. A row that cannot be taken as it stands is reported as
/// <c>file:line: what, what was done</c>; only a row without owner or owned (or without id) is rejected.
/// </summary>
internal sealed class OwnershipInput
{
    private static readonly string[] Columns =
    [
        "owner",
        "owned",
        "percent",
        "percent_max",
        "from",
        "until",
        "class",
    ];

    private readonly OwnershipOptions _options;
    private readonly TextWriter _errors;

    public OwnershipInput(OwnershipOptions options, TextWriter errors)
    {
        _options = options;
        _errors = errors;
        ReadStakes();
        ReadListed();
    }

    /// <summary>The stakes that count on the day; its names hold every party of either file.</summary>
    public StakeTable Table { get; } = new();

    /// <summary>The parties listed on the day.</summary>
    public HashSet<int> Listed { get; } = [];

    public int Problems { get; private set; }

    public int Rejected { get; private set; }

    public int StakeRows { get; private set; }

    private void ReadStakes()
    {
        using Stream stream = Open(_options.Stakes);
        ByteRecords records = Records(_options.Stakes, stream);
        Dictionary<string, int> columns = Header(_options.Stakes, records, "owner", "owned", "percent");
        int[] at = [.. Columns.Select(c => columns.GetValueOrDefault(c, -1))];
        int width = columns.Values.Max() + 1;
        while (Next(_options.Stakes, records, width))
        {
            StakeRows++;
            AddStake(records, at);
        }
    }

    private void AddStake(ByteRecords records, int[] at)
    {
        ReadOnlySpan<byte> owner = records.Field(at[0]);
        ReadOnlySpan<byte> owned = records.Field(at[1]);
        if (owner.IsEmpty || owned.IsEmpty)
        {
            Reject(_options.Stakes, records.Line, owner.IsEmpty ? "no owner" : "no owned");
            return;
        }

        ShareText share = ShareText.Parse(records.Field(at[2]), records.Field(at[3]), out string? problem);
        if (problem is not null)
        {
            Report(_options.Stakes, records.Line, problem, "counted as 0 to 100; correct the figure");
        }

        bool counts = Counts(_options.Stakes, records, at[4], at[5]);
        int holder = Table.Names.Intern(owner);
        int held = Table.Names.Intern(owned);
        if (!counts)
        {
            return;
        }

        int shareClass = records.Field(at[6]) is { IsEmpty: false } name
            ? Table.Class(Encoding.UTF8.GetString(name))
            : 0;
        if (share.IsScaled)
        {
            Table.Add(holder, held, share.Low, share.High, share.Open, shareClass, records.Line);
        }
        else
        {
            Table.Add(holder, held, share.Exact, shareClass, records.Line);
        }
    }

    private void ReadListed()
    {
        using Stream stream = Open(_options.Listed);
        ByteRecords records = Records(_options.Listed, stream);
        Dictionary<string, int> columns = Header(_options.Listed, records, "id");
        int id = columns["id"];
        int from = columns.GetValueOrDefault("from", -1);
        int until = columns.GetValueOrDefault("until", -1);
        while (Next(_options.Listed, records, columns.Values.Max() + 1))
        {
            ReadOnlySpan<byte> party = records.Field(id);
            if (party.IsEmpty)
            {
                Reject(_options.Listed, records.Line, "no id");
                continue;
            }

            bool counts = Counts(_options.Listed, records, from, until);
            int node = Table.Names.Intern(party);
            if (counts)
            {
                Listed.Add(node);
            }
        }
    }

    private bool Counts(string file, ByteRecords records, int from, int until)
    {
        ReadOnlySpan<byte> first = records.Field(from);
        ReadOnlySpan<byte> end = records.Field(until);
        if (first.IsEmpty && end.IsEmpty)
        {
            return true;
        }

        Model.Period period = DayText.Parse(first, end, out string? problem);
        if (problem is not null)
        {
            Report(file, records.Line, problem, "counted as unbounded; correct the date");
        }

        if (period is { From: { } start, Until: { } stop } && stop <= start)
        {
            Report(
                file,
                records.Line,
                $"until {stop:yyyy-MM-dd} is not after from",
                "the row counts on no day"
            );
        }

        return period.Contains(_options.AsOf);
    }

    // The next record with fields; faults of the format are reported here.
    private bool Next(string file, ByteRecords records, int width)
    {
        while (Guard(file, records.Next))
        {
            if (records.IsLost)
            {
                Reject(file, records.Line, records.Fault!);
                continue;
            }

            if (records.Fault is { } fault)
            {
                Report(file, records.Line, fault, "read as it stands");
            }

            if (records.Count > width)
            {
                Report(
                    file,
                    records.Line,
                    $"{records.Count} fields, the header has {width}",
                    "the rest is ignored"
                );
            }

            return true;
        }

        return false;
    }

    private static Dictionary<string, int> Header(string file, ByteRecords records, params string[] needed)
    {
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        if (Guard(file, records.Next))
        {
            for (int i = 0; i < records.Count; i++)
            {
                columns.TryAdd(Encoding.UTF8.GetString(records.Field(i)).ToLowerInvariant(), i);
            }
        }

        foreach (string column in needed.Where(c => !columns.ContainsKey(c)))
        {
            throw new OwnershipInputException(
                $"{file}:1: the header has no column {column}; it needs {string.Join(',', needed)}"
            );
        }

        return columns;
    }

    private Stream Open(string file)
    {
        if (file == "-")
        {
            return Plain(_options.StandardInput ?? Stream.Null);
        }

        try
        {
            return Plain(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OwnershipInputException($"{file}: cannot be read ({e.Message}); check the path");
        }
    }

    // Packed or not is told by the first two bytes.
    private static Stream Plain(Stream stream)
    {
        if (!stream.CanSeek)
        {
            MemoryStream held = new();
            stream.CopyTo(held);
            held.Position = 0;
            stream = held;
        }

        int first = stream.ReadByte();
        int second = stream.ReadByte();
        stream.Position = 0;
        return first == 0x1F && second == 0x8B ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static ByteRecords Records(string file, Stream stream)
    {
        ByteRecords? records = null;
        Guard(file, () => (records = new ByteRecords(stream)) is not null);
        return records!;
    }

    private static bool Guard(string file, Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException e)
        {
            throw new OwnershipInputException($"{file}: {e.Message}");
        }
    }

    private void Reject(string file, int line, string what)
    {
        Rejected++;
        Report(file, line, what, "the row is rejected");
    }

    private void Report(string file, int line, string what, string action)
    {
        Problems++;
        _errors.WriteLine(
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{file}:{line}: {what}, {action}"
            )
        );
    }
}
