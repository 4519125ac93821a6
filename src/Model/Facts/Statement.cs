namespace Ties.Model;

/// <summary>One claimed value of one property of one entity, as one dataset states it (FollowTheMoney's statement).</summary>
public sealed record Statement
{
    /// <summary>Property in FollowTheMoney's spelling, such as <c>name</c>, <c>weakAlias</c>, <c>birthDate</c>.</summary>
    public required string Property { get; init; }

    /// <summary>The value, cleaned to the property's type (dates ISO, countries ISO 3166-1 alpha-2 lower case).</summary>
    public required string Value { get; init; }

    /// <summary>The text in the source where cleaning changed it; else null.</summary>
    public string? OriginalValue { get; init; }

    /// <summary>ISO 639 code of the value's language where the source states it.</summary>
    public string? Language { get; init; }

    /// <summary>The newest edition's row that states the value.</summary>
    public required SourceRow Source { get; init; }

    /// <summary>Earliest edition of the dataset, among those held, that states the value: an observation, not validity.</summary>
    public string? FirstSeen { get; init; }

    /// <summary>Newest edition of the dataset, among those held, that states the value.</summary>
    public string? LastSeen { get; init; }
}
