using Ties.Model;

namespace Ties.Sources;

/// <summary>Collects the statements about one party in one edition; a value stated twice is kept once.</summary>
internal sealed class PartyBuilder(FactsBuilder facts, string id, string schema)
{
    private readonly HashSet<(string Property, string Value)> seen = [];
    private readonly List<Statement> statements = [];
    private readonly HashSet<string> referents = new(StringComparer.Ordinal);

    public string Id => id;

    /// <summary>The schema; a more specific one replaces <c>LegalEntity</c>.</summary>
    public string Schema { get; private set; } = schema;

    public IReadOnlyList<Statement> Statements => statements;

    /// <summary>The first name, or the id.</summary>
    public string Caption => statements.FirstOrDefault(s => s.Property == "name")?.Value ?? Id;

    /// <summary>Adds a statement of the row being read; blank values are none.</summary>
    public PartyBuilder Add(string property, string? value, string? original = null, string? language = null)
    {
        value = TextCleaning.Tidy(value);
        if (value.Length > 0 && seen.Add((property, value)))
        {
            statements.Add(
                new Statement
                {
                    Property = property,
                    Value = value,
                    OriginalValue = original is not null && original != value ? original : null,
                    Language = language,
                    Source = facts.Source,
                }
            );
        }

        return this;
    }

    /// <summary>Adds what a name field says: name, aliases, short forms, former names, scope and remark.</summary>
    public PartyBuilder AddNames(NameParts parts, string raw)
    {
        Add("name", parts.Name, raw);
        foreach (string alias in parts.Aliases.Concat(parts.ShortForms))
        {
            Add(NameParser.IsWeak(alias) ? "weakAlias" : "alias", alias, raw);
        }

        foreach (string previous in parts.PreviousNames)
        {
            Add("previousName", previous, raw);
        }

        return Add("notes", parts.Scope).Add("notes", parts.Remark);
    }

    /// <summary>Adds a country by name, nationality or code; a text that names none is kept as a note.</summary>
    public PartyBuilder AddCountry(string property, string text)
    {
        string? code = Countries.Code(text);
        return code is not null ? Add(property, code, text)
            : text.Length > 0 ? Add("notes", $"{property}: {text}")
            : this;
    }

    public bool Has(string property, string value) => seen.Contains((property, value));

    /// <summary>Replaces <c>LegalEntity</c> by what another row or field says more exactly.</summary>
    public PartyBuilder Specify(string moreExact)
    {
        if (Schema == "LegalEntity")
        {
            Schema = moreExact;
        }

        return this;
    }

    /// <summary>Notes an id under which a file names the party.</summary>
    public PartyBuilder AlsoKnownBy(string referent)
    {
        referents.Add(referent);
        return this;
    }

    public Entity Build() =>
        new()
        {
            Id = id,
            Schema = Schema,
            Statements = statements,
            Referents = referents.Count == 0 ? [] : [.. referents.Order(StringComparer.Ordinal)],
        };
}
