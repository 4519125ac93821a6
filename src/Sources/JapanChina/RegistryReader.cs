using System.Text.Json;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads the registry's JSON: an array of objects with <c>entity_name</c>, <c>aliases</c>, <c>addresses</c>,
/// <c>date_added</c>, <c>list_id</c>, <c>source_list_name</c>, <c>reason</c> and <c>source_url</c>.
/// </summary>
internal static class RegistryReader
{
    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        // The parser holds the whole document; the lists have half a megabyte.
        using LimitedStream stream = new(input.Primary.Open(), 256L << 20);
        try
        {
            using JsonDocument document = JsonDocument.Parse(stream);
            foreach (JsonElement item in document.RootElement.EnumerateArray())
            {
                facts.Row = ++facts.Rows;
                Map(facts, item);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"the JSON is damaged: {e.Message}", e);
        }

        return facts.Build();
    }

    private static void Map(FactsBuilder facts, JsonElement item)
    {
        string list = facts.Dataset.Id;
        string name = Text(item, "entity_name");
        string[] addresses = [.. Texts(item, "addresses")];
        if (name.Length == 0 && addresses.Length == 1 && Countries.SplitLeading(addresses[0]) is { } parted)
        {
            // The PDF's columns ran together: "People's Republic of China BVI Electronics".
            facts.Problem(
                facts.Row,
                $"the name stands behind the country: '{addresses[0]}'",
                "it was taken apart"
            );
            (name, addresses) = (parted.Remainder, [parted.Code.ToUpperInvariant()]);
        }

        if (name.Length == 0)
        {
            facts.Problem(facts.Row, "the item has no entity_name", "it was left out");
            facts.NotComplete("an item has no name");
            return;
        }

        NameParts parts = NameParser.Parse(name);
        PartyBuilder party = facts.Party(PartyId.For(list, parts.NameForId), SchemaGuess.Of(parts.Name));
        party.AddNames(parts, name).Add("topics", "export.control");
        party.Add("notes", Text(item, "reason")).Add("program", Text(item, "source_list_name"));
        party.Add("sourceUrl", Text(item, "source_url"));
        foreach (string alias in Texts(item, "aliases"))
        {
            party.Add(NameParser.IsWeak(alias) ? "weakAlias" : "alias", alias);
        }

        foreach (string address in addresses)
        {
            // The Japanese list gives countries; some came with a name behind them.
            string? country = Countries.Code(address);
            party.Add(country is null ? "address" : "country", country ?? address, address);
        }

        DateOnly? day = DateText.Day(Text(item, "date_added"));
        facts.Listings.Add(
            new Listing
            {
                EntityId = party.Id,
                List = list,
                From = day is { } known ? DateBounds.On(known) : DateBounds.Unknown,
                DateStated = day is not null,
                DateEvidence = day is null
                    ? null
                    : $"date of the announcement in the edition {facts.Edition.Name}",
                Citations = Text(item, "source_url") is { Length: > 0 } url ? [url] : [],
                Programs = Text(item, "source_list_name") is { Length: > 0 } part ? [part] : [],
                ListedName = TextCleaning.Tidy(name),
                Sources = [facts.Source],
            }
        );
    }

    private static string Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty(name, out JsonElement value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? ""
            : "";

    private static IEnumerable<string> Texts(JsonElement item, string name)
    {
        if (item.TryGetProperty(name, out JsonElement values) && values.ValueKind == JsonValueKind.Array)
        {
            foreach (
                JsonElement value in values.EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String)
            )
            {
                yield return value.GetString() ?? "";
            }
        }
    }
}
