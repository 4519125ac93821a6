using System.Numerics;

namespace Ties.Names;

/// <summary>Decides whether and how two parts of names correspond.</summary>
internal static class PartComparer
{
    /// <summary>Largest share of the sound that may differ between parts of different scripts.</summary>
    public const float SoundLimit = 0.42f;

    /// <summary>The same for a word that has a translation, which a name seldom uses for its sound.</summary>
    public const float TranslatedLimit = 0.2f;

    /// <summary>Parts written in one script, compared by letters and then by sound.</summary>
    public static (MatchKind Kind, float Cost) SameScript(Part a, Part b, NameScript script, NameKind kind)
    {
        if (a.Text == b.Text)
        {
            return (MatchKind.Exact, 0);
        }

        if (a.Classes != 0 && Lexicon.Share(a.Classes, b.Classes))
        {
            return (MatchKind.Meaning, 0);
        }

        if (a.Classes != 0 && b.Classes != 0 && a.Role != TokenRole.Core)
        {
            return default;
        }

        if (kind != NameKind.Person && SameStem(a.Text, b.Text))
        {
            return (MatchKind.Meaning, 0);
        }

        if (a.Role == TokenRole.Initial || b.Role == TokenRole.Initial)
        {
            bool initial =
                a.Text[0] == b.Text[0] && a.Role != TokenRole.Particle && b.Role != TokenRole.Particle;
            return initial ? (MatchKind.Initial, 0) : default;
        }

        if (a.Role == TokenRole.Number || b.Role == TokenRole.Number)
        {
            return default;
        }

        if (a.Variants != 0 && Lexicon.Share(a.Variants, b.Variants))
        {
            return (MatchKind.Variant, 0);
        }

        return Edited(a, b, script);
    }

    /// <summary>A romanised part against a Latin one, or two romanised parts of different scripts.</summary>
    public static (MatchKind Kind, float Cost) CrossScript(
        Part a,
        Part b,
        NameKind kind,
        Hearing hearing,
        float precision
    )
    {
        if (a.Text == b.Text)
        {
            return (MatchKind.Exact, 0);
        }

        if (a.Classes != 0 && Lexicon.Share(a.Classes, b.Classes))
        {
            return (MatchKind.Meaning, 0);
        }

        if (a.Role == TokenRole.Number || b.Role == TokenRole.Number)
        {
            return default;
        }

        if (a.Classes != 0 && b.Classes != 0 && a.Role != TokenRole.Core)
        {
            return default;
        }

        if (kind != NameKind.Person && SameStem(a.Text, b.Text))
        {
            return (MatchKind.Meaning, 0);
        }

        if (a.Role == TokenRole.Initial || b.Role == TokenRole.Initial)
        {
            bool one = a.Sounds.Length > 0 && b.Sounds.Length > 0;
            return one && SoundTable.Substitution(a.Sounds[0], b.Sounds[0]) < 0.2f
                ? (MatchKind.Initial, 0)
                : default;
        }

        if (a.Variants != 0 && Lexicon.Share(a.Variants, b.Variants))
        {
            return (MatchKind.Variant, 0);
        }

        float share = SoundShare(a.Sounds, b.Sounds, hearing);
        return share <= (a.Translated || b.Translated ? TranslatedLimit : SoundLimit)
            ? (MatchKind.Sound, share * precision)
            : default;
    }

    public static float SoundShare(ReadOnlySpan<uint> a, ReadOnlySpan<uint> b, Hearing hearing)
    {
        float larger = Math.Max(SoundDistance.Weight(a), SoundDistance.Weight(b));
        return larger <= 0 ? 1 : Math.Min(1, SoundDistance.Between(a, b, hearing) / larger);
    }

    /// <summary>The most edits a word of this length may differ by and still be taken for the other.</summary>
    public static float Limit(int length) =>
        length switch
        {
            <= 2 => 0,
            3 => 0.5f,
            4 => 1,
            5 => 1.1f,
            6 => 1.3f,
            7 => 1.4f,
            8 => 1.5f,
            9 => 1.7f,
            _ => 2,
        };

