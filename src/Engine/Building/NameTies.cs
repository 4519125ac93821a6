using Ties.Model;
using Ties.Names;

namespace Ties.Engine;

/// <summary>
/// Guesses ties from names alone: an organisation whose name contains another party's whole name may belong to
/// it. Such a tie is <see cref="Grade.Inferred"/>: it helps to look, it proves nothing, and no rule reads it.
/// </summary>
internal static class NameTies
{
    /// <summary>The kind of the guessed ties, read "From is named after To".</summary>
    public const string Kind = "named_after";

    // Shorter names are common words; longer runs than this do not occur in party names.
    private const int FewestWords = 3;
    private const int MostWords = 8;

    // Words that head companies drop or add without becoming another party.
    private static readonly HashSet<string> Closing = new(StringComparer.Ordinal)
    {
        "group",
        "holding",
        "holdings",
        "company",
        "corp",
        "corporation",
    };

    /// <summary>The ties guessed among these parties, in order of id.</summary>
    public static IEnumerable<Tie> Among(IReadOnlyList<PartyRecord> parties)
    {
        Dictionary<string, string?> owners = new(StringComparer.Ordinal);
        List<(PartyRecord Party, Statement Name, string[] Words)> names = [];
        foreach (PartyRecord party in parties.Where(p => IsOrganisation(p.Entity)))
        {
            foreach (Statement name in party.Entity.Statements.Where(s => s.Property is "name" or "alias"))
            {
                string[] words = Words(name.Value);
                names.Add((party, name, words));
                string head = string.Join(' ', WithoutClosing(words));
                if (WithoutClosing(words).Length >= FewestWords && words.Length <= MostWords)
                {
                    // A name that two parties bear points at neither.
                    owners[head] =
                        owners.TryGetValue(head, out string? other) && other != party.Entity.Id
                            ? null
                            : party.Entity.Id;
                }
            }
        }

        return names
            .SelectMany(n => TiesOf(n.Party, n.Name, n.Words, owners))
            .DistinctBy(t => (t.From, t.To))
            .OrderBy(t => t.From, StringComparer.Ordinal)
            .ThenBy(t => t.To, StringComparer.Ordinal);
    }

    private static IEnumerable<Tie> TiesOf(
        PartyRecord party,
        Statement name,
        string[] words,
        Dictionary<string, string?> owners
    )
    {
        int longest = Math.Min(words.Length - 1, MostWords);
        for (int length = longest; length >= FewestWords; length--)
        {
            for (int start = 0; start + length <= words.Length; start++)
            {
                string run = string.Join(' ', words[start..(start + length)]);
                if (
                    owners.TryGetValue(run, out string? owner)
                    && owner is not null
                    && owner != party.Entity.Id
                    && WithoutClosing(words).Length > length
                )
                {
                    yield return new Tie
                    {
                        From = party.Entity.Id,
                        To = owner,
                        Kind = Kind,
                        Grade = Grade.Inferred,
                        Citation = "guessed from the names alone",
                        Source = name.Source,
                    };
                    yield break;
                }
            }
        }
    }

    private static bool IsOrganisation(Entity entity) =>
        Schemata.KindOf(entity.Schema) == NameKind.Organization || entity.Schema == "LegalEntity";

    private static string[] WithoutClosing(string[] words)
    {
        int length = words.Length;
        while (length > 0 && Closing.Contains(words[length - 1]))
        {
            length--;
        }

        return words[..length];
    }

    private static string[] Words(string name)
    {
        AnalysedName analysed = NameAnalyser.Analyse(name, NameKind.Organization);
        return analysed.IsEmpty
            ? []
            : [.. analysed.Readings[0].Tokens.Where(t => t.Role != TokenRole.LegalForm).Select(t => t.Text)];
    }
}
