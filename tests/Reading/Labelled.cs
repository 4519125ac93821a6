using System.Globalization;
using System.Text.Json;

namespace Ties.Reading.Tests;

/// <summary>A labelled text: the text, its names and claims, in the shape the accuracy bench scores.</summary>
internal sealed record Labelled(string Id, string Text, DateOnly? Date, JsonElement Root)
{
    public static IEnumerable<Labelled> Own() =>
        Folder(Path.Combine(Shared.RepositoryRoot, "tests", "Reading", "texts"));

    public static IEnumerable<Labelled> Folder(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            JsonElement root = JsonDocument.Parse(File.ReadAllBytes(file)).RootElement;
            yield return new Labelled(
                root.GetProperty("id").GetString()!,
                root.GetProperty("text").GetString()!,
                DateOnly.TryParseExact(
                    root.GetProperty("date").GetString(),
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out DateOnly date
                )
                    ? date
                    : null,
                root
            );
        }
    }

    public DocumentReading Read(NameGazetteer? gazetteer = null) =>
        new Reader(gazetteer).Read(SourceDocument.FromText(Text, Id + ".txt", Date));

    public HashSet<(int, int, string)> Mentions() =>
        [
            .. Root.GetProperty("mentions")
                .EnumerateArray()
                .Select(mention =>
                    (
                        mention.GetProperty("start").GetInt32(),
                        mention.GetProperty("end").GetInt32(),
                        mention.GetProperty("type").GetString()!
                    )
                ),
        ];

    /// <summary>How many predicted claims have the predicate, subject and object of a labelled one.</summary>
    public (int Right, int Predicted, int Wanted) Claims(DocumentReading reading)
    {
        List<(string, HashSet<string>, HashSet<string>)> gold =
        [
            .. Root.GetProperty("claims")
                .EnumerateArray()
                .Select(claim =>
                    (
                        claim.GetProperty("predicate").GetString()!,
                        Names(claim, "subject"),
                        Names(claim, "object")
                    )
                ),
        ];
        int wanted = gold.Count;
        int right = 0;
        foreach (Claim claim in reading.Claims)
        {
            int hit = gold.FindIndex(want => want.Item1 == Wire.Name(claim.Predicate) && Fits(want, claim));
            if (hit >= 0)
            {
                gold.RemoveAt(hit);
                right++;
            }
        }

        return (right, reading.Claims.Count, wanted);
    }

    private static bool Fits(
        (string Predicate, HashSet<string> Subject, HashSet<string> Object) want,
        Claim claim
    )
    {
        bool symmetric =
            claim.Predicate is Predicate.JointVentureWith or Predicate.PartnersWith or Predicate.WorksWith;
        return (want.Subject.Contains(Fold(claim.Subject)) && want.Object.Contains(Fold(claim.Object)))
            || (
                symmetric
                && want.Subject.Contains(Fold(claim.Object))
                && want.Object.Contains(Fold(claim.Subject))
            );
    }

    private HashSet<string> Names(JsonElement claim, string role)
    {
        HashSet<string> names = [Fold(claim.GetProperty(role).GetString()!)];
        if (claim.TryGetProperty(role + "_alt", out JsonElement others))
        {
            names.UnionWith(others.EnumerateArray().Select(other => Fold(other.GetString()!)));
        }

        foreach (JsonProperty group in Root.GetProperty("aliases").EnumerateObject())
        {
            string[] members =
            [
                group.Name,
                .. group.Value.EnumerateArray().Select(member => member.GetString()!),
            ];
            if (members.Any(member => names.Contains(Fold(member))))
            {
                names.UnionWith(members.Select(Fold));
            }
        }

        return names;
    }

    private static string Fold(string name)
    {
        string lower = new([
            .. name.ToLowerInvariant()
                .Replace("’s", "", StringComparison.Ordinal)
                .Replace("'s", "", StringComparison.Ordinal)
                .Where(c => char.IsLetterOrDigit(c) || c == ' '),
        ]);
        return lower.StartsWith("the ", StringComparison.Ordinal) ? lower[4..] : lower;
    }
}
