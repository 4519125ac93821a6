using System.Xml;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads the Canadian list: <c>&lt;data-set&gt;</c> of <c>&lt;record&gt;</c>, each with flat elements. Elements
/// have English names (<c>LastName</c>) or, since a change without notice, English-French pairs
/// (<c>LastName-NomFamille</c>); the part before the hyphen decides. Names that are not known are reported; a
/// file in which no party is found for that reason is refused as a whole.
/// </summary>
internal static class SemaReader
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "Country",
        "Entity",
        "EntityOrShip",
        "LastName",
        "GivenName",
        "Aliases",
        "Schedule",
        "Item",
        "DateOfBirth",
        "DateOfBirthOrShipBuildDate",
        "Title",
        "TitleOrShip",
        "TitleOrShipType",
        "DateOfListing",
        "ShipIMONumber",
    };

    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        SortedDictionary<string, int> unknown = new(StringComparer.Ordinal);
        using Stream stream = input.Primary.Open();
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = 200_000_000,
        };
        using XmlReader xml = XmlReader.Create(stream, settings);
        try
        {
            ReadRecords(xml, facts, unknown);
        }
        catch (XmlException e)
        {
            facts.Problem(
                e.LineNumber,
                $"the XML breaks off: {e.Message}",
                "repair the file; what came before was taken"
            );
            facts.NotComplete("the XML is damaged");
        }

        foreach ((string name, int count) in unknown)
        {
            facts.Problem(
                0,
                $"element <{name}> is not known ({count} times)",
                "its values were kept as notes"
            );
        }

        if (facts.Parties.Count == 0)
        {
            string names =
                unknown.Count == 0 ? "" : $" (unknown elements: {string.Join(", ", unknown.Keys)})";
            throw new InvalidDataException(
                $"no party found in {facts.Rows} records{names}; the layout has changed"
            );
        }

        return facts.Build();
    }

    private static void ReadRecords(XmlReader xml, FactsBuilder facts, SortedDictionary<string, int> unknown)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "record")
            {
                continue;
            }

            int line = (xml as IXmlLineInfo)?.LineNumber ?? 0;
            Dictionary<string, string> fields = ReadFields(xml, unknown);
            facts.Row = ++facts.Rows;
            if (!SemaMapper.Map(facts, fields))
            {
                facts.Problem(line, "the record names no person, entity or ship", "the record was left out");
                facts.NotComplete("a record names nobody");
            }
        }
    }

    private static Dictionary<string, string> ReadFields(XmlReader xml, SortedDictionary<string, int> unknown)
    {
        Dictionary<string, string> fields = new(StringComparer.Ordinal);
        using XmlReader record = xml.ReadSubtree();
        record.Read();
        bool more = record.Read();
        while (more)
        {
            if (record.NodeType != XmlNodeType.Element)
            {
                more = record.Read();
                continue;
            }

            string name = record.LocalName.Split('-')[0];
            string key = record.LocalName;
            string value = TextCleaning.Tidy(record.ReadElementContentAsString());
            more = !record.EOF;
            if (Known.Contains(name))
            {
                fields[name] = value;
            }
            else if (value.Length > 0)
            {
                unknown[key] = unknown.GetValueOrDefault(key) + 1;
                fields[$"?{key}"] = value;
            }
        }

        return fields;
    }
}
