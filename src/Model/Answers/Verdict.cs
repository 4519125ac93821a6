namespace Ties.Model;

/// <summary>The answer of a rule about a party on a day.</summary>
public enum Verdict
{
    /// <summary>A fact is missing; the answer says which. The zero value, so that forgetting to decide never clears anybody.</summary>
    Undetermined = 0,

    /// <summary>The rule reaches the party.</summary>
    Restricted,

    /// <summary>The rule does not reach the party, and the lists it reads are held complete for that day.</summary>
    NotRestricted,
}
