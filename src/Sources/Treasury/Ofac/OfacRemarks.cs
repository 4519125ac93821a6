using System.Text.RegularExpressions;

namespace Ties.Sources;

/// <summary>
/// Takes OFAC's remarks apart. Entries are separated by <c>; </c>, the last one ends in a period. Weak aliases
/// stand here and nowhere else, as <c>a.k.a. 'NAME'</c>; a name may hold apostrophes, so the closing one is the
/// one before <c>;</c> or before the final period.
/// </summary>
internal static partial class OfacRemarks
{
    private static readonly string[] Marks = ["a.k.a.", "f.k.a.", "n.k.a."];

    public static IEnumerable<OfacRemark> Parse(string remarks)
    {
        string text = TextCleaning.Tidy(remarks);
        foreach (string entry in WithoutPeriod(text).Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            yield return One(entry.Trim().TrimEnd(';'));
        }
    }

    /// <summary>Drops the final period, but not that of an abbreviation ("S.A.") that it may belong to.</summary>
    private static string WithoutPeriod(string text)
    {
        if (!text.EndsWith('.'))
        {
            return text;
        }

        bool abbreviation = EndsInAbbreviation().IsMatch(text);
        return abbreviation ? text : text[..^1];
    }

    private static OfacRemark One(string entry)
    {
        string body = Alternative().Replace(entry, "");
        foreach (string mark in Marks)
        {
            if (body.StartsWith(mark + " '", StringComparison.OrdinalIgnoreCase) && body.EndsWith('\''))
            {
                // A few names stand in two pairs of apostrophes (''FOOPIE'').
                string name = body[(mark.Length + 2)..^1];
                bool twice = name.Length > 2 && name[0] == '\'' && name[^1] == '\'';
                return new OfacRemark(mark, twice ? name[1..^1] : name, entry);
            }
        }

        if (Prefixed(body, "DOB ") is { } born)
        {
            return new OfacRemark("DOB", born, entry);
        }

        if (Prefixed(body, "POB ") is { } place)
        {
            return new OfacRemark("POB", place, entry);
        }

        if (Linked().Match(body) is { Success: true } linked)
        {
            return new OfacRemark("Linked To:", linked.Groups[1].Value, entry);
        }

        return OfKind(body, entry);
    }

    private static OfacRemark OfKind(string body, string entry)
    {
        if (Wallet().Match(body) is { Success: true } wallet)
        {
            return new OfacRemark(wallet.Groups["kind"].Value, wallet.Groups["value"].Value, entry);
        }

        foreach (string kind in body.Length == 0 ? [] : IdentifierKinds.BeginningWith(body[0]))
        {
            if (!body.StartsWith(kind, StringComparison.OrdinalIgnoreCase) || body.Length == kind.Length)
            {
                continue;
            }

            // The kind ends where its word ends: "RFC" is not the beginning of "RFCE".
            string rest = body[kind.Length..].TrimStart('.', ':');
            if (
                rest.Length > 0
                && (rest[0] == ' ' || rest.Length < body.Length - kind.Length || kind[^1] == '#')
            )
            {
                return new OfacRemark(body[..kind.Length], Value(rest.Trim()), entry);
            }
        }

        return new OfacRemark("", body, entry);
    }

    private static string Value(string rest)
    {
        Match match = CountryAndDates().Match(rest.TrimStart('-', ' '));
        return match.Success ? match.Groups["value"].Value.Trim() : rest;
    }

    private static string? Prefixed(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..] : null;

    [GeneratedRegex(@"^alt\.\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"^\(?Linked To:\s*(.+?)\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Linked();

    [GeneratedRegex(
        @"(?:[A-Z]\.){1,}[A-Z]\.$|\b(?:Ltd|Inc|Corp|Co|Cia|Ltda|Jr|Sr|etc|Sec|Nos?)\.$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex EndsInAbbreviation();

    [GeneratedRegex(
        @"^(?<kind>Digital Currency Address - [A-Z0-9]{2,8})\s+(?<value>\S+)$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Wallet();

    [GeneratedRegex(
        @"^(?<value>.+?)(?:\s*\((?<country>[^()]+)\))?(?:,?\s+(?:issued|expires|expired)\s+[^;]+)?$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex CountryAndDates();
}
