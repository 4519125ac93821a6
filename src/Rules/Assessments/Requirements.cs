using Ties.Model;

namespace Ties.Rules;

/// <summary>The licence requirements that follow from a listing on a day.</summary>
internal static class Requirements
{
    // 89 FR 20107: § 744.8 over all items subject to the EAR for the fourteen programmes.
    private static readonly DateOnly AllItemsOf7448 = new(2024, 3, 21);

    /// <summary>The requirement of a listing; null where its list entails none.</summary>
    /// <param name="facts">What is held.</param>
    /// <param name="listing">A listing that stands or may stand on the day.</param>
    /// <param name="fromOwner">The listed owner from whom it is inherited; null for the party's own.</param>
    public static Requirement? Of(Facts facts, Listing listing, string? fromOwner) =>
        listing.List switch
        {
            "us_bis_el" or "us_bis_meu" => OfWording(facts, listing) with { FromOwner = fromOwner },
            "us_ofac_sdn" => OfProgramme(facts, listing, fromOwner),
            _ => null,
        };

    // The wording of the edition that covers the day; else the nearest: the last one before, or the first one after.
    private static Requirement OfWording(Facts facts, Listing listing)
    {
        ListCoverage coverage = facts.Coverage(listing.List);
        Wording? held = listing.Wordings.LastOrDefault(w =>
            coverage.Complete && w.Source.Dataset == coverage.Dataset && w.Source.Edition == coverage.Edition
        );
        Wording? nearest =
            held
            ?? listing.Wordings.LastOrDefault(w => w.EditionDate.Earliest <= facts.Day)
            ?? (listing.Wordings.Count > 0 ? listing.Wordings[0] : null);
        return nearest is not null
            ? RequirementReader.Read(nearest, listing.List, held is not null)
            : WithoutWording(listing);
    }

    // § 744.21(a), (c), (d), (e) say the same of every entry of the MEU List; an Entity List entry says it itself.
    private static Requirement WithoutWording(Listing listing)
    {
        bool meu = listing.List == "us_bis_meu";
        return new Requirement
        {
            List = listing.List,
            Scope = meu ? "supp2_items" : "unknown",
            Policy = meu ? "see_section" : "unknown",
            PolicySections = meu ? ["744.21(d)", "744.21(e)"] : [],
            LicenseExceptions = meu ? "GOV 740.11(b)(2)(i) and (ii)" : "none",
            Notes = ["no wording of the entry is held"],
            WordingEdition = "",
            WordingHeld = false,
            Sources = listing.Sources,
        };
    }

    private static Requirement? OfProgramme(Facts facts, Listing listing, string? fromOwner)
    {
        (bool? counts, bool confirmed) = Programmes.Match("us_bis_affiliates", listing);
        if (counts != true || facts.Day < AllItemsOf7448)
        {
            return null;
        }

        List<string> notes =
        [
            "15 CFR 744.8(a)(1), 89 FR 20107: programmes " + string.Join(", ", listing.Programs),
        ];
        if (!confirmed)
        {
            notes.Add("the spelling of the programme tag is not verified against the provision");
        }

        return new Requirement
        {
            FromOwner = fromOwner,
            List = listing.List,
            Scope = "all_items",
            Sections = ["744.8"],
            Policy = "see_section",
            PolicySections = ["744.8"],
            LicenseExceptions = "none",
            Notes = notes,
            WordingEdition = listing.Sources.Count > 0 ? listing.Sources[^1].Edition : "",
            WordingHeld = facts.Coverage(listing.List).Complete,
            Sources = listing.Sources,
        };
    }
}
