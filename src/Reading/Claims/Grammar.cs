namespace Ties.Reading;

/// <summary>The grammar's tables: verb frames, relational nouns, governing verbs, words that set modality.</summary>
internal static class Grammar
{
    private static readonly Dictionary<string, HashSet<string>> Governors = DataFile
        .Rows("governors.txt")
        .ToDictionary(
            row => row[0],
            row => row[1].Split(',').ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    public static ILookup<string, Frame> Frames { get; } = LoadFrames();

    public static Dictionary<string, Relation> Relations { get; } = LoadRelations();

    public static ILookup<string, Event> Events { get; } = LoadEvents();

    public static Dictionary<string, string[]> ModalWords { get; } =
        DataFile
            .Rows("modalwords.txt")
            .ToDictionary(row => row[0], row => row[1].Split(','), StringComparer.Ordinal);

    public static bool Governor(string kind, string lemma) => Governors[kind].Contains(lemma);

    public static bool HasParticle(string verb) => Frames.Contains(verb);

    private static ILookup<string, Frame> LoadFrames() =>
        DataFile
            .Rows("frames.txt")
            .Select(row => new Frame(
                row[0],
                Wire.ParsePredicate(row[1])!.Value,
                row[2]
                    .Split(',')
                    .Where(verb => !verb.EndsWith("-no", StringComparison.Ordinal))
                    .ToHashSet(StringComparer.Ordinal),
                row[3],
                row[4],
                row[5],
                row[6],
                row.Length > 7 && row[7].Length > 0 ? row[7] : null
            ))
            .SelectMany(frame => frame.Verbs.Select(verb => (verb, frame)))
            .ToLookup(pair => pair.verb, pair => pair.frame, StringComparer.Ordinal);

    private static ILookup<string, Event> LoadEvents() =>
        DataFile
            .Rows("events.txt")
            .SelectMany(row =>
                row[2]
                    .Split(',')
                    .Select(noun =>
                        (
                            noun,
                            new Event(
                                row[0],
                                Wire.ParsePredicate(row[1])!.Value,
                                row[3].Split(','),
                                row[4].Split(','),
                                row[5],
                                row[6],
                                row[7] == "planned" ? Modality.Planned
                                    : row[7] == "asserted" ? Modality.Asserted
                                    : null,
                                row.Length > 8 && row[8].Length > 0 ? row[8] : null
                            )
                        )
                    )
            )
            .ToLookup(pair => pair.noun, pair => pair.Item2, StringComparer.Ordinal);

    private static Dictionary<string, Relation> LoadRelations()
    {
        Dictionary<string, Relation> relations = new(StringComparer.Ordinal);
        foreach (string[] row in DataFile.Rows("relations.txt"))
        {
            Relation relation = new(
                row[0],
                Wire.ParsePredicate(row[1])!.Value,
                row[3] == "filler",
                row[5],
                row[6],
                row[7].Split(',').ToHashSet(StringComparer.Ordinal),
                row.Length > 8 && row[8].Length > 0 ? row[8] : null
            );
            foreach (
                string noun in row[2]
                    .Split(',')
                    .Where(noun => !noun.EndsWith("-no", StringComparison.Ordinal))
            )
            {
                relations[noun] = relation;
            }
        }

        return relations;
    }
}
