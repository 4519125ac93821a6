using System.Globalization;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>A claim as a sentence for people.</summary>
public static class ClaimText
{
    /// <summary>Such as "CETC owns 51 % of the venture (asserted)".</summary>
    public static string Sentence(Claim claim)
    {
        string share = claim.Percent is { } percent
            ? percent.ToString(CultureInfo.InvariantCulture) + " % of "
            : "";
        string qualifiers = string.Join(
            ", ",
            new[]
            {
                Wire.Name(claim.Modality),
                claim.Date?.ToString(),
                claim.AttributedTo is null ? null : $"according to {claim.AttributedTo}",
                claim.Note,
            }.OfType<string>()
        );
        return $"{claim.Subject} {Verb(claim.Predicate)} {share}{claim.Object} ({qualifiers})";
    }

    private static string Verb(Predicate predicate) =>
        predicate switch
        {
            Predicate.Owns => "owns",
            Predicate.SubsidiaryOf => "is a subsidiary of",
            Predicate.Acquires => "acquires",
            Predicate.Divests => "divests",
            Predicate.JointVentureWith => "is in a joint venture with",
            Predicate.PartnersWith => "partners with",
            Predicate.Supplies => "supplies",
            Predicate.WorksWith => "works with",
            Predicate.ListedOn => "is listed on",
            Predicate.OfficerOf => "is an officer of",
            Predicate.LocatedIn => "is located in",
            Predicate.StoresDataIn => "stores data in",
            Predicate.Regulates => "regulates",
        };
}
