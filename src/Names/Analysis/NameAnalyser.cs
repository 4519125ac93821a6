namespace Ties.Names;

/// <summary>Takes names apart: folding, tokens, roles, readings. Pure; the same on every machine.</summary>
public static class NameAnalyser
{
    /// <summary>Analyses one name. Never throws for any text; linear in its length.</summary>
    /// <param name="text">The name as written; may be empty, or hold any UTF-16 units.</param>
    /// <param name="kind">What it names.</param>
    public static AnalysedName Analyse(string text, NameKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<RawToken> tokens = Tokeniser.Cut(Folder.Fold(text));
        if (tokens.Count == 0)
        {
            return new AnalysedName(text, kind, []);
        }

        bool native = kind == NameKind.Person && IsNative(text, tokens);
        tokens = Segmenter.Cut(kind == NameKind.Person ? GivenNameFirst(tokens) : tokens, kind);
        List<Word> words =
            kind == NameKind.Person ? PersonRoles.Assign(tokens) : OrganisationRoles.Assign(tokens, kind);
        return new AnalysedName(text, kind, Readings.Of(words, kind, native));
    }

    /// <summary>
    /// Chinese and Japanese names written apart, and Korean names by the number of their syllables, are native; foreign
    /// names are written together or with dots between.
    /// </summary>
    private static bool IsNative(string text, List<RawToken> tokens)
    {
        if (text.AsSpan().IndexOfAny("·・•‧") >= 0)
        {
            return false;
        }

        bool han =
            tokens.Count > 1 && tokens.TrueForAll(t => t.Script == NameScript.Han && t.Text.Length <= 3);
        bool korean = tokens.TrueForAll(t => t.Script == NameScript.Hangul && t.Text.Length <= 3);
        bool apart = tokens.Exists(t => t.Text.Length == 1) && tokens.TrueForAll(t => t.Text.Length <= 2);
        return han || (korean && (tokens.Count > 1 ? apart : tokens[0].Text.Length == 3));
    }

    /// <summary>MALININ, Oleg is Oleg Malinin: the lists' order is undone, so that spelling and key agree with the usual one.</summary>
    private static List<RawToken> GivenNameFirst(List<RawToken> tokens)
    {
        int comma = tokens.FindIndex(t => t.Comma);
        bool one = comma >= 0 && comma < tokens.Count - 1 && tokens.FindIndex(comma + 1, t => t.Comma) < 0;
        if (
            !one
            || tokens.Skip(comma + 1).All(t => t.Text is "jr" or "sr" || Lexicon.IsTitle("person", t.Text))
        )
        {
            return tokens;
        }

        tokens[comma] = tokens[comma] with { Comma = false };
        return [.. tokens.Skip(comma + 1), .. tokens.Take(comma + 1)];
    }
}
