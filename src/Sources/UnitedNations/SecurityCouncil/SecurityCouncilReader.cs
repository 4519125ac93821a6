using System.Xml;
using System.Xml.Linq;
using Ties.Model;

namespace Ties.Sources;

/// <summary>
/// Reads the Consolidated List as XML: <c>&lt;INDIVIDUAL&gt;</c> and <c>&lt;ENTITY&gt;</c> elements with a
/// permanent reference number, one after another, so that memory holds one at a time.
/// </summary>
internal static class SecurityCouncilReader
{
    public static EditionFacts Read(EditionInput input)
    {
        FactsBuilder facts = new(input.Dataset, input.Edition, input.Primary.RelativePath);
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = 500_000_000,
        };
        using Stream stream = input.Primary.Open();
        using XmlReader xml = XmlReader.Create(stream, settings);
        try
        {
            while (!xml.EOF)
            {
                bool entry = xml.NodeType == XmlNodeType.Element && xml.LocalName is "INDIVIDUAL" or "ENTITY";
                if (!entry)
                {
                    xml.Read();
                }
                else if (XNode.ReadFrom(xml) is XElement element)
                {
                    facts.Row = ++facts.Rows;
                    SecurityCouncilMapper.Map(facts, element);
                }
            }
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

        return facts.Parties.Count > 0
            ? facts.Build(publisherIds: true)
            : throw new InvalidDataException(
                $"no party found in {facts.Rows} entries; the layout has changed"
            );
    }
}
