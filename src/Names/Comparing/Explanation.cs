using System.Globalization;
using System.Text;

namespace Ties.Names;

/// <summary>Writes down how a score came about.</summary>
internal static class Explanation
{
    public static string Plain(NameReading reading) => string.Join(' ', reading.Tokens.Select(t => t.Text));

    public static IReadOnlyList<NameFeature> Features(in FeatureVector values, Weights weights)
    {
        List<NameFeature> features = [];
        for (Feature f = 0; f < Feature.Count; f++)
        {
            if (values[(int)f] != 0)
            {
                features.Add(new(f.ToString(), values[(int)f], weights[f], values[(int)f] * weights[f]));
            }
        }

        return features;
    }

    public static string Detail(NameReading a, NameReading b, NameKind kind)
    {
        Span<PartMatch> matches = stackalloc PartMatch[Alignment.MostParts];
        Alignment pairs = new(a, b, kind, matches);
        pairs.Run();
        StringBuilder text = new();
        foreach (ref readonly PartMatch match in pairs.Matches[..pairs.Count])
        {
            text.Append(text.Length > 0 ? "; " : "");
            text.Append(Run(pairs.A, match.A, match.ALength))
                .Append(match.Kind == MatchKind.Exact ? " = " : " ~ ");
            text.Append(Run(pairs.B, match.B, match.BLength)).Append(Reason(match));
        }

        Left(text, "only in one", pairs.A, pairs.TakenA);
        Left(text, "only in the other", pairs.B, pairs.TakenB);
        if (kind != NameKind.Person)
        {
            Forms(text, a, b);
        }

        return text.Length == 0 ? "nothing in common" : text.ToString();
    }

    private static string Reason(in PartMatch match) =>
        match.Kind switch
        {
            MatchKind.Edit => $" (spelling {match.Cost.ToString("0.0", CultureInfo.InvariantCulture)})",
            MatchKind.Sound => $" (sound {(1 - match.Cost).ToString("0%", CultureInfo.InvariantCulture)})",
            MatchKind.Variant => " (form of the name)",
            MatchKind.Meaning => " (same meaning)",
            MatchKind.Initial => " (initial)",
            MatchKind.Truncated => " (cut short)",
            MatchKind.Scrambled => " (letters jumbled)",
            MatchKind.Exact or MatchKind.None => "",
        };

    private static string Run(ReadOnlySpan<Part> parts, int at, int length)
    {
        string text = parts[at].Text;
        for (int i = at + 1; i < at + length; i++)
        {
            text += " " + parts[i].Text;
        }

        return text;
    }

    private static void Left(StringBuilder text, string label, ReadOnlySpan<Part> parts, uint taken)
    {
        bool first = true;
        for (int i = 0; i < parts.Length; i++)
        {
            if ((taken >> i & 1) == 0)
            {
                text.Append(first ? (text.Length > 0 ? "; " : "") + label + ": " : " ").Append(parts[i].Text);
                first = false;
            }
        }
    }

    private static void Forms(StringBuilder text, NameReading a, NameReading b)
    {
        string x = string.Join('+', a.Tokens.Where(t => t.Role == TokenRole.LegalForm).Select(t => t.Text));
        string y = string.Join('+', b.Tokens.Where(t => t.Role == TokenRole.LegalForm).Select(t => t.Text));
        if (x != y)
        {
            text.Append("; legal form ").Append(x.Length == 0 ? "none" : x).Append(" / ");
            text.Append(y.Length == 0 ? "none" : y);
        }
    }
}
