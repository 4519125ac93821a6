namespace Ties.Index;

/// <summary>
/// A coarse key of how a Latin token sounds, for spellings too far apart for two edits: <c>husayn</c> and
/// <c>hussein</c>, <c>jang</c> and <c>chang</c>, <c>mykhaylovych</c> and <c>mikhailovich</c> share theirs. Vowels and
/// doubled letters do not count, voiced and voiceless consonants are one. It only adds candidates.
/// </summary>
internal static class Skeleton
{
    private const string Classes = "apktafkhajklmnapkrstafvsas"; // of a to z; 'a' = a vowel or glide
    private const int Longest = 12;

    /// <summary>The key, or 0 where the token is too short or not Latin to have one.</summary>
    public static ulong Key(ReadOnlySpan<char> token)
    {
        ulong key = 0;
        int kept = 0;
        char last = '\0';
        for (int i = 0; i < token.Length; i++)
        {
            char c = token[i];
            if (c is < 'a' or > 'z')
            {
                return 0;
            }

            char sound = Sound(c, i + 1 < token.Length ? token[i + 1] : '\0', i);
            if (sound == '\0')
            {
                continue;
            }

            // Vowels part nothing: unvocalised "mhmd" must meet "muhammad".
            if (sound == last || (sound == 'a' && i > 0))
            {
                continue;
            }

            last = sound;
            kept++;
            key = kept <= Longest ? (key << 5) | (uint)(sound - 'a' + 1) : key;
        }

        return kept < 2 || token.Length < 3 ? 0 : key;
    }

    private static char Sound(char c, char next, int position) =>
        (c, next) switch
        {
            ('c', 'h') or ('z', 'h') or ('d', 'j') => 'j',
            ('j', _) when position > 0 && next == '\0' => 'a',
            ('p', 'h') => 'f',
            ('w', _) => 'f',
            ('v', _) => 'f',
            ('h', _) when position > 0 => '\0',
            _ => Classes[c - 'a'],
        };
}
