namespace Ties.Sources;

/// <summary>Parts of a person's name where the list marks them: capitals or a comma set off the family name.</summary>
internal static class PersonName
{
    /// <summary>Adds first and last name of "FAMILY, Given"; other forms add nothing.</summary>
    public static void Add(PartyBuilder party, string name)
    {
        int comma = name.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && name.IndexOf(',', comma + 1) < 0)
        {
            party.Add("lastName", name[..comma], name).Add("firstName", name[(comma + 2)..], name);
        }
    }
}
