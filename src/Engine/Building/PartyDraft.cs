using Ties.Model;

namespace Ties.Engine;

/// <summary>One source entity while a snapshot is built: its statements over all editions.</summary>
internal sealed class PartyDraft(string id, string schema)
{
    private readonly Dictionary<(string Dataset, string Property, string Value), int> _places = [];
    private readonly List<Statement> _statements = [];

    public string Id { get; } = id;

    public string Schema { get; private set; } = schema;

    public IReadOnlyList<Statement> Statements => _statements;

    /// <summary>Takes in what one edition says; editions come oldest first.</summary>
    public void Absorb(Entity entity, Edition edition)
    {
        Schema = Schemata.MoreSpecific(Schema, entity.Schema);
        foreach (Statement statement in entity.Statements)
        {
            (string, string, string) key = (statement.Source.Dataset, statement.Property, statement.Value);
            if (_places.TryGetValue(key, out int place))
            {
                _statements[place] = statement with
                {
                    FirstSeen = _statements[place].FirstSeen,
                    LastSeen = edition.Name,
                };
            }
            else
            {
                _places.Add(key, _statements.Count);
                _statements.Add(statement with { FirstSeen = edition.Name, LastSeen = edition.Name });
            }
        }
    }
}
