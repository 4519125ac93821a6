using System.Text.RegularExpressions;

namespace Ties.Sources;

/// <summary>The parties that OFAC's remarks name as reason of a designation: <c>(Linked To: NAME)</c>.</summary>
internal static partial class LinkedTo
{
    /// <summary>The names; brackets inside a name are kept.</summary>
    public static IEnumerable<string> Names(string remarks)
    {
        foreach (Match match in Pattern().Matches(remarks))
        {
            yield return TextCleaning.Tidy(match.Groups[1].Value);
        }
    }

    [GeneratedRegex(@"\(Linked To:\s*((?:[^()]|\([^()]*\))+)\)", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
