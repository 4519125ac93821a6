using Ties.Model;

namespace Ties.Rules;

/// <summary>
/// Everything held about a party that rules may read on one day: the party itself and every party upstream of
/// it, that is every holder of it, every holder of a holder, and every party it is tied to as a subordinate.
/// </summary>
public sealed record Surroundings
{
    /// <summary>The party asked about.</summary>
    public required string Subject { get; init; }

    /// <summary>The day asked about (valid time).</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The listings of the subject and of every party upstream, of any date.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];

    /// <summary>
    /// All holdings in the subject, in its holders, and so on upwards, of any date, listed holders or not (the
    /// shares of the others bound what a listed holder can have). Self-stakes included.
    /// </summary>
    public IReadOnlyList<Stake> Stakes { get; init; } = [];

    /// <summary>
    /// Ties of the subject and of the parties upstream, of any date. Read are <c>controlled_by</c>,
    /// <c>subsidiary_of</c>, <c>subordinate_of</c>, <c>accounting_parent_is</c>, <c>affiliated_with</c>,
    /// <c>board_majority_appointed_by</c> (with <c>directly_</c> or <c>indirectly_</c> in front or not) and
    /// <c>joint_arrangement_with</c>.
    /// </summary>
    public IReadOnlyList<Tie> Ties { get; init; } = [];

    /// <summary>What is held for each list on the day. A list without an entry counts as not held.</summary>
    public IReadOnlyList<ListCoverage> Coverage { get; init; } = [];

    /// <summary>Names to show by id; a party without one is shown by its id.</summary>
    public IReadOnlyDictionary<string, string> Captions { get; init; } = new Dictionary<string, string>();

    /// <summary>Countries of registration by id, ISO 3166-1 alpha-2 in lower case, where known.</summary>
    public IReadOnlyDictionary<string, string> Countries { get; init; } = new Dictionary<string, string>();

    /// <summary>The name to show for a party.</summary>
    public string Caption(string id) => Captions.TryGetValue(id, out string? caption) ? caption : id;
}
