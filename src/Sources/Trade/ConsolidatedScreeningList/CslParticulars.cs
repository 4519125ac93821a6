namespace Ties.Sources;

/// <summary>
/// Takes the "ids" column apart. Entries are separated by <c>; </c>. Until 2022 an entry reads
/// <c>[CC, ][issue date, ]value, Kind</c>; since 2023 <c>Kind, value[, CC][, issue date]</c>. Which one it is
/// shows in where a known kind stands. Values may contain commas and semicolons, so an entry without a known
/// kind at either end continues the one before.
/// </summary>
internal static class CslParticulars
{
    public static IReadOnlyList<CslParticular> Parse(string ids)
    {
        List<CslParticular> found = [];
        foreach (string entry in ids.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = entry.Trim().Split(", ");
            if (parts.Length > 1 && IdentifierKinds.Property(parts[0]) is not null)
            {
                found.Add(KindFirst(parts, entry));
            }
            else if (parts.Length > 1 && IdentifierKinds.Property(parts[^1]) is not null)
            {
                found.Add(KindLast(parts, entry));
            }
            else if (found.Count > 0 && parts.Length == 1)
            {
                CslParticular before = found[^1];
                found[^1] = before with
                {
                    Value = $"{before.Value}; {entry}",
                    Whole = $"{before.Whole}; {entry}",
                };
            }
            else
            {
                found.Add(new CslParticular("", entry, null, entry));
            }
        }

        return found;
    }

    private static CslParticular KindFirst(string[] parts, string entry)
    {
        int end = parts.Length;
        while (end > 2 && DateText.Day(parts[end - 1]) is not null)
        {
            end--;
        }

        string? country = end > 2 ? Countries.CodeItself(parts[end - 1]) : null;
        end -= country is null ? 0 : 1;
        return new CslParticular(parts[0], string.Join(", ", parts[1..end]), country, entry);
    }

    private static CslParticular KindLast(string[] parts, string entry)
    {
        int start = 0;
        string? country = parts.Length > 2 ? Countries.CodeItself(parts[0]) : null;
        start += country is null ? 0 : 1;
        while (start < parts.Length - 2 && DateText.Day(parts[start]) is not null)
        {
            start++;
        }

        return new CslParticular(parts[^1], string.Join(", ", parts[start..^1]), country, entry);
    }
}
