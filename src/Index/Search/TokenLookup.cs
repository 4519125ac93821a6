using System.Runtime.InteropServices;

namespace Ties.Index;

/// <summary>
/// Finds the dictionary tokens that may stand for a token: by deletion keys, by how it sounds, by the groups of meaning
/// and of name variants it belongs to. Remembers what it found, since the tokens of a batch repeat (a third to two
/// thirds do). Not thread-safe: one for each searcher.
/// </summary>
internal sealed class TokenLookup(NameIndexData data)
{
    private const float MeaningSimilarity = 0.9f;
    private const float VariantSimilarity = 0.85f;

    /// <summary>Edits beyond which a token that sounds alike is not a variant, as a share of the longer one.</summary>
    private const float FarthestSound = 0.5f;

    /// <summary>The same where one of the two is romanised: scripts without vowels leave half the letters open.</summary>
    private const float FarthestSoundAcross = 0.75f;

    private const float AlikeEdit = 0.6f;
    private const float OtherEdit = 1;
    private const int MostRemembered = 1 << 16;
    private const int MostVariantsRemembered = 1 << 20;
    private const int KeyHead = 9;

    private readonly int _deletionBits = Bits(data.Section<uint>(NameSection.DeletionStarts).Length - 1);
    private readonly int _keyBits = Bits(data.Section<uint>(NameSection.KeyStarts).Length - 1);
    private readonly int _idBits = BucketTable.IdBits(data.Tokens);
    private readonly uint _idMask = BucketTable.IdMask(data.Tokens);
    private readonly ushort[] _seen = new ushort[data.Tokens];
    private ushort _search;
    private ulong _sound;
    private readonly ulong[] _keys = new ulong[DeletionKeys.Most];
    private readonly TokenPattern _pattern = new();
    private readonly List<TokenVariant> _found = [];
    private readonly Dictionary<string, (int Start, int Count)> _places = new(StringComparer.Ordinal);
    private readonly List<TokenVariant> _remembered = [];

    /// <summary>The key of a group of meaning or of variants, apart from those of skeletons.</summary>
    public static ulong GroupKey(ushort group) => (1UL << 63) | group;

    /// <summary>The id of a token, or -1.</summary>
    public int Exact(ReadOnlySpan<char> token)
    {
        if (token.Length is 0 or > NameIndexFormat.LongestToken)
        {
            return -1;
        }

        ReadOnlySpan<uint> slots = data.Section<uint>(NameSection.TokenSlots);
        ReadOnlySpan<uint> starts = data.Section<uint>(NameSection.TokenStarts);
        ReadOnlySpan<char> text = data.Section<char>(NameSection.TokenText);
        int mask = slots.Length - 1;
        int at = (int)(TokenSet.Hash(token) & (uint)mask);
        for (; slots[at] != 0; at = (at + 1) & mask)
        {
            int id = (int)slots[at] - 1;
            if (text[(int)starts[id]..(int)starts[id + 1]].SequenceEqual(token))
            {
                return id;
            }
        }

        return -1;
    }

    /// <summary>
    /// The variants of a token, each once, valid until the next call; those within
    /// <see cref="TokenPattern.Allowed"/> edits are all found.
    /// </summary>
    /// <param name="token">The token; a longer text than the format keeps is cut.</param>
    /// <param name="across">True where the token is romanised from another script.</param>
    public ReadOnlySpan<TokenVariant> Find(in IndexToken token, bool across)
    {
        Span<char> key = stackalloc char[KeyHead + NameIndexFormat.LongestToken];
        MemoryMarshal.Cast<char, ulong>(key)[0] = token.Meanings;
        MemoryMarshal.Cast<char, ulong>(key)[1] = token.Variants;
        key[KeyHead - 1] = across ? 'a' : 's';
        key = WithText(key, token.Text);
        if (
            _places
                .GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(key, out (int Start, int Count) place)
        )
        {
            return Remembered(place);
        }

        Begin();
        ReadOnlySpan<char> text = key[KeyHead..];
        if (TokenWeights.IsInitial(text))
        {
            return Remember(key); // Initials have no lists: rows are found by their other tokens.
        }

        ByText(text, TokenPattern.Allowed(text.Length));
        ByGroups(token.Meanings, MeaningSimilarity);
        ByGroups(token.Variants, VariantSimilarity);
        BySound(text, across ? FarthestSoundAcross : FarthestSound);
        return Remember(key);
    }

    /// <summary>The tokens within one edit of a text, and those that sound alike, in the same way.</summary>
    public ReadOnlySpan<TokenVariant> FindNear(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[KeyHead + NameIndexFormat.LongestToken];
        key[..KeyHead].Clear();
        key = WithText(key, text);
        if (
            _places
                .GetAlternateLookup<ReadOnlySpan<char>>()
                .TryGetValue(key, out (int Start, int Count) place)
        )
        {
            return Remembered(place);
        }

        Begin();
        ByText(key[KeyHead..], Math.Min(1, TokenPattern.Allowed(text.Length)));
        BySound(key[KeyHead..], FarthestSound);
        return Remember(key);
    }

