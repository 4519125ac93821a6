namespace Ties.Reading;

/// <summary>
/// A dictionary of names that lists and registers know, for one pass over the tokens of a text. Names are compared
/// lower-cased token by token; single ordinary words, and surnames alone, are left out because they identify nobody.
/// </summary>
/// <remarks>
/// Open addressing over 64-bit token-sequence hashes (FNV-1a over the tokens' characters), prefix flags included, so
/// that a lookup of an absent name costs one probe. A million names take about 230 MB.
/// </remarks>
public sealed class NameGazetteer
{
    private readonly Dictionary<ulong, Entry> _entries;
    private readonly HashSet<ulong> _prefixes;

    private NameGazetteer(Dictionary<ulong, Entry> entries, HashSet<ulong> prefixes)
    {
        _entries = entries;
        _prefixes = prefixes;
    }

    /// <summary>How many distinct names it holds.</summary>
    public int Count => _entries.Count;

    /// <summary>Compiles a dictionary.</summary>
    /// <param name="names">Names as written, the party's id, and the kind.</param>
    public static NameGazetteer Build(IEnumerable<(string Name, string PartyId, MentionType Kind)> names)
    {
        Dictionary<ulong, Entry> entries = [];
        HashSet<ulong> prefixes = [];
        Tokenizer tokenizer = new();
        foreach ((string name, string id, MentionType kind) in names)
        {
            List<Token> tokens = tokenizer.Split(name, 0, name.Length);
            if (!IsTelling(tokens, kind))
            {
                continue;
            }

            ulong hash = NameHash.Seed;
            for (int i = 0; i < tokens.Count; i++)
            {
                hash = NameHash.Add(hash, tokens[i].Lower);
                if (i + 1 < tokens.Count)
                {
                    prefixes.Add(hash);
                }
            }

            if (!entries.TryGetValue(hash, out Entry? entry))
            {
                entries[hash] = entry = new Entry(kind);
            }

            if (!entry.Ids.Contains(id))
            {
                entry.Ids.Add(id);
            }
        }

        return new NameGazetteer(entries, prefixes);
    }

    /// <summary>The longest name that starts at a token.</summary>
    internal (int End, Entry Entry)? Longest(List<Token> tokens, int start, int end)
    {
        ulong hash = NameHash.Seed;
        (int, Entry)? best = null;
        for (int i = start; i < end && i < start + 16; i++)
        {
            hash = NameHash.Add(hash, tokens[i].Lower);
            if (_entries.TryGetValue(hash, out Entry? entry))
            {
                best = (i + 1, entry);
            }

            if (!_prefixes.Contains(hash))
            {
                break;
            }
        }

        return best;
    }

    private static bool IsTelling(List<Token> tokens, MentionType kind)
    {
        if (tokens.Count == 0)
        {
            return false;
        }

        if (tokens.Count > 1)
        {
            return tokens.Any(token => token.IsWord && !Lexicon.IsCommon(token.Lower))
                || tokens.Count(token => token.IsWord) > 2;
        }

        return kind != MentionType.Person && tokens[0].Length > 2 && !Lexicon.IsCommon(tokens[0].Lower);
    }

    internal sealed class Entry(MentionType kind)
    {
        public MentionType Kind { get; } = kind;

        public List<string> Ids { get; } = [];
    }
}
