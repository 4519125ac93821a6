namespace Ties.Reading;

/// <summary>One name has one kind in a document: the surest occurrence decides, short forms follow the full name.</summary>
internal static class Propagation
{
    public static void Apply(List<Span> spans)
    {
        Dictionary<string, Span> best = new(StringComparer.Ordinal);
        foreach (Span span in spans)
        {
            if (!best.TryGetValue(span.Key, out Span? other) || span.Strength > other.Strength)
            {
                best[span.Key] = span;
            }
        }

        Dictionary<string, Span> firsts = new(StringComparer.Ordinal);
        Dictionary<string, Span> lasts = new(StringComparer.Ordinal);
        foreach (Span span in best.Values.Where(span => span.Strength >= 5))
        {
            int blank = span.Key.IndexOf(' ', StringComparison.Ordinal);
            if (blank > 0 && span.Type is MentionType.Org or MentionType.Product)
            {
                for (int i = blank; i > 0; i = span.Key.IndexOf(' ', i + 1))
                {
                    firsts.TryAdd(span.Key[..i], span);
                }
            }
            else if (blank > 0 && span.Type == MentionType.Person)
            {
                lasts.TryAdd(span.Key[(span.Key.LastIndexOf(' ') + 1)..], span);
            }
        }

        foreach (Span span in spans)
        {
            Span surest = best[span.Key];
            if (surest.Strength > span.Strength)
            {
                (span.Type, span.Strength) = (surest.Type, surest.Strength);
            }

            if (span.Strength < 7 && lasts.TryGetValue(span.Key, out Span? person))
            {
                (span.Type, span.Strength) = (person.Type, 7);
            }
            else if (
                firsts.TryGetValue(span.Key, out Span? full)
                && (span.Strength < 5 || (span.Strength < 8 && full.Strength >= 9))
            )
            {
                (span.Type, span.Strength) = (full.Type, 6);
            }
        }
    }
}
