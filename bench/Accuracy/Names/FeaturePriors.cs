using Ties.Names;

namespace Ties.Accuracy.Bench;

/// <summary>Signs, starting values and meanings of the features.</summary>
internal static class FeaturePriors
{
    public static (FeaturePrior Prior, string Meaning) Of(Feature feature) =>
        feature switch
        {
            Feature.Bias => (Free(1), "1 for every pair"),
            Feature.Information => (
                Plus(2),
                "rarity of the corresponding parts, in units of 16 nats, at most 1.5"
            ),
            Feature.SinglePart => (
                Minus(-0.5),
                "1 where at most one core part corresponds and others are left"
            ),
            Feature.Edits => (Minus(-0.8), "cost of the spelling edits, at most 4"),
            Feature.EditShare => (Minus(-4), "largest cost of edits in one part, per letter"),
            Feature.EditShort => (Minus(-0.8), "cost of edits in parts of up to 4 letters"),
            Feature.EditFirst => (Minus(-0.4), "edited parts whose first letters differ"),
            Feature.EditsOrganisation => (new(0, 1, -6, 0.3), "cost of edits, organisations only"),
            Feature.Variants => (Minus(-0.4), "parts that are forms of one given name"),
            Feature.Meanings => (Minus(-0.2), "parts that mean the same in two languages or wordings"),
            Feature.Initials => (Minus(-0.6), "initials that stand for a part"),
            Feature.Joined => (Minus(-0.1), "parts written together in one name and apart in the other"),
            Feature.Truncated => (Minus(-0.9), "parts cut short"),
            Feature.Scrambled => (Minus(-1.2), "parts with their letters jumbled"),
            Feature.ExtraName => (
                Minus(-1),
                "weight of core parts that only one name has; persons and unknown kinds"
            ),
            Feature.ExtraWord => (Minus(-3), "weight of core parts that only one name has; organisations"),
            Feature.ExtraDescriptor => (Minus(-2), "weight of common words that only one name has"),
            Feature.ExtraShare => (Minus(-1.5), "share of the weight that does not correspond"),
            Feature.Conflict => (Minus(-2), "weight of core parts in which the names contradict each other"),
            Feature.ConflictAny => (Minus(-2), "1 where core parts contradict each other"),
            Feature.PatronymicConflict => (Minus(-3), "1 where the fathers' names differ"),
            Feature.NumberConflict => (Minus(-3), "1 where the numbers differ"),
            Feature.NumberExtra => (Minus(-2), "1 where one name has a number that the other lacks"),
            Feature.PlaceConflict => (Minus(-3), "1 where the places differ"),
            Feature.PlaceExtra => (Minus(-1.5), "1 where one name has a place that the other lacks"),
            Feature.DescriptorConflict => (
                Minus(-3),
                "weight of common words in which the names contradict each other"
            ),
            Feature.FormConflict => (
                Minus(-0.6),
                "1 where the legal forms differ in class, 0.25 where one is general"
            ),
            Feature.FormExtra => (Minus(-0.1), "1 where one name has a legal form and the other none"),
            Feature.FormOther => (
                Minus(-1.5),
                "1 where only one is a foundation, trust, association, co-operative, branch or state body"
            ),
            Feature.Order => (Minus(-0.8), "1 where the parts are shuffled beyond putting the surname first"),
            Feature.ChainOrder => (Minus(-4), "1 where son and father change places (A bin B, B bin A)"),
            Feature.Organisation => (Either(0), "1 for organisations"),
            Feature.Vessel => (Either(0), "1 for vessels"),
            Feature.Cross => (Either(2), "1 where the names are in different scripts"),
            Feature.CrossSound => (Minus(-1), "share of the sound that differs, in tenths"),
            Feature.CrossWorst => (Minus(-0.3), "the same for the worst part"),
            Feature.CrossShort => (
                new(-1, 200, -12, 0),
                "how much shorter than 8 sounds the names are, 0 to 1"
            ),
            Feature.CrossExtra => (
                new(-10, 200, -30, 0),
                "share of the weight that does not correspond, across scripts"
            ),
            Feature.CrossNothing => (Minus(-4), "1 where nothing corresponds across scripts"),
            Feature.CrossOrganisation => (new(-0.5, 200, -6, 6), "1 for organisations across scripts"),
            Feature.CrossUntranslated => (
                new(-2.2, 200, -20, 0),
                "share of the weight that does not correspond, organisations across scripts"
            ),
            Feature.Count => throw new ArgumentOutOfRangeException(nameof(feature)),
        };

    public static FeaturePrior[] All =>
        [.. Enumerable.Range(0, (int)Feature.Count).Select(f => Of((Feature)f).Prior)];

    private static FeaturePrior Free(double mean) => new(mean, 0.02, -20, 20);

    private static FeaturePrior Either(double mean) => new(mean, 1, -6, 6);

    private static FeaturePrior Plus(double mean) => new(mean, 1, 0, 12);

    private static FeaturePrior Minus(double mean) => new(mean, 1, -12, 0);
}
