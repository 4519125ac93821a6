using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads a user's <c>id[,list][,from][,until]</c>: parties that count as listed, by id or name. Dates are
/// half-open.
/// </summary>
internal static class ListedReader
{
    /// <summary>The declaration.</summary>
    public static ListSource Source { get; } =
        new()
        {
            Dataset = UserDatasets.For("user_listed"),
            CompletenessKnownBy = "a file of additions is no list",
            Recognise = head => IsListed(head) ? "" : null,
            DatasetOf = head => UserDatasets.For(UserDatasets.IdOf(head.File)),
            Read = Read,
        };

    private static bool IsListed(FileHead head)
    {
        string[] allowed = ["id", "list", "from", "until", "source"];
        return head.HasColumns(',', "id")
            && (
                head.HasColumns(',', "list")
                || head.HasColumns(',', "from")
                || head.Records()[0].Fields.Count == 1
            )
            && head.Records()[0].Fields.All(f => allowed.Contains(f.Trim().ToLowerInvariant()));
    }

    private static EditionFacts Read(EditionInput input)
    {
        Edition edition = input.Edition with
        {
            Complete = false,
            CompletenessReason = "a file of additions is no complete list",
        };
        FactsBuilder facts = new(input.Dataset, edition, input.Primary.RelativePath);
        using DecodedText text = TextDecoding.Open(input.Primary);
        using CsvTable row = CsvTable.Read(new CsvReader(text.Reader));
        SortedSet<string> lists = new(StringComparer.Ordinal);
        while (row.Next())
        {
            facts.Row = ++facts.Rows;
            string id = row["id"];
            if (id.Length == 0)
            {
                facts.Problem(row.Line, "an id is needed", "the row was left out");
                continue;
            }

            Period period = StakeListReader.Period(facts, row, "from", "until");
            string list = row["list"].Length > 0 ? row["list"] : facts.Dataset.Id;
            lists.Add(list);
            facts.Party(id, SchemaGuess.Of(id)).Add("name", id);
            facts.Listings.Add(
                new Listing
                {
                    EntityId = id,
                    List = list,
                    From = period.From is { } from ? DateBounds.On(from) : DateBounds.Unknown,
                    DateStated = period.From is not null,
                    Until = period.Until is { } until ? DateBounds.On(until) : DateBounds.Unknown,
                    DateEvidence = period.From is null ? null : "the user's file",
                    ListedName = id,
                    Sources = [facts.Source],
                }
            );
        }

        facts.Faults(row.Reader);
        EditionFacts read = facts.Build(publisherIds: true);
        return read with { Edition = read.Edition with { Lists = [.. lists] } };
    }
}
