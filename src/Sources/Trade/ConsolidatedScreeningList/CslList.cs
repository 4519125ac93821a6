namespace Ties.Sources;

/// <summary>A list inside the Consolidated Screening List.</summary>
/// <param name="SourceBegins">Beginning of the source column.</param>
/// <param name="List">The list's id.</param>
/// <param name="Topic">FollowTheMoney topic of its parties.</param>
/// <param name="ProgramId">OpenSanctions programme id; null where it depends on the row's programmes.</param>
internal sealed record CslList(string SourceBegins, string List, string Topic, string? ProgramId)
{
    /// <summary>Whether the Treasury publishes it, whose entity numbers identify parties.</summary>
    public bool IsTreasury => List.StartsWith("us_ofac_", StringComparison.Ordinal);
}
