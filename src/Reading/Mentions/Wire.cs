namespace Ties.Reading;

/// <summary>The spelling of enumeration values in JSON, as in the contract of <c>read --json</c>.</summary>
public static class Wire
{
    /// <summary><c>org</c>, <c>person</c>, <c>government_body</c>, <c>list</c>, <c>product</c> or <c>place</c>.</summary>
    public static string Name(MentionType type) =>
        type switch
        {
            MentionType.Org => "org",
            MentionType.Person => "person",
            MentionType.GovernmentBody => "government_body",
            MentionType.List => "list",
            MentionType.Product => "product",
            MentionType.Place => "place",
        };

    /// <summary>The predicate in lower case with underscores.</summary>
    public static string Name(Predicate predicate) =>
        predicate switch
        {
            Predicate.Owns => "owns",
            Predicate.SubsidiaryOf => "subsidiary_of",
            Predicate.Acquires => "acquires",
            Predicate.Divests => "divests",
            Predicate.JointVentureWith => "joint_venture_with",
            Predicate.PartnersWith => "partners_with",
            Predicate.Supplies => "supplies",
            Predicate.WorksWith => "works_with",
            Predicate.ListedOn => "listed_on",
            Predicate.OfficerOf => "officer_of",
            Predicate.LocatedIn => "located_in",
            Predicate.StoresDataIn => "stores_data_in",
            Predicate.Regulates => "regulates",
        };

    /// <summary><c>asserted</c>, <c>alleged</c>, <c>planned</c> or <c>denied</c>.</summary>
    public static string Name(Modality modality) =>
        modality switch
        {
            Modality.Asserted => "asserted",
            Modality.Alleged => "alleged",
            Modality.Planned => "planned",
            Modality.Denied => "denied",
        };

    /// <summary><c>text</c>, <c>metadata</c>, <c>option</c>, or null for none.</summary>
    public static string? Name(DateFrom from) =>
        from switch
        {
            DateFrom.Text => "text",
            DateFrom.Metadata => "metadata",
            DateFrom.Option => "option",
            DateFrom.None => null,
        };

    /// <summary>The predicate of a wire name, or null.</summary>
    internal static Predicate? ParsePredicate(string name)
    {
        foreach (Predicate predicate in Enum.GetValues<Predicate>())
        {
            if (Name(predicate) == name)
            {
                return predicate;
            }
        }

        return null;
    }

    /// <summary>The kind of a wire name, or null.</summary>
    internal static MentionType? ParseType(string name)
    {
        foreach (MentionType type in Enum.GetValues<MentionType>())
        {
            if (Name(type) == name)
            {
                return type;
            }
        }

        return null;
    }
}
