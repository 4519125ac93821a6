namespace Ties.Names;

/// <summary>Maps the schemata of the FollowTheMoney model to <see cref="NameKind"/>.</summary>
public static class NameKinds
{
    /// <summary>The kind of a FollowTheMoney schema, by its name (case is ignored).</summary>
    /// <param name="schema">A schema name such as <c>Company</c>; null, empty or unknown gives <see cref="NameKind.Unknown"/>.</param>
    /// <returns>The kind. <c>LegalEntity</c> and <c>Thing</c> may be persons and therefore give Unknown.</returns>
    public static NameKind FromSchema(string? schema) =>
        schema?.Trim().ToLowerInvariant() switch
        {
            "person" => NameKind.Person,
            "company" or "organization" or "organisation" or "publicbody" => NameKind.Organization,
            "vessel" or "airplane" or "vehicle" => NameKind.Vessel,
            _ => NameKind.Unknown,
        };
}
