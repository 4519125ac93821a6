using Ties.Model;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>Holds a claim of seat or address against the addresses on record.</summary>
internal static class LocationCheck
{
    /// <summary>The check as of a day.</summary>
    public static ClaimCheck Check(Claim claim, Subject subject, DateOnly asOf)
    {
        Finding finding = new(asOf, subject);
        foreach (Entity entity in subject.Likely.Select(hit => hit.Party.Entity))
        {
            Statement? address = entity.Statements.FirstOrDefault(s =>
                s.Property is "address" or "jurisdiction" or "birthPlace"
                && s.Value.Contains(claim.Object, StringComparison.OrdinalIgnoreCase)
            );
            if (address is not null)
            {
                string record = $"{entity.Caption}: {address.Property} {address.Value}";
                finding.Offer(
                    new Found(
                        CheckVerdict.Supported,
                        $"On record: {record}.",
                        record,
                        null,
                        [address.Source],
                        [entity.Id]
                    )
                );
            }
        }

        return finding.Result(claim, "no address on record names the place");
    }
}
