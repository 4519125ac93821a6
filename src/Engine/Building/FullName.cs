using System.Text.RegularExpressions;

namespace Ties.Engine;

/// <summary>A name as lists print it, with or without its acronym in brackets: both are the same full name.</summary>
internal static partial class FullName
{
    /// <summary>The name without an acronym in brackets at its end, such as "(SMIC)" or "(CETC-7)".</summary>
    public static string WithoutAcronym(string name) => Acronym().Replace(name, "");

    [GeneratedRegex(@"\s*\([A-Z][A-Z0-9&.\- ]{1,11}\)\s*$")]
    private static partial Regex Acronym();
}
