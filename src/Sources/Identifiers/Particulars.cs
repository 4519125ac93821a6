namespace Ties.Sources;

/// <summary>Adds an identifier or particular of a Treasury kind to a party, cleaned to its property's type.</summary>
internal static class Particulars
{
    /// <summary>
    /// Adds the value. Placeholders are not identifiers and become problems; digital currency addresses are
    /// kept exactly as printed, also where their checksum fails, which is a problem too.
    /// </summary>
    /// <param name="facts">The edition being read, for problems.</param>
    /// <param name="party">The party.</param>
    /// <param name="kind">The kind as printed.</param>
    /// <param name="value">The value as printed.</param>
    /// <param name="whole">The whole text, kept beside cleaned values and as the note.</param>
    /// <param name="line">Line of the file.</param>
    public static void Add(
        FactsBuilder facts,
        PartyBuilder party,
        string kind,
        string value,
        string whole,
        int line
    )
    {
        string property = IdentifierKinds.Property(kind) ?? "notes";
        switch (property)
        {
            case "notes":
                party.Add("notes", whole);
                break;
            case "wallet":
                AddWallet(facts, party, kind, value, line);
                break;
            case "gender":
                party.Add("gender", value.ToLowerInvariant(), value);
                break;
            case "incorporationDate" or "buildDate":
                AddDates(party, property, value, whole);
                break;
            case "imoNumber":
                AddImo(facts, party, value, whole, line);
                break;
            case "citizenship" or "nationality" or "jurisdiction" or "flag" or "pastFlags":
                party.AddCountry(property, value);
                break;
            case "website" or "email" or "phone" or "sector" or "model" or "type" or "callSign":
                party.Add(property, value);
                break;
            default:
                AddIdentifier(facts, party, property, value, whole, line);
                break;
        }
    }

    /// <summary>Adds an identifier unless it is a placeholder.</summary>
    public static void AddIdentifier(
        FactsBuilder facts,
        PartyBuilder party,
        string property,
        string value,
        string whole,
        int line
    )
    {
        if (value.Length == 0)
        {
            return;
        }

        if (Placeholders.IsPlaceholder(value))
        {
            facts.Problem(
                line,
                $"{property} '{value}' identifies nobody",
                "kept as a note, not as an identifier"
            );
            party.Add("notes", whole == value ? $"{property}: {value}" : whole);
            return;
        }

        if (Checksums.Fails(property, value))
        {
            facts.Problem(
                line,
                $"{property} '{value}' fails its check digit",
                "kept as published; compare with care"
            );
        }

        party.Add(property, value, whole);
    }

    private static void AddWallet(FactsBuilder facts, PartyBuilder party, string kind, string value, int line)
    {
        int dash = kind.LastIndexOf(" - ", StringComparison.Ordinal);
        string currency = dash < 0 ? "" : kind[(dash + 3)..].Trim();
        if (Wallets.Check(currency, value) == WalletCheck.Fails)
        {
            facts.Problem(
                line,
                $"{currency} address {value} fails its checksum",
                "kept exactly as published; the list is the authority"
            );
        }

        party.Add("wallet", value, $"{currency} {value}");
    }

    private static void AddDates(PartyBuilder party, string property, string value, string whole)
    {
        IReadOnlyList<string> dates = DateText.Parse(value);
        foreach (string date in dates)
        {
            party.Add(property, date, value);
        }

        if (dates.Count == 0)
        {
            party.Add("notes", whole);
        }
    }

    private static void AddImo(FactsBuilder facts, PartyBuilder party, string value, string whole, int line)
    {
        string digits = string.Concat(value.Where(char.IsAsciiDigit));
        if (
            digits.Length != 7
            || !value.StartsWith("IMO", StringComparison.OrdinalIgnoreCase) && value != digits
        )
        {
            // Other registries stand in the same field.
            party.Add("registrationNumber", value, whole);
            return;
        }

        // Companies have IMO numbers too, without the check digit of ships.
        if (party.Schema == "Vessel")
        {
            AddIdentifier(facts, party, "imoNumber", digits, whole, line);
        }
        else
        {
            party.Add("imoNumber", digits, whole);
        }
    }
}
