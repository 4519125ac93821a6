namespace Ties.Engine;

/// <summary>Sentences that stand in every output form, word for word; golden files watch over them.</summary>
public static class StandingSentences
{
    /// <summary>Under every list of candidates.</summary>
    public const string NameMatch = "A name match is not an identification.";

    /// <summary>Under every derived verdict.</summary>
    public const string Derived = "Derived by rule, not named by the authority.";

    /// <summary>Before every answer that rests on an unconfirmed rule.</summary>
    public const string Unconfirmed = "In force by the last published text; not confirmed.";

    /// <summary>At the end of every report.</summary>
    public const string NotLegalAdvice = "Not legal advice.";

    /// <summary>At the start of every answer from the embedded lists.</summary>
    public const string Sample =
        "The lists are a demonstration embedded in the program: a few public rows, none of them complete. Run ties update to build your own.";

    /// <summary>What stands in place of "clear".</summary>
    /// <param name="lists">The lists searched, with editions.</param>
    public static string NoListing(IEnumerable<string> lists)
    {
        string searched = string.Join(", ", lists);
        return searched.Length == 0
            ? "No listing found; no complete edition of any list covers this day."
            : $"No listing found in {searched}.";
    }
}
