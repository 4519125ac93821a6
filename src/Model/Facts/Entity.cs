namespace Ties.Model;

/// <summary>A party as one or more sources state it.</summary>
public sealed record Entity
{
    /// <summary>The entity's id; stable from edition to edition as far as its source allows.</summary>
    public required string Id { get; init; }

    /// <summary>FollowTheMoney schema, such as <c>Company</c>, <c>Person</c>, <c>LegalEntity</c>.</summary>
    public required string Schema { get; init; }

    /// <summary>Everything stated about it.</summary>
    public required IReadOnlyList<Statement> Statements { get; init; }

    /// <summary>Ids of the source entities merged into this one, itself included, in ordinal order.</summary>
    public IReadOnlyList<string> Referents { get; init; } = [];

    /// <summary>The name to show: the first <c>name</c> that is not in capitals alone, else the first, else the id.</summary>
    public string Caption =>
        Values("name").FirstOrDefault(name => name.Any(char.IsLower))
        ?? Values("name").FirstOrDefault()
        ?? Id;

    /// <summary>The values of a property in the order stated, without repetition.</summary>
    public IEnumerable<string> Values(string property) =>
        Statements.Where(s => s.Property == property).Select(s => s.Value).Distinct(StringComparer.Ordinal);
}
