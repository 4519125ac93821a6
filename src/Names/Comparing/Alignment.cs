namespace Ties.Names;

/// <summary>
/// Pairs the parts of two readings one to one, runs of parts with a joined spelling included. Greedy: equal parts first,
/// then the best of the rest. Works on the caller's stack; no allocation.
/// </summary>
internal ref struct Alignment
{
    /// <summary>Parts beyond this many are not paired.</summary>
    public const int MostParts = 24;

    private const int MostCandidates = 64;
    private const int LongestRun = 3;

    private readonly NameScript _script;
    private readonly NameKind _kind;
    private readonly Hearing _hearing;
    private readonly float _precision;

    public Alignment(NameReading a, NameReading b, NameKind kind, Span<PartMatch> matches)
    {
        A = a.Parts.AsSpan(0, Math.Min(a.Parts.Length, MostParts));
        B = b.Parts.AsSpan(0, Math.Min(b.Parts.Length, MostParts));
        _script = a.Script;
        _kind = kind;
        Cross = a.Source != b.Source;
        _precision =
            a.Source == NameScript.Latin ? Precision(b)
            : b.Source == NameScript.Latin ? Precision(a)
            : Math.Min(Precision(a), Precision(b));
        _hearing =
            !Cross ? Hearing.Same
            : Unvocalised(a.Source) || Unvocalised(b.Source) ? Hearing.Unvocalised
            : Hearing.Cross;
        Matches = matches;
    }

    public ReadOnlySpan<Part> A { get; }

    public ReadOnlySpan<Part> B { get; }

    public bool Cross { get; }

    public Span<PartMatch> Matches { get; }

    public int Count { get; private set; }

    /// <summary>Parts of the first name that are taken or do not take part, as bits.</summary>
    public uint TakenA { get; private set; }

    public uint TakenB { get; private set; }

    public void Run()
    {
        Equal();
        if (AllTaken())
        {
            return;
        }

        Span<PartMatch> candidates = stackalloc PartMatch[MostCandidates];
        int count = Singles(candidates);
        count = Runs(candidates, count);
        Choose(candidates[..count]);
        if (!AllTaken())
        {
            Rest();
        }
    }

    public readonly bool IsTakenA(int i) => (TakenA >> i & 1) != 0;

    public readonly bool IsTakenB(int j) => (TakenB >> j & 1) != 0;

    private readonly bool AllTaken() =>
        TakenA == (uint)((1L << A.Length) - 1) || TakenB == (uint)((1L << B.Length) - 1);

    private void Equal()
    {
        TakenA = Skipped(A);
        TakenB = Skipped(B);
        for (int i = 0; i < A.Length; i++)
        {
            for (int j = 0; j < B.Length && !IsTakenA(i); j++)
            {
                if (!IsTakenB(j) && A[i].Letters == B[j].Letters && A[i].Text == B[j].Text)
                {
                    Take(new PartMatch((byte)i, 1, (byte)j, 1, MatchKind.Exact, 0, 1));
                }
            }
        }
    }

    private static uint Skipped(ReadOnlySpan<Part> parts)
    {
        uint skipped = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            skipped |= parts[i].Role == TokenRole.LegalForm ? 1u << i : 0;
        }

        return skipped;
    }

    private void Take(in PartMatch match)
    {
        Matches[Count++] = match;
        TakenA |= ((1u << match.ALength) - 1) << match.A;
        TakenB |= ((1u << match.BLength) - 1) << match.B;
    }

    private readonly int Singles(scoped Span<PartMatch> to)
    {
        int count = 0;
        for (int i = 0; i < A.Length; i++)
        {
            if (IsTakenA(i) || Minor(A[i]))
            {
                continue;
            }

            for (int j = 0; j < B.Length && count < to.Length; j++)
            {
                if (IsTakenB(j) || Minor(B[j]))
                {
                    continue;
                }

                (MatchKind kind, float cost) = Cross
                    ? PartComparer.CrossScript(A[i], B[j], _kind, _hearing, _precision)
                    : PartComparer.SameScript(A[i], B[j], _script, _kind);
                if (kind != MatchKind.None)
                {
                    float length = Math.Max(A[i].Text.Length, B[j].Text.Length);
                    to[count++] = new PartMatch(
                        (byte)i,
                        1,
                        (byte)j,
                        1,
                        kind,
                        cost,
                        Preference(kind, cost, length, i - j)
                    );
                }
            }
        }

        return count;
    }

    private static float Precision(NameReading reading) =>
        !reading.Native ? SoundTable.Precision(reading.Source)
        : reading.Source == NameScript.Hangul ? SoundTable.NativeKorean
        : SoundTable.NativeChinese;

    private static bool Unvocalised(NameScript script) =>
        script is NameScript.Arabic or NameScript.Hebrew or NameScript.Thai or NameScript.Other;

    private static bool Minor(Part part) => part.Role is TokenRole.Particle or TokenRole.Honorific;

    private static float Preference(MatchKind kind, float cost, float length, int shift) =>
        (
            kind switch
            {
                MatchKind.Exact => 1,
                MatchKind.Meaning => 0.97f,
                MatchKind.Variant => 0.96f,
                MatchKind.Edit => 0.95f - (cost / length),
                MatchKind.Sound => 0.95f - cost,
                MatchKind.Scrambled => 0.5f,
                MatchKind.Truncated => 0.3f + (0.01f * length),
                MatchKind.Initial => 0.2f,
                MatchKind.None => 0,
            }
        ) - (0.001f * Math.Abs(shift));

    private readonly int Runs(scoped Span<PartMatch> to, int count)
    {
        for (int i = 0; i < A.Length; i++)
        {
            for (int j = 0; j < B.Length; j++)
            {
                for (int length = 2; length <= LongestRun && count + 1 < to.Length; length++)
                {
                    count = IsTakenB(j) ? count : Run(to, count, A, TakenA, i, length, B, j, false);
                    count = IsTakenA(i) ? count : Run(to, count, B, TakenB, j, length, A, i, true);
                }
            }
        }

        return count;
    }

    private readonly int Run(
        scoped Span<PartMatch> to,
        int count,
        ReadOnlySpan<Part> many,
        uint takenMany,
        int at,
        int length,
        ReadOnlySpan<Part> one,
        int single,
        bool swapped
    )
    {
        uint mask = ((1u << length) - 1) << at;
        if (at + length > many.Length || (takenMany & mask) != 0)
        {
            return count;
        }

        int letters = 0;
        uint set = 0;
        for (int k = at; k < at + length; k++)
        {
            letters += many[k].Text.Length;
            set |= many[k].Letters;
        }

        int other = one[single].Text.Length;
        if (other > 60 || letters > 60 || (!Cross && Math.Abs(letters - other) > 2) || Minor(one[single]))
        {
            return count;
        }

        if (!Cross && System.Numerics.BitOperations.PopCount(set ^ one[single].Letters) > 6)
        {
            return count;
        }

        (MatchKind kind, float cost) = Joined(many.Slice(at, length), one[single], letters);
        if (kind == MatchKind.None)
        {
            return count;
        }

        float preference = kind == MatchKind.Exact ? 0.99f : Preference(kind, cost, letters, 0) - 0.03f;
        to[count] = swapped
            ? new PartMatch((byte)single, 1, (byte)at, (byte)length, kind, cost, preference)
            : new PartMatch((byte)at, (byte)length, (byte)single, 1, kind, cost, preference);
        return count + 1;
    }

    private readonly (MatchKind Kind, float Cost) Joined(ReadOnlySpan<Part> many, Part one, int letters)
    {
        if (Cross)
        {
            return JoinedSound(many, one, _hearing, _precision);
        }

        Span<char> text = stackalloc char[64];
        int at = 0;
        foreach (Part part in many)
        {
            part.Text.CopyTo(text[at..]);
            at += part.Text.Length;
        }

        text = text[..at];
        if (text.SequenceEqual(one.Text))
        {
            return (MatchKind.Exact, 0);
        }

        if (
            letters < 6
            || one.Text.Length < 6
            || (letters < 8 && text[0] != one.Text[0] && !IsSyllabic(many))
        )
        {
            return default;
        }

        float cost = Spelling.Cost(text, one.Text, 4);
        if (cost > 1 && IsSyllabic(many))
        {
            float share = SoundShare(many, one, Hearing.Same);
            cost = share <= 0.2f ? PartComparer.Heard(share * 4, Math.Abs(letters - one.Text.Length)) : cost;
        }

        return cost <= 1.4f ? (MatchKind.Edit, cost) : default;
    }

    /// <summary>Short parts joined by hyphens, as in Tse-tung, may be one word spelt by another system.</summary>
    private static bool IsSyllabic(ReadOnlySpan<Part> many)
    {
        foreach (Part part in many)
        {
            if (part.Text.Length is < 2 or > 6 || part.Role != TokenRole.Core)
            {
                return false;
            }
        }

        return many[^1].Joined;
    }

    private static (MatchKind Kind, float Cost) JoinedSound(
        ReadOnlySpan<Part> many,
        Part one,
        Hearing hearing,
        float precision
    )
    {
        foreach (Part part in many)
        {
            if (part.Role is TokenRole.Number or TokenRole.Honorific)
            {
                return default;
            }
        }

        float limit = PartComparer.SoundLimit - 0.08f;
        foreach (Part part in many)
        {
            limit = part.Translated ? PartComparer.TranslatedLimit : limit;
        }

        float share = SoundShare(many, one, hearing);
        return share <= (one.Translated ? PartComparer.TranslatedLimit : limit)
            ? (MatchKind.Sound, share * precision)
            : default;
    }

    private static float SoundShare(ReadOnlySpan<Part> many, Part one, Hearing hearing)
    {
        Span<uint> sounds = stackalloc uint[64];
        int at = 0;
        foreach (Part part in many)
        {
            ReadOnlySpan<uint> own = part.Sounds;
            own = own[..Math.Min(own.Length, sounds.Length - at)];
            own.CopyTo(sounds[at..]);
            at += own.Length;
        }

        return PartComparer.SoundShare(sounds[..at], one.Sounds, hearing);
    }

    private void Choose(scoped ReadOnlySpan<PartMatch> candidates)
    {
        while (true)
        {
            int best = -1;
            for (int k = 0; k < candidates.Length; k++)
            {
                PartMatch c = candidates[k];
                uint a = ((1u << c.ALength) - 1) << c.A;
                uint b = ((1u << c.BLength) - 1) << c.B;
                bool free = (TakenA & a) == 0 && (TakenB & b) == 0;
                if (free && (best < 0 || c.Preference > candidates[best].Preference))
                {
                    best = k;
                }
            }

            if (best < 0)
            {
                return;
            }

            Take(candidates[best]);
        }
    }

    /// <summary>What is left of both names, written together: split elsewhere, or initials written as one word.</summary>
    private void Rest()
    {
        (int atA, int lengthA) = FreeRun(A, TakenA);
        (int atB, int lengthB) = FreeRun(B, TakenB);
        if (lengthA == 0 || lengthB == 0 || lengthA + lengthB < 3)
        {
            return;
        }

        if (lengthA > 1 && lengthB > 1)
        {
            Together(atA, lengthA, atB, lengthB);
            return;
        }

        bool one =
            lengthA == 1 ? Spells(A[atA], B.Slice(atB, lengthB)) : Spells(B[atB], A.Slice(atA, lengthA));
        if (one)
        {
            Take(new PartMatch((byte)atA, (byte)lengthA, (byte)atB, (byte)lengthB, MatchKind.Initial, 0, 0));
        }
    }

    private void Together(int atA, int lengthA, int atB, int lengthB)
    {
        Span<char> buffer = stackalloc char[128];
        int a = Concat(A.Slice(atA, lengthA), buffer[..64]);
        int b = Concat(B.Slice(atB, lengthB), buffer[64..]);
        if (Cross || a < 6 || b < 6 || Math.Abs(a - b) > 1)
        {
            return;
        }

        float cost = Spelling.Cost(buffer[..a], buffer.Slice(64, b), 1);
        if (cost <= 1)
        {
            MatchKind kind = cost == 0 ? MatchKind.Exact : MatchKind.Edit;
            Take(new PartMatch((byte)atA, (byte)lengthA, (byte)atB, (byte)lengthB, kind, cost, 0));
        }
    }

    private static int Concat(ReadOnlySpan<Part> parts, Span<char> to)
    {
        int at = 0;
        foreach (Part part in parts)
        {
            int length = Math.Min(part.Text.Length, to.Length - at);
            part.Text.AsSpan(0, length).CopyTo(to[at..]);
            at += length;
        }

        return at;
    }

    private static bool Spells(Part initials, ReadOnlySpan<Part> words)
    {
        if (initials.Text.Length != words.Length || words.Length is < 2 or > 3)
        {
            return false;
        }

        for (int i = 0; i < words.Length; i++)
        {
            if (words[i].Text[0] != initials.Text[i] || words[i].Role == TokenRole.Initial)
            {
                return false;
            }
        }

        return true;
    }

    private static (int At, int Length) FreeRun(ReadOnlySpan<Part> parts, uint taken)
    {
        int at = 0;
        while (at < parts.Length && ((taken >> at & 1) != 0 || Minor(parts[at])))
        {
            at++;
        }

        int end = at;
        while (end < parts.Length && (taken >> end & 1) == 0)
        {
            end++;
        }

        return (at, end - at);
    }
}
