namespace Ties.Model;

/// <summary>The fact that an authority names a party on a list, with what is known of when.</summary>
public sealed record Listing
{
    /// <summary>The party's id.</summary>
    public required string EntityId { get; init; }

    /// <summary>The list's id, such as <c>us_bis_el</c>.</summary>
    public required string List { get; init; }

    /// <summary>First day on the list. Never the date of an edition as such; editions give bounds only.</summary>
    public DateBounds From { get; init; }

    /// <summary>
    /// Whether the list itself states the first day; false where it was worked out from a citation's date or from
    /// editions.
    /// </summary>
    public bool DateStated { get; init; }

    /// <summary>First day no longer on the list; unknown and <see cref="Ended"/> false = still listed by the newest word.</summary>
    public DateBounds Until { get; init; }

    /// <summary>Whether the listing is known to have ended, exactly or within bounds.</summary>
    public bool Ended => !Until.IsUnknown;

    /// <summary>Where the dates come from: one clause, such as "start_date of 2022-04-22" or "85 FR 52901, by the citation table".</summary>
    public string? DateEvidence { get; init; }

    /// <summary>Citations of the publication, as printed, in order of date where known.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];

    /// <summary>Requirement and policy as dated statements of editions, oldest first.</summary>
    public IReadOnlyList<Wording> Wordings { get; init; } = [];

    /// <summary>Programme tags as printed, such as <c>RUSSIA-EO14024</c>.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>The name under which the list names the party.</summary>
    public required string ListedName { get; init; }

    /// <summary>The rows that state the listing, oldest edition first.</summary>
    public required IReadOnlyList<SourceRow> Sources { get; init; }

    /// <summary>
    /// Whether the party was on the list on <paramref name="day"/>: true, false, or null where the bounds
    /// leave it open.
    /// </summary>
    public bool? OnListAt(DateOnly day)
    {
        // Not yet: even the earliest possible first day lies ahead. Over: even the latest possible end has come.
        if (From.Earliest > day || Until.Latest <= day)
        {
            return false;
        }

        // A start with neither bound is one that no source dates: the listing is known, its first day is not.
        bool begun = From.Latest <= day;
        bool notOver = Until.IsUnknown || day < Until.Earliest;
        return begun && notOver ? true : null;
    }
}
