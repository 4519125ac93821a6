namespace Ties.Model;

/// <summary>A typed relation between two parties other than a holding.</summary>
public sealed record Tie
{
    /// <summary>The id of the party the tie starts from (the subordinate, the officer, the supplier …).</summary>
    public required string From { get; init; }

    /// <summary>The id of the party the tie leads to (the superior, the organisation, the customer …).</summary>
    public required string To { get; init; }

    /// <summary>
    /// Kind, read "From kind To": <c>subordinate_of</c>, <c>affiliated_with</c>, <c>controlled_by</c>,
    /// <c>listed_with</c>, <c>joint_venture_with</c>, <c>partners_with</c>, <c>supplies</c>,
    /// <c>officer_of</c>, <c>member_of</c>, <c>shares_address_with</c>, <c>shares_identifier_with</c> …;
    /// <c>directly_</c> or <c>indirectly_</c> in front where the source says so.
    /// </summary>
    public required string Kind { get; init; }

    /// <summary>The days for which the tie is stated.</summary>
    public Period Period { get; init; }

    /// <summary>How the tie is known.</summary>
    public required Grade Grade { get; init; }

    /// <summary>Where the tie is stated, in words.</summary>
    public string? Citation { get; init; }

    /// <summary>The row.</summary>
    public required SourceRow Source { get; init; }
}
