namespace Ties.Names;

/// <summary>
/// Compares two parties: identifiers first, then the best pair of names, then birth date, country and gender. What is
/// missing says nothing; what contradicts counts against. The weights are stated here, in log-odds; they follow from how
/// often bearers of one name share the trait, and are not fitted.
/// </summary>
public static class PartyComparer
{
    /// <summary>A shared strong identifier names the party whatever the names say.</summary>
    public const double SameIdentifierScore = 0.99;

    private const double SameIdentifier = 6;
    private const double OtherIdentifier = -2.5;
    private const double SameDay = 2.5;
    private const double SameYear = 0.8;
    private const double NearDate = -0.3;
    private const double OtherDate = -3.5;
    private const double SameCountry = 0.3;
    private const double OtherCountry = -0.7;
    private const double OtherGender = -2.5;

    /// <summary>Names alone are never surer than this where another trait contradicts them: namesakes exist.</summary>
    private const double SureOfNames = 4;
    private const double WeakName = -0.8;
    private const double OtherKind = -4;

    /// <summary>Compares a query with a candidate.</summary>
    /// <param name="query">What is asked for.</param>
    /// <param name="candidate">What a list holds.</param>
    /// <returns>The probability that both are one party, with the table behind it.</returns>
    public static PartyComparison Compare(PartyTraits query, PartyTraits candidate)
    {
        (double odds, AnalysedName? a, AnalysedName? b, bool weak) = BestNames(query, candidate);
        (bool same, bool other, string? identifier) = Identifiers.Compare(
            query.Identifiers,
            candidate.Identifiers
        );
        if (a is null || b is null)
        {
            return same
                ? ByIdentifier(identifier!, null, null, [])
                : new(0, "no names to compare", [], null, null);
        }

        NameComparison names = NameComparer.Default.Compare(a, b);
        List<NameFeature> traits = [.. Traits(query, candidate)];
        Add(traits, "WeakAlias", weak, WeakName);
        Add(traits, "OtherIdentifier", other && !same, OtherIdentifier);
        Add(traits, "OtherKind", OfOtherKind(query.Kind, candidate.Kind), OtherKind);
        if (same)
        {
            Add(traits, "SameIdentifier", true, SameIdentifier);
            return ByIdentifier(identifier!, a, b, [.. names.Features, .. traits]);
        }

        double sum = traits.Sum(t => t.Contribution);
        double score =
            names.Score <= 0 ? 0
            : sum == 0 ? names.Score
            : Sigmoid((sum < 0 ? Math.Min(odds, SureOfNames) : odds) + sum);
        string detail =
            traits.Count == 0 ? names.Detail : $"{names.Detail}; {string.Join("; ", traits.Select(Words))}";
        return new PartyComparison(score, detail, [.. names.Features, .. traits], a, b);
    }

    private static (double Odds, AnalysedName? A, AnalysedName? B, bool Weak) BestNames(
        PartyTraits query,
        PartyTraits candidate
    )
    {
        (double Odds, AnalysedName? A, AnalysedName? B, bool Weak) best = (
            double.NegativeInfinity,
            null,
            null,
            false
        );
        foreach ((AnalysedName a, bool weakA) in All(query))
        {
            foreach ((AnalysedName b, bool weakB) in All(candidate))
            {
                bool weak = weakA || weakB;
                double odds = LogOdds(NameComparer.Default.Score(a, b));
                if (best.A is null || odds + (weak ? WeakName : 0) > best.Odds + (best.Weak ? WeakName : 0))
                {
                    best = (odds, a, b, weak);
                }
            }
        }

        return best;
    }

    private static IEnumerable<(AnalysedName Name, bool Weak)> All(PartyTraits party) =>
        party.Names.Select(n => (n, false)).Concat(party.WeakNames.Select(n => (n, true)));

    private static PartyComparison ByIdentifier(
        string identifier,
        AnalysedName? a,
        AnalysedName? b,
        NameFeature[] features
    ) => new(SameIdentifierScore, $"the same identifier {identifier}", features, a, b);

    private static IEnumerable<NameFeature> Traits(PartyTraits query, PartyTraits candidate)
    {
        double? birth = BirthDates.Compare(query.BirthDates, candidate.BirthDates) switch
        {
            DateAgreement.SameDay => SameDay,
            DateAgreement.SameYear => SameYear,
            DateAgreement.Near => NearDate,
            DateAgreement.Different => OtherDate,
            _ => null,
        };
        if (birth is { } date)
        {
            yield return Feature(date > 0 ? "SameBirthDate" : "OtherBirthDate", date);
        }

        if (Overlap(query.Countries, candidate.Countries) is { } country)
        {
            yield return Feature(
                country ? "SameCountry" : "OtherCountry",
                country ? SameCountry : OtherCountry
            );
        }

        if (Overlap(query.Genders, candidate.Genders) is false)
        {
            yield return Feature("OtherGender", OtherGender);
        }
    }

    private static bool? Overlap(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        if (!a.Any(x => x.Length > 0) || !b.Any(x => x.Length > 0))
        {
            return null;
        }

        return a.Any(x => b.Any(y => string.Equals(x.Trim(), y.Trim(), StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A person is not a company, a ship is neither; an unknown kind may be any.</summary>
    private static bool OfOtherKind(NameKind a, NameKind b) =>
        a != b && a != NameKind.Unknown && b != NameKind.Unknown;

    private static void Add(List<NameFeature> to, string name, bool present, double weight)
    {
        if (present)
        {
            to.Add(Feature(name, weight));
        }
    }

    private static NameFeature Feature(string name, double weight) => new(name, 1, weight, weight);

    private static string Words(NameFeature feature) =>
        feature.Name switch
        {
            "SameBirthDate" => "birth date agrees",
            "OtherBirthDate" => "birth date differs",
            "SameCountry" => "country agrees",
            "OtherCountry" => "country differs",
            "OtherGender" => "gender differs",
            "OtherIdentifier" => "identifier differs",
            "OtherKind" => "another kind of party",
            "WeakAlias" => "weak alias",
            _ => feature.Name,
        };

    private static double LogOdds(double score)
    {
        double inside = Math.Clamp(score, 1e-6, 0.9999);
        return Math.Log(inside / (1 - inside));
    }

    private static double Sigmoid(double odds) => 1 / (1 + Math.Exp(-odds));
}