    private static Span<char> WithText(Span<char> key, ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, NameIndexFormat.LongestToken)];
        text.CopyTo(key[KeyHead..]);
        return key[..(KeyHead + text.Length)];
    }

    private ReadOnlySpan<TokenVariant> Remembered((int Start, int Count) place) =>
        CollectionsMarshal.AsSpan(_remembered).Slice(place.Start, place.Count);

    private ReadOnlySpan<TokenVariant> Remember(scoped ReadOnlySpan<char> key)
    {
        if (_places.Count >= MostRemembered || _remembered.Count >= MostVariantsRemembered)
        {
            _places.Clear();
            _remembered.Clear();
        }

        (int Start, int Count) place = (_remembered.Count, _found.Count);
        _remembered.AddRange(_found);
        _places.Add(key.ToString(), place);
        return Remembered(place);
    }

    private void Begin()
    {
        _found.Clear();
        if (_search == ushort.MaxValue)
        {
            Array.Clear(_seen);
            _search = 0;
        }

        _search++;
    }

    /// <summary>The token itself and those within <paramref name="allowed"/> edits.</summary>
    private void ByText(ReadOnlySpan<char> text, int allowed)
    {
        if (text.Length == 0 || data.Tokens == 0)
        {
            return;
        }

        if (allowed == 0)
        {
            int id = Exact(text);
            if (id >= 0)
            {
                Add(id, 1);
            }

            return;
        }

        _pattern.Set(text);
        _sound = Skeleton.Key(text);
        ReadOnlySpan<uint> buckets = data.Section<uint>(NameSection.DeletionStarts);
        ReadOnlySpan<uint> entries = data.Section<uint>(NameSection.DeletionEntries);
        int keys = DeletionKeys.Write(text, _keys, allowed);
        for (int k = 0; k < keys; k++)
        {
            ulong spread = DeletionKeys.Spread(_keys[k]);
            int bucket = (int)(spread >> (64 - _deletionBits));
            uint fingerprint = BucketTable.Fingerprint(spread, _deletionBits, _idBits);
            Verify(
                entries[(int)buckets[bucket]..(int)buckets[bucket + 1]],
                fingerprint,
                text.Length,
                allowed
            );
        }
    }

    private void Verify(ReadOnlySpan<uint> entries, uint fingerprint, int length, int allowed)
    {
        ReadOnlySpan<uint> starts = data.Section<uint>(NameSection.TokenStarts);
        ReadOnlySpan<char> text = data.Section<char>(NameSection.TokenText);
        foreach (uint entry in entries)
        {
            if ((entry & ~_idMask) != fingerprint)
            {
                continue;
            }

            int id = (int)(entry & _idMask);
            int start = (int)starts[id];
            int other = (int)starts[id + 1] - start;
            int limit = Math.Min(allowed, TokenPattern.Allowed(other));
            if (Math.Abs(other - length) > limit || _seen[id] == _search)
            {
                continue;
            }

            _seen[id] = _search;
            int distance = _pattern.Distance(text.Slice(start, other));
            if (distance <= limit)
            {
                bool alike = _sound != 0 && Skeleton.Key(text.Slice(start, other)) == _sound;
                _found.Add(new TokenVariant(id, Similarity(distance, length, other, alike)));
            }
        }
    }

    private void ByGroups(ulong groups, float similarity)
    {
        for (; groups != 0; groups >>= 16)
        {
            foreach (uint entry in Entries(GroupKey((ushort)(groups & 0xffff)), out uint fingerprint))
            {
                if ((entry & ~_idMask) == fingerprint)
                {
                    Add((int)(entry & _idMask), similarity);
                }
            }
        }
    }

    private void BySound(ReadOnlySpan<char> text, float farthest)
    {
        // Below three letters there is no skeleton, so the pattern was set by ByText.
        ulong key = Skeleton.Key(text);
        if (key == 0 || data.Tokens == 0)
        {
            return;
        }

        ReadOnlySpan<uint> starts = data.Section<uint>(NameSection.TokenStarts);
        ReadOnlySpan<char> texts = data.Section<char>(NameSection.TokenText);
        int allowed = TokenPattern.Allowed(text.Length);
        foreach (uint entry in Entries(key, out uint fingerprint))
        {
            if ((entry & ~_idMask) != fingerprint)
            {
                continue;
            }

            int id = (int)(entry & _idMask);
            ReadOnlySpan<char> other = texts[(int)starts[id]..(int)starts[id + 1]];
            int distance = _pattern.Distance(other);
            bool known = distance <= Math.Min(allowed, TokenPattern.Allowed(other.Length));
            if (!known && distance <= farthest * Math.Max(text.Length, other.Length))
            {
                Add(id, Similarity(distance, text.Length, other.Length, true));
            }
        }
    }

    private ReadOnlySpan<uint> Entries(ulong key, out uint fingerprint)
    {
        ReadOnlySpan<uint> buckets = data.Section<uint>(NameSection.KeyStarts);
        ulong spread = DeletionKeys.Spread(key);
        int bucket = (int)(spread >> (64 - _keyBits));
        fingerprint = BucketTable.Fingerprint(spread, _keyBits, _idBits);
        return data.Section<uint>(NameSection.KeyEntries)[(int)buckets[bucket]..(int)buckets[bucket + 1]];
    }

    /// <summary>Adds a variant, or raises its similarity where it is known.</summary>
    private void Add(int id, float similarity)
    {
        foreach (ref TokenVariant variant in CollectionsMarshal.AsSpan(_found))
        {
            if (variant.Token == id)
            {
                variant = variant with { Similarity = Math.Max(variant.Similarity, similarity) };
                return;
            }
        }

        _found.Add(new TokenVariant(id, similarity));
    }

    /// <summary>
    /// Edits that leave the sound alone (vowels, doubled and kindred consonants) count half: the comparer forgives
    /// them, and what it may call a match must not rank low.
    /// </summary>
    private static float Similarity(int distance, int a, int b, bool alike) =>
        Math.Max(0.3f, 1 - (distance * (alike ? AlikeEdit : OtherEdit) / Math.Max(a, b)));

    private static int Bits(int buckets) => System.Numerics.BitOperations.Log2((uint)buckets);
}
