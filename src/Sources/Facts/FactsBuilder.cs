using Ties.Model;

namespace Ties.Sources;

/// <summary>Collects what a reader finds in one edition.</summary>
internal sealed class FactsBuilder(Dataset dataset, Edition edition, string file)
{
    /// <summary>Most problems kept with their text; the rest is counted in one line.</summary>
    public const int MaxProblems = 1000;

    private readonly Dictionary<string, PartyBuilder> parties = new(StringComparer.Ordinal);
    private readonly List<PartyBuilder> order = [];
    private readonly List<Problem> problems = [];
    private int furtherProblems;
    private string? incomplete;

    /// <summary>The edition as it was declared before reading.</summary>
    public Edition Edition => edition;

    /// <summary>The dataset.</summary>
    public Dataset Dataset => dataset;

    public List<Listing> Listings { get; } = [];

    public List<Stake> Stakes { get; } = [];

    public List<Tie> Ties { get; } = [];

    /// <summary>The data row being read, counted from 1; 0 before the first.</summary>
    public int Row { get; set; }

    /// <summary>Data rows read so far, for the edition.</summary>
    public int Rows { get; set; }

    /// <summary>The parties so far, in order of first appearance.</summary>
    public IReadOnlyList<PartyBuilder> Parties => order;

    /// <summary>The row being read as a source.</summary>
    public SourceRow Source => new(dataset.Id, edition.Name, Row);

    /// <summary>The party with this id, begun if need be.</summary>
    public PartyBuilder Party(string id, string schema)
    {
        if (!parties.TryGetValue(id, out PartyBuilder? party))
        {
            party = new PartyBuilder(this, id, schema);
            parties.Add(id, party);
            order.Add(party);
        }

        return party;
    }

    /// <summary>The party with this id, if it was begun.</summary>
    public PartyBuilder? Find(string id) => parties.GetValueOrDefault(id);

    /// <summary>Notes something that could not be taken as it stands.</summary>
    public void Problem(int line, string what, string action, string? inFile = null)
    {
        if (problems.Count < MaxProblems)
        {
            problems.Add(new Problem(inFile ?? file, line, what, action));
        }
        else
        {
            furtherProblems++;
        }
    }

    /// <summary>Notes the faults of a delimited file; a lost record makes the edition incomplete.</summary>
    public void Faults(CsvReader reader, string? inFile = null)
    {
        foreach (CsvFault fault in reader.Faults)
        {
            Problem(fault.Line, fault.What, fault.DataLost ? "repair the file" : "check the row", inFile);
        }

        if (reader.DataLost)
        {
            NotComplete("records of the file could not be read");
        }
    }

    /// <summary>Withdraws completeness, whatever was declared.</summary>
    public void NotComplete(string reason) => incomplete ??= reason;

    /// <summary>Everything collected.</summary>
    public EditionFacts Build(bool publisherIds = false)
    {
        if (furtherProblems > 0)
        {
            problems.Add(
                new Problem(file, 0, $"{furtherProblems} further problems", "repair those named first")
            );
        }

        Edition read = edition with
        {
            Rows = Rows,
            Complete = edition.Complete && incomplete is null,
            CompletenessReason = incomplete ?? edition.CompletenessReason,
        };
        return new EditionFacts
        {
            Dataset = dataset,
            Edition = read,
            Entities = [.. order.Select(p => p.Build())],
            Listings = Listings,
            Stakes = Stakes,
            Ties = Ties,
            Problems = problems,
            PublisherIds = publisherIds,
        };
    }
}
