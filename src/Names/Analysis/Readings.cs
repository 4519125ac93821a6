namespace Ties.Names;

/// <summary>Builds the readings of a name: in its own script, then romanised.</summary>
internal static class Readings
{
    private delegate string Romanisation(Word word, bool first);

    public static NameReading[] Of(List<Word> words, NameKind kind, bool native)
    {
        NameScript script = Main(words);
        if (script == NameScript.Latin)
        {
            return Latin(words, NameScript.Latin, SoundSystem.Latin, kind, Plain) is { } only ? [only] : [];
        }

        bool ukrainian = script == NameScript.Cyrillic && words.Exists(w => Romaniser.IsUkrainian(w.Text));
        words.ForEach(w => w.Ukrainian = ukrainian);
        List<NameReading> readings = [Native(words, script)];
        switch (script)
        {
            case NameScript.Han:
                Add(readings, words, script, SoundSystem.Pinyin, kind, (w, first) => HanWord(w, first, kind));
                Add(readings, words, script, SoundSystem.Latin, kind, (w, _) => Cjk(w, Han.Cantonese));
                if (kind != NameKind.Person)
                {
                    Add(readings, words, script, SoundSystem.Hangul, kind, (w, _) => Cjk(w, Han.Korean));
                }

                break;
            case NameScript.Kana:
                Add(readings, words, script, SoundSystem.Kana, kind, (w, _) => Cjk(w, Han.Japanese));
                break;
            case NameScript.Hangul:
                Add(readings, words, script, SoundSystem.Hangul, kind, Plain);
                break;
            case NameScript.Cyrillic:
                Add(readings, words, script, SoundSystem.Cyrillic, kind, Plain);
                break;
            case NameScript.Arabic:
                Add(readings, words, script, SoundSystem.Arabic, kind, Plain);
                break;
            case NameScript.Hebrew:
                Add(readings, words, script, SoundSystem.Hebrew, kind, Plain);
                break;
            default:
                Add(readings, words, script, SoundSystem.Latin, kind, Plain);
                break;
        }

        return native
            ? [.. readings.Select(r => new NameReading(r.Script, r.Source, r.Parts, native: true))]
            : [.. readings];
    }

    private static NameScript Main(List<Word> words)
    {
        Span<int> letters = stackalloc int[16];
        foreach (Word word in words)
        {
            if (
                word.Role != TokenRole.LegalForm
                && (word.Script != NameScript.Other || word.Text[0] > '\u0300')
            )
            {
                letters[(int)word.Script] += word.Text.Length;
            }
        }

        if (letters[(int)NameScript.Kana] > 0)
        {
            letters[(int)NameScript.Kana] += letters[(int)NameScript.Han];
        }

        int best = (int)NameScript.Latin;
        for (int i = 0; i < letters.Length; i++)
        {
            best = letters[i] > letters[best] ? i : best;
        }

        return (NameScript)best;
    }

    private static NameReading Native(List<Word> words, NameScript script)
    {
        Part[] parts = new Part[words.Count];
        for (int i = 0; i < parts.Length; i++)
        {
            Word word = words[i];
            parts[i] = new Part(word.Text, word.Role)
            {
                Classes = word.Classes,
                Variants = Lexicon.Variants(word.Text),
                Rarity = Rarity.Of(word.Role == TokenRole.LegalForm ? word.Text : Plain(word, false)),
                System = SoundSystem.Latin,
                Source = word.Role == TokenRole.LegalForm ? null : Plain(word, false),
                Joined = word.Hyphen,
            };
        }

        return new NameReading(script, script, parts);
    }

    private static void Add(
        List<NameReading> readings,
        List<Word> words,
        NameScript source,
        SoundSystem system,
        NameKind kind,
        Romanisation romanise
    )
    {
        if (Latin(words, source, system, kind, romanise) is not { } reading)
        {
            return;
        }

        foreach (NameReading other in readings)
        {
            if (other.Script == NameScript.Latin && other.Tokens.SequenceEqual(reading.Tokens))
            {
                return;
            }
        }

        readings.Add(reading);
    }

    private static NameReading? Latin(
        List<Word> words,
        NameScript source,
        SoundSystem system,
        NameKind kind,
        Romanisation romanise
    )
    {
        List<Part> parts = new(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            Word word = words[i];
            bool form = word.Role == TokenRole.LegalForm;
            string text = form ? word.Text : romanise(word, i == 0);
            if (text.Length == 0)
            {
                continue;
            }

            bool own = word.Script == source || IsCjk(word.Script) && IsCjk(source);
            string? heard = form || Meaning(word) is null ? null : Sound(word, i == 0, romanise);
            bool nativeSounds =
                own && system is SoundSystem.Cyrillic or SoundSystem.Arabic or SoundSystem.Hebrew;
            parts.Add(
                new Part(text, word.Role)
                {
                    Classes = word.Classes,
                    Variants = kind == NameKind.Organization ? 0 : Lexicon.Variants(text),
                    Rarity = Rarity.Of(text),
                    System = own && !form ? system : SoundSystem.Latin,
                    Source = heard ?? (nativeSounds && !form ? word.Text : null),
                    Joined = word.Hyphen,
                    Translated =
                        Meaning(word) is not null
                        || (form && word.Script is NameScript.Han or NameScript.Kana or NameScript.Hangul),
                }
            );
        }

        return parts.Count == 0 ? null : new NameReading(NameScript.Latin, source, [.. parts]);
    }

    /// <summary>How a translated word sounds: read as if it had no meaning.</summary>
    private static string Sound(Word word, bool first, Romanisation romanise)
    {
        ulong classes = word.Classes;
        word.Classes = 0;
        string sound = romanise(word, first);
        word.Classes = classes;
        return sound;
    }

    private static bool IsCjk(NameScript script) => script is NameScript.Han or NameScript.Kana;

    private static string Plain(Word word, bool first) =>
        word.Script is NameScript.Han && word.Role != TokenRole.Number
            ? Cjk(word, w => Han.Mandarin(w, false))
            : Meaning(word) ?? Romaniser.Romanise(word.Text, word.Script, word.Ukrainian);

    private static string HanWord(Word word, bool first, NameKind kind) =>
        Cjk(word, w => Han.Mandarin(w, first && kind == NameKind.Person));

    private static string Cjk(Word word, Func<string, string> read) =>
        Meaning(word)
        ?? (
            word.Script == NameScript.Han && word.Role != TokenRole.Number
                ? Romaniser.Ascii(read(word.Text))
                : Romaniser.Romanise(word.Text, word.Script, word.Ukrainian)
        );

    private static string? Meaning(Word word) =>
        word.Classes != 0 && word.Script is NameScript.Han or NameScript.Kana or NameScript.Hangul
            ? Lexicon.English(word.Classes)
            : null;
}
