using System.Globalization;
using System.Text.RegularExpressions;
using Ties.Model;

namespace Ties.Sources;

/// <summary>Maps rows of the curated layout.</summary>
internal sealed partial class CuratedMapper(FactsBuilder facts, CsvTable row)
{
    private readonly NamedTies ties = new(facts);

    /// <summary>Maps the current row and returns its list.</summary>
    public string Map()
    {
        string list = row["list"].Length > 0 ? row["list"] : facts.Dataset.Id;
        PartyBuilder party = Begin(list);
        AddNames(party);
        foreach (string country in Values("country"))
        {
            party.Add("country", Countries.Code(country) ?? country.ToLowerInvariant(), country);
        }

        foreach (string address in Values("address"))
        {
            party.Add("address", address);
        }

        AddIdentifiers(party);
        party.Add("program", row["program"]).Add("notes", row["finding"]).Add("notes", row["note"]);
        AddListing(list, party);
        foreach (string parent in Values("parent"))
        {
            ties.Add(
                list,
                party.Id,
                new NamedRelation(parent, "subordinate_of", Grade.Listed),
                $"{row["citation"]}: parent {parent}"
            );
        }

        return list;
    }

    /// <summary>Gives the ties to parents their ends.</summary>
    public void ResolveTies() => ties.Resolve();

    /// <summary>
    /// Ids of the form LIST-0123456789 were made by whoever arranged the file, from fields that change; the
    /// party keeps ours, made from list and name, and is also known by that one. Other ids are the publisher's.
    /// </summary>
    private PartyBuilder Begin(string list)
    {
        string given = row["id"];
        bool made =
            given.Length == 0
            || (MadeId().IsMatch(given) && given.StartsWith(list + "-", StringComparison.Ordinal));
        string id = made ? PartyId.For(list, NameParser.Parse(row["name"]).NameForId) : given;
        string schema = row["schema"].Length > 0 ? row["schema"] : CuratedReader.NoParty;
        PartyBuilder party = facts.Party(id, schema).Specify(schema);
        return made && given.Length > 0 ? party.AlsoKnownBy(given) : party;
    }

    private void AddNames(PartyBuilder party)
    {
        party.Add("name", row["name"]);
        foreach (string alias in Values("aliases"))
        {
            party.Add("alias", alias);
        }

        foreach (string alias in Values("weak_aliases"))
        {
            party.Add("weakAlias", alias);
        }
    }

    private void AddIdentifiers(PartyBuilder party)
    {
        foreach (string identifier in Values("identifiers"))
        {
            int colon = identifier.IndexOf(':');
            if (colon <= 0)
            {
                facts.Problem(
                    row.Line,
                    $"identifier '{identifier}' has no type",
                    "kept as a note; write type:value"
                );
                party.Add("notes", identifier);
                continue;
            }

            string property = ColumnNames.IdentifierProperty(identifier[..colon]) ?? "idNumber";
            Particulars.AddIdentifier(
                facts,
                party,
                property,
                identifier[(colon + 1)..],
                identifier,
                row.Line
            );
        }
    }

    private void AddListing(string list, PartyBuilder party)
    {
        IReadOnlyList<Citation> citations = CitationParser.Parse(row["citation"]);
        (DateBounds from, string? evidence) = From(list, citations);
        string requirement = row["requirement"];
        string policy = row["policy"];
        DateBounds stated = EditionDate.Of(row["edition"]);
        facts.Listings.Add(
            new Listing
            {
                EntityId = party.Id,
                List = list,
                From = from,
                DateStated = row["listed_from"].Length > 0 && from.IsExact,
                Until = Bounds("listed_until"),
                DateEvidence = evidence,
                Citations =
                    citations.Count > 0 ? [.. citations.Select(c => c.ToString())] : [.. Values("citation")],
                Programs = [.. Values("program")],
                Wordings =
                    requirement.Length + policy.Length == 0
                        ? []
                        :
                        [
                            new Wording(
                                requirement.Length == 0 ? null : requirement,
                                policy.Length == 0 ? null : policy,
                                stated.IsUnknown ? facts.Edition.Date : stated,
                                facts.Source
                            ),
                        ],
                ListedName = row["name"],
                Sources = [facts.Source],
            }
        );
    }

    /// <summary>
    /// The stated day or bounds. Without them, the first citation dates entries of Commerce's lists, which cite
    /// the notice of each entry; other lists cite the notice of the whole list, which bounds the day from above.
    /// </summary>
    private (DateBounds From, string? Evidence) From(string list, IReadOnlyList<Citation> citations)
    {
        DateBounds stated = Bounds("listed_from");
        if (!stated.IsUnknown)
        {
            return (stated, $"listed_from of the edition {facts.Edition.Name}");
        }

        (DateBounds from, string? evidence) = ListingDate.Of(null, "", citations);
        bool perEntry = list is "us_bis_el" or "us_bis_meu" or "us_bis_uvl";
        return perEntry || evidence is null || from.Latest is null
            ? (from, evidence)
            : (new DateBounds(null, from.Latest), $"named in {citations[0]}, an upper bound");
    }

    private DateBounds Bounds(string column)
    {
        DateOnly? first = Day(column);
        DateOnly? last = Day(column + "_latest");
        return first is null && last is null ? DateBounds.Unknown : new DateBounds(first, last ?? first);
    }

    private DateOnly? Day(string column)
    {
        string text = row[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly day
            )
        )
        {
            return day;
        }

        facts.Problem(row.Line, $"{column} '{text}' is no date (YYYY-MM-DD)", "left unknown");
        return null;
    }

    private string[] Values(string column) =>
        row[column].Split(" | ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"-[0-9a-f]{10}$")]
    private static partial Regex MadeId();
}
