namespace Ties.Reading;

/// <summary>Puts drafts into the public shape: code-point offsets, ids in order of appearance.</summary>
internal sealed class ReadingAssembler(
    string text,
    List<Token> tokens,
    List<Span> spans,
    List<PartyDraft> parties
)
{
    private readonly CodePoints _points = new(text);

    public DocumentReading Assemble(List<ClaimDraft> claims)
    {
        List<Mention> mentions = new(spans.Count);
        Dictionary<int, List<int>> byParty = [];
        foreach (Span span in spans)
        {
            (byParty.TryGetValue(span.Party, out List<int>? list) ? list : byParty[span.Party] = []).Add(
                mentions.Count
            );
            mentions.Add(ToMention(span));
        }

        List<DocumentParty> result =
        [
            .. parties.Select(party => new DocumentParty(
                party.Id,
                party.Name,
                party.Names,
                party.Spans.Count == 0 ? [party.Type] : [.. party.Spans.Select(span => span.Type).Distinct()],
                byParty.GetValueOrDefault(party.Number) ?? [],
                party.IsDescribed
            )
            {
                IsFurniture = party.Spans.Count > 0 && party.Spans.All(span => span.Byline || span.Furniture),
            }),
        ];
        return new DocumentReading(
            mentions,
            [.. claims.OrderBy(claim => claim.Start).Select(ToClaim)],
            result
        );
    }

    private Mention ToMention(Span span)
    {
        int start = tokens[span.Start].Start;
        int end = tokens[span.End - 1].End;
        return new Mention(
            _points.At(start),
            _points.At(end),
            text[start..end],
            span.Type,
            parties[span.Party].Id
        )
        {
            IsByline = span.Byline,
            IsFurniture = span.Furniture,
            Utf16Start = start,
            Utf16End = end,
            GazetteerIds = span.Ids,
        };
    }

    private Claim ToClaim(ClaimDraft draft)
    {
        PartyDraft subject = parties[draft.Subject];
        PartyDraft @object = parties[draft.Object];
        PartyDraft? speaker = draft.Speaker >= 0 ? parties[draft.Speaker] : null;
        return new Claim
        {
            Predicate = draft.Predicate,
            SubjectParty = subject.Id,
            ObjectParty = @object.Id,
            Subject = subject.Name,
            Object = @object.Name,
            Percent = draft.Percent,
            Date = draft.Date,
            Modality = draft.Modality,
            AttributedTo = speaker?.Name,
            AttributedToParty = speaker?.Id,
            Quote = text[draft.Start..draft.End],
            QuoteStart = _points.At(draft.Start),
            QuoteEnd = _points.At(draft.End),
            Note = draft.Note,
            Rule = draft.Rule,
            Words = draft.Words,
        };
    }
}