    private static (MatchKind Kind, float Cost) Edited(Part a, Part b, NameScript script)
    {
        int longer = Math.Max(a.Text.Length, b.Text.Length);
        int shorter = Math.Min(a.Text.Length, b.Text.Length);
        if (script is NameScript.Han or NameScript.Kana or NameScript.Hangul)
        {
            float edits = shorter < 4 || longer - shorter > 1 ? 9 : Spelling.Cost(a.Text, b.Text);
            return edits <= 1.3f ? (MatchKind.Edit, edits) : default;
        }

        float limit = Limit(longer);
        if (
            longer <= 3
            && limit < 1
            && script == NameScript.Latin
            && SoundDistance.Between(a.Sounds, b.Sounds, Hearing.Same) < 0.1f
        )
        {
            return (MatchKind.Edit, 0.35f);
        }

        if (longer - shorter > 4 && shorter < 4)
        {
            return Truncated(a, b, shorter);
        }

        // Letters that only one has: each costs something, so many of them rule an edit out cheaply.
        int different = BitOperations.PopCount(a.Letters ^ b.Letters);
        if (
            longer <= 2
            || different
                > (
                    longer < 5 ? 4
                    : longer < 7 ? 5
                    : 6
                )
            || 0.3f * (longer - shorter) > limit
        )
        {
            return Truncated(a, b, shorter);
        }

        float cost = Spelling.Cost(a.Text, b.Text, 3);
        bool letters = script is not (NameScript.Indic or NameScript.Thai or NameScript.Other);
        if (cost > 0.4f && cost < 9 && letters)
        {
            cost = Math.Min(
                cost,
                Heard(SoundDistance.Between(a.Sounds, b.Sounds, Hearing.Same), longer - shorter)
            );
        }

        // Another sound at the start makes another name sooner than one within.
        bool start = a.Text[0] != b.Text[0] && a.Sounds.Length > 0 && b.Sounds.Length > 0;
        cost += start && cost < 9 && SoundTable.Substitution(a.Sounds[0], b.Sounds[0]) > 0.35f ? 0.3f : 0;
        if (cost <= limit)
        {
            return (MatchKind.Edit, cost);
        }

        return shorter == longer && shorter > 4 && Scrambled(a.Text, b.Text)
            ? (MatchKind.Scrambled, 0)
            : Truncated(a, b, shorter);
    }

    /// <summary>What a difference in sound costs beside edits of letters: sounding alike is not being spelt alike.</summary>
    public static float Heard(float distance, int lengths) => (1.3f * distance) + 0.35f + (0.1f * lengths);

    /// <summary>Murom and Muromskiy: a place and the Slavic adjective made from it, in names of organisations.</summary>
    private static bool SameStem(string a, string b)
    {
        int common = a.AsSpan().CommonPrefixLength(b);
        return common >= 4 && IsEnding(a.AsSpan(common)) && IsEnding(b.AsSpan(common));
    }

    private static bool IsEnding(ReadOnlySpan<char> end) =>
        end
            is ""
                or "sky"
                or "skiy"
                or "skii"
                or "skij"
                or "ski"
                or "skaya"
                or "skaia"
                or "skoe"
                or "skoye"
                or "skogo"
                or "ский"
                or "ская"
                or "ское"
                or "ского"
                or "iy"
                or "ii"
                or "aya"
                or "oye"
                or "oe"
                or "yy"
                or "nyy"
                or "nyi"
                or "ый"
                or "ая"
                or "ое"
                or "ный"
                or "ная"
                or "ное";

    private static (MatchKind Kind, float Cost) Truncated(Part a, Part b, int shorter)
    {
        bool prefix =
            shorter >= 2
            && (
                a.Text.StartsWith(b.Text, StringComparison.Ordinal)
                || b.Text.StartsWith(a.Text, StringComparison.Ordinal)
            );
        bool core =
            a.Role is TokenRole.Core or TokenRole.Patronymic
            && b.Role is TokenRole.Core or TokenRole.Patronymic;
        return prefix && core ? (MatchKind.Truncated, 0) : default;
    }

    /// <summary>The same letters in another order, first letters aside: typed backwards or jumbled.</summary>
    private static bool Scrambled(string a, string b)
    {
        Span<sbyte> counts = stackalloc sbyte[32];
        for (int i = 0; i < a.Length && i < 100; i++)
        {
            counts[a[i] & 31]++;
            counts[b[i] & 31]--;
        }

        return !counts.ContainsAnyExcept((sbyte)0);
    }
}
