using System.Security.Cryptography;
using System.Text;
using Ties.Model;

namespace Ties.Sources;

/// <summary>An edition that was found and recognised but not yet read.</summary>
public sealed class PendingEdition
{
    private readonly EditionInput input;
    private readonly ListSource source;
    private readonly int? statedRows;

    internal PendingEdition(EditionInput input, ListSource source, int? statedRows = null)
    {
        this.input = input;
        this.source = source;
        this.statedRows = statedRows;
        Files = [.. input.Files.Select(f => f.File)];
    }

    /// <summary>The dataset.</summary>
    public Dataset Dataset => input.Dataset;

    /// <summary>
    /// The edition as far as it is known before reading: without row counts, and with the completeness that was
    /// declared. <see cref="Read"/> returns it verified.
    /// </summary>
    public Edition Edition => input.Edition;

    /// <summary>Data rows that an <c>editions.csv</c> states; null where none does.</summary>
    public int? StatedRows => statedRows;

    /// <summary>The edition's files, primary file first.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>
    /// SHA-256 over what identifies the edition: dataset, name, declared completeness and the hashes of its
    /// files. Equal hashes give equal facts, so an update with nothing new can tell.
    /// </summary>
    public string ContentHash()
    {
        StringBuilder text = new();
        text.Append(Dataset.Id)
            .Append('\n')
            .Append(Edition.Name)
            .Append('\n')
            .Append(Edition.Complete)
            .Append('\n');
        text.Append(statedRows).Append('\n');
        foreach ((string role, SourceFile file) in input.Files)
        {
            text.Append(role).Append(' ').Append(file.ContentHash()).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>
    /// Reads everything. Whatever is wrong with the files comes back as problems; a file that cannot be read at
    /// all gives an edition without facts that is not complete.
    /// </summary>
    public EditionFacts Read()
    {
        try
        {
            return Verify(source.Read(input));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return new EditionFacts
            {
                Dataset = Dataset,
                Edition = Edition with { Complete = false, CompletenessReason = "a file could not be read" },
                Problems = [new Problem(Files[0].RelativePath, 0, e.Message, "nothing was taken from it")],
            };
        }
    }

    /// <summary>Compares the rows read with those stated and with the fewest a complete edition can have.</summary>
    private EditionFacts Verify(EditionFacts facts)
    {
        int rows = facts.Edition.Rows;
        string? doubt =
            statedRows is { } stated && stated != rows
                ? $"editions.csv states {stated} rows, the file holds {rows}"
            : facts.Edition.Complete && rows < source.FewestRows
                ? $"{rows} rows; a complete edition has at least {source.FewestRows}"
            : null;
        if (doubt is null)
        {
            return facts;
        }

        return facts with
        {
            Edition = facts.Edition with { Complete = false, CompletenessReason = doubt },
            Problems =
            [
                .. facts.Problems,
                new Problem(Files[0].RelativePath, 0, doubt, "the edition does not count as complete"),
            ],
        };
    }
}
