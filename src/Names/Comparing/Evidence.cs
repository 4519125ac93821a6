namespace Ties.Names;

/// <summary>Turns an alignment into the values of the features. One instance per pair, on the stack.</summary>
internal ref struct Evidence
{
    private const float Nat = 1 / 16f;

    /// <summary>A name left on both sides may be one translated and the other spelt by sound.</summary>
    private const float UntranslatedConflict = 0.12f;

    /// <summary>Features of one script that say nothing of organisations' names across scripts.</summary>
    private static readonly Feature[] Loose =
    [
        Feature.ExtraWord,
        Feature.ExtraDescriptor,
        Feature.ExtraShare,
        Feature.Conflict,
        Feature.ConflictAny,
        Feature.DescriptorConflict,
        Feature.CrossExtra,
        Feature.CrossNothing,
        Feature.SinglePart,
        Feature.Order,
    ];

    private readonly Alignment _pairs;
    private readonly NameKind _kind;
    private FeatureVector _f;
    private float _matched;
    private int _core;
    private float _coreA;
    private float _coreB;
    private float _minorA;
    private float _minorB;

    private Evidence(Alignment pairs, NameKind kind)
    {
        _pairs = pairs;
        _kind = kind;
        _f = default;
    }

    public static FeatureVector Of(Alignment pairs, NameReading a, NameReading b, NameKind kind)
    {
        Evidence evidence = new(pairs, kind);
        evidence._f[Feature.Bias] = 1;
        evidence._f[Feature.Organisation] = kind == NameKind.Organization ? 1 : 0;
        evidence._f[Feature.Vessel] = kind == NameKind.Vessel ? 1 : 0;
        evidence.Matched();
        evidence.Left();
        if (kind != NameKind.Person)
        {
            evidence.Forms(a, b);
        }

        evidence.Orders();
        if (pairs.Cross)
        {
            evidence.CrossScript();
        }

        return evidence._f;
    }

    /// <summary>How much a part counts when it is missing or contradicted, 0 to 1.</summary>
    public static float Weight(Part part) =>
        part.Role switch
        {
            TokenRole.Core => Math.Clamp(part.Rarity * Nat / 9, 0.35f, 1),
            TokenRole.Patronymic => 0.5f,
            TokenRole.Number => 0.8f,
            TokenRole.Place => 0.5f,
            TokenRole.Descriptor => Math.Clamp(part.Rarity * Nat / 12, 0.2f, 0.6f),
            TokenRole.Initial => 0.15f,
            TokenRole.Particle => 0.04f,
            TokenRole.LegalForm or TokenRole.Honorific => 0,
        };

    private void Matched()
    {
        float information = 0;
        int core = 0;
        foreach (ref readonly PartMatch match in _pairs.Matches[.._pairs.Count])
        {
            float weight = 0;
            float nats = 0;
            int length = 0;
            int coreA = 0;
            int coreB = 0;
            for (int i = match.A; i < match.A + match.ALength; i++)
            {
                Part part = _pairs.A[i];
                weight += Weight(part);
                nats += part.Role is TokenRole.Core or TokenRole.Patronymic ? part.Rarity * Nat : 0;
                nats += part.Role is TokenRole.Descriptor or TokenRole.Place ? part.Rarity * Nat * 0.5f : 0;
                length += part.Text.Length;
                coreA += part.Role is TokenRole.Core ? 1 : 0;
            }

            float other = 0;
            int otherLength = 0;
            for (int j = match.B; j < match.B + match.BLength; j++)
            {
                Part part = _pairs.B[j];
                other += Weight(part);
                otherLength += part.Text.Length;
                coreB += part.Role is TokenRole.Core ? 1 : 0;
            }

            core += match.Kind != MatchKind.Initial ? Math.Max(coreA, coreB) : 0;
            _matched += Math.Max(weight, other);
            information += nats * Describe(match, Math.Max(length, otherLength));
        }

        _f[Feature.Information] = Math.Min(information / 16, 1.5f);
        _core = core;
    }

    /// <summary>Counts one correspondence; returns the share of its rarity that it proves.</summary>
    private float Describe(in PartMatch match, int length)
    {
        if (match.ALength + match.BLength > 2 && match.Kind is MatchKind.Exact or MatchKind.Edit)
        {
            _f[Feature.Joined] += 1;
        }

        switch (match.Kind)
        {
            case MatchKind.Edit:
                float share = match.Cost / length;
                _f[Feature.Edits] = Math.Min(4, _f[Feature.Edits] + match.Cost);
                _f[Feature.EditShare] = Math.Max(_f[Feature.EditShare], share);
                _f[Feature.EditShort] += length <= 4 ? match.Cost : 0;
                _f[Feature.EditFirst] += _pairs.A[match.A].Text[0] != _pairs.B[match.B].Text[0] ? 1 : 0;
                _f[Feature.EditsOrganisation] += _kind == NameKind.Organization ? match.Cost : 0;
                return 1 - Math.Min(0.6f, match.Cost * 0.3f);
            case MatchKind.Sound:
                // One syllable of another script sounds like many a name; several seldom do by chance.
                return (1 - match.Cost) * Math.Min(1, SoundDistance.Weight(_pairs.A[match.A].Sounds) / 5);
            case MatchKind.Variant:
                _f[Feature.Variants] += 1;
                return 0.8f;
            case MatchKind.Meaning:
                _f[Feature.Meanings] += 1;
                return 0.9f;
            case MatchKind.Initial:
                _f[Feature.Initials] +=
                    match.ALength == 1
                    && match.BLength == 1
                    && _pairs.A[match.A].Text.Length == _pairs.B[match.B].Text.Length
                        ? 0
                        : 1;
                return 0.1f;
            case MatchKind.Truncated:
                _f[Feature.Truncated] += 1;
                return 0.4f;
            case MatchKind.Scrambled:
                _f[Feature.Scrambled] += 1;
                return 0.6f;
            default:
                return 1;
        }
    }

    private void Left()
    {
        LeftOf(
            _pairs.A,
            _pairs.TakenA,
            ref _coreA,
            ref _minorA,
            out int numbersA,
            out int placesA,
            out int fathersA
        );
        LeftOf(
            _pairs.B,
            _pairs.TakenB,
            ref _coreB,
            ref _minorB,
            out int numbersB,
            out int placesB,
            out int fathersB
        );
        _f[Feature.NumberConflict] = numbersA > 0 && numbersB > 0 ? 1 : 0;
        _f[Feature.NumberExtra] = (numbersA > 0) != (numbersB > 0) ? 1 : 0;
        _f[Feature.PlaceConflict] = placesA > 0 && placesB > 0 ? 1 : 0;
        _f[Feature.PlaceExtra] = (placesA > 0) != (placesB > 0) ? 1 : 0;
        _f[Feature.PatronymicConflict] = fathersA > 0 && fathersB > 0 ? 1 : 0;
        _f[Feature.SinglePart] = _core <= 1 && _coreA + _coreB > 0.2f ? 1 : 0;
        // Initials alone show nothing: a name none of whose parts is found is another name.
        bool found = _core > 0 || _f[Feature.Information] > 0.1f;
        float conflict = found ? Math.Min(_coreA, _coreB) : Math.Max(1, Math.Min(_coreA, _coreB));
        float extra = Math.Abs(_coreA - _coreB);
        _f[Feature.Conflict] = Math.Min(3, conflict);
        _f[Feature.ConflictAny] = conflict >= 0.3f ? 1 : 0;
        _f[_kind == NameKind.Organization ? Feature.ExtraWord : Feature.ExtraName] = Math.Min(3, extra);
        float allA = _coreA + _minorA;
        float allB = _coreB + _minorB;
        _f[Feature.DescriptorConflict] = Math.Min(2, Math.Max(0, Math.Min(allA, allB) - conflict));
        _f[Feature.ExtraDescriptor] = Math.Min(2, Math.Abs(_minorA - _minorB));
        _f[Feature.ExtraShare] = (allA + allB) / Math.Max(0.1f, _matched + allA + allB);
    }

    private static void LeftOf(
        ReadOnlySpan<Part> parts,
        uint taken,
        ref float core,
        ref float minor,
        out int numbers,
        out int places,
        out int fathers
    )
    {
        (numbers, places, fathers) = (0, 0, 0);
        for (int i = 0; i < parts.Length; i++)
        {
            if ((taken >> i & 1) != 0)
            {
                continue;
            }

            Part part = parts[i];
            numbers += part.Role == TokenRole.Number ? 1 : 0;
            places += part.Role == TokenRole.Place ? 1 : 0;
            fathers += part.Role == TokenRole.Patronymic ? 1 : 0;
            if (part.Role is TokenRole.Core or TokenRole.Initial && !IsOwnAcronym(parts, i))
            {
                core += Weight(part);
            }
            else if (part.Role == TokenRole.Patronymic)
            {
                core += 0.05f;
            }
            else if (part.Role == TokenRole.Descriptor)
            {
                minor += Weight(part);
            }
        }
    }

    /// <summary>China Electronics Technology Group (CETG): the letters add nothing to the words.</summary>
    private static bool IsOwnAcronym(ReadOnlySpan<Part> parts, int at)
    {
        string text = parts[at].Text;
        if (text.Length is < 2 or > 8 || parts.Length <= text.Length)
        {
            return false;
        }

        int next = 0;
        for (int i = 0; i < parts.Length && next < text.Length; i++)
        {
            if (i != at && parts[i].Text.Length > 0 && parts[i].Text[0] == text[next])
            {
                next++;
            }
        }

        return next == text.Length;
    }

    private void Forms(NameReading a, NameReading b)
    {
        bool anyA = false;
        bool anyB = false;
        bool general = false;
        bool translated = false;
        bool shared = false;
        foreach (Part x in a.Parts)
        {
            if (x.Role != TokenRole.LegalForm)
            {
                continue;
            }

            anyA = true;
            general |= x.Text == "inc";
            translated |= x.Translated;
            foreach (Part y in b.Parts)
            {
                shared |= y.Role == TokenRole.LegalForm && y.Text == x.Text;
            }
        }

        foreach (Part y in b.Parts)
        {
            anyB |= y.Role == TokenRole.LegalForm;
            general |= y.Role == TokenRole.LegalForm && y.Text == "inc";
            translated |= y.Role == TokenRole.LegalForm && y.Translated;
        }

        _f[Feature.FormConflict] =
            anyA && anyB && !shared
                ? (
                    translated ? 0.05f
                    : general ? 0.25f
                    : 1
                )
                : 0;
        _f[Feature.FormExtra] = anyA != anyB ? 1 : 0;
        _f[Feature.FormOther] = Special(a) != Special(b) ? 1 : 0;
    }

    /// <summary>Forms that make another kind of body of the same name: foundation, association, co-operative, trust …</summary>
    private static int Special(NameReading reading)
    {
        int forms = 0;
        foreach (Part part in reading.Parts)
        {
            if (part.Role == TokenRole.LegalForm)
            {
                forms |= part.Text switch
                {
                    "fdn" => 1,
                    "trust" => 2,
                    "assoc" => 4,
                    "coop" => 8,
                    "state" => 16,
                    "rep" => 32,
                    "sole" => 64,
                    _ => 0,
                };
            }
        }

        return forms;
    }

    /// <summary>Parts may start elsewhere (surname first), but not be shuffled; father and son may not change places.</summary>
    private void Orders()
    {
        Span<int> order = stackalloc int[Alignment.MostParts];
        int count = 0;
        for (int i = 0; i < _pairs.A.Length; i++)
        {
            foreach (ref readonly PartMatch match in _pairs.Matches[.._pairs.Count])
            {
                if (match.A == i && _pairs.A[i].Role is not (TokenRole.Particle or TokenRole.Honorific))
                {
                    order[count++] = match.B;
                }
            }
        }

        int descents = 0;
        for (int k = 0; k < count; k++)
        {
            descents += order[(k + 1) % count] < order[k] ? 1 : 0;
        }

        _f[Feature.Order] = count > 2 && descents > 1 ? 1 : 0;
        _f[Feature.ChainOrder] = ChainSwapped() ? 1 : 0;
    }

    private readonly bool ChainSwapped()
    {
        int a = Chain(_pairs.A);
        int b = Chain(_pairs.B);
        return a > 0
            && b > 0
            && _pairs.A[a - 1].Text == _pairs.B[b + 1].Text
            && _pairs.A[a + 1].Text == _pairs.B[b - 1].Text
            && _pairs.A[a - 1].Text != _pairs.A[a + 1].Text;
    }

    private static int Chain(ReadOnlySpan<Part> parts)
    {
        for (int i = 1; i + 1 < parts.Length; i++)
        {
            if (parts[i].Role == TokenRole.Particle && Lexicon.IsTitle("chain", parts[i].Text))
            {
                return i;
            }
        }

        return -1;
    }

    private void CrossScript()
    {
        float heard = 0;
        float different = 0;
        float worst = 0;
        foreach (ref readonly PartMatch match in _pairs.Matches[.._pairs.Count])
        {
            float weight = 0;
            for (int i = match.A; i < match.A + match.ALength; i++)
            {
                weight += SoundDistance.Weight(_pairs.A[i].Sounds);
            }

            float cost = match.Kind == MatchKind.Sound ? match.Cost : 0;
            heard += weight;
            different += weight * cost;
            worst = Math.Max(worst, cost);
        }

        float all = _coreA + _coreB + _minorA + _minorB;
        _f[Feature.Cross] = 1;
        _f[Feature.CrossSound] = heard > 0 ? different / heard * 10 : 0;
        _f[Feature.CrossNothing] = heard > 0 ? 0 : 1;
        _f[Feature.CrossWorst] = worst * 10;
        _f[Feature.CrossShort] = Math.Max(0, 1 - (heard / 8));
        _f[Feature.CrossExtra] = all / Math.Max(0.1f, all + (2 * _matched));
        _f[Feature.CrossOrganisation] = _kind == NameKind.Organization ? 1 : 0;
        if (_kind != NameKind.Organization)
        {
            _f[Feature.Conflict] *= 0.5f;
            return;
        }

        // Words that the tables do not translate stand unmatched on both sides; that is no contradiction.
        _f[Feature.CrossUntranslated] = all / Math.Max(0.1f, all + (2 * _matched));
        float names = _f[Feature.Conflict] * UntranslatedConflict;
        float meanings = 0.6f * Math.Min(_minorA, _minorB);
        foreach (Feature feature in Loose)
        {
            _f[feature] = 0;
        }

        _f[Feature.Conflict] = names;
        _f[Feature.DescriptorConflict] = meanings;
        _f[Feature.FormConflict] *= 0.1f;
        _f[Feature.PlaceExtra] *= 0.3f;
    }
}
