namespace Ties.Model;

/// <summary>A circumstance that a rule tells its reader to look at; not a verdict.</summary>
/// <param name="Id">Such as <c>red_flag_29</c>, <c>minority_owner</c>, <c>circular_ownership</c>.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Citation">The provision.</param>
public sealed record Flag(string Id, string Text, string Citation)
{
    /// <summary>The rows it rests on.</summary>
    public IReadOnlyList<SourceRow> Sources { get; init; } = [];
}
