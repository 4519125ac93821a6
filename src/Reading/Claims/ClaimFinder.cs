namespace Ties.Reading;

/// <summary>Runs the grammar over a document: sentences by the clause rules, records and tables by the structure rules.</summary>
internal sealed class ClaimFinder(
    string text,
    List<Token> tokens,
    List<Sentence> sentences,
    List<Span> spans,
    List<PartyDraft> parties,
    DateOnly? document
)
{
    private readonly List<ClaimDraft> _claims = [];

    public List<ClaimDraft> Find()
    {
        Dictionary<int, Span> spanAt = spans.ToDictionary(span => span.Start);
        SentenceParser parser = new(tokens, spanAt, document);
        Discourse discourse = new(parties);
        discourse.SetIssuer(Issuer.Find(text, tokens, sentences, spans));
        HashSet<int> structured = new StructureClaims(
            text,
            tokens,
            sentences,
            spans,
            parties,
            discourse,
            _claims,
            document
        ).Run();
        for (int s = 0; s < sentences.Count; s++)
        {
            Sentence sentence = sentences[s];
            if (
                sentence.Kind is LineKind.Capitals or LineKind.TitleCase
                || structured.Contains(s)
                || sentence.End - sentence.Start < 3
            )
            {
                NoteMentions(discourse, spanAt, sentence);
                continue;
            }

            Read(parser.Parse(sentence.Start, sentence.End), sentence, discourse);
        }

        JointVentures.Add(_claims, parties);
        return ClaimSet.Distinct(_claims);
    }

    private void Read(List<Item> items, Sentence sentence, Discourse discourse)
    {
        discourse.StartSentence();
        if (items.Count == 0)
        {
            return;
        }

        SentenceScope scope = new(text, tokens, sentence, items, discourse, _claims, document);
        NoteSubject(scope, discourse);
        int before = _claims.Count;
        if (!Question(sentence))
        {
            new VerbClaims(scope).Run();
            new NounClaims(scope).Run();
            new EventClaims(scope).Run();
            new PlaceClaims(scope).Run();
            new TitleClaims(scope).Run();
        }

        foreach (Item item in items.Where(item => item.Head is not null))
        {
            discourse.Note(item.Head!.Party);
        }

        _ = before;
    }

    private bool Question(Sentence sentence) => tokens[sentence.End - 1].Lower is "?";

    private static void NoteSubject(SentenceScope scope, Discourse discourse)
    {
        for (int i = 0; i < scope.Items.Count; i++)
        {
            if (scope.Items[i].Kind == ItemKind.Verb && scope.Clause.Subject(i) is { Count: > 0 } subject)
            {
                Item first = subject[0];
                int party = first.Head is not null ? first.Head.Party : scope.Party(first);
                if (party >= 0)
                {
                    discourse.NoteSubject(party);
                    discourse.Subjects.AddRange(subject.Select(scope.Party).Where(found => found >= 0));
                    return;
                }

                if (first.Head is null)
                {
                    continue;
                }
            }
        }
    }

    private static void NoteMentions(Discourse discourse, Dictionary<int, Span> spanAt, Sentence sentence)
    {
        for (int i = sentence.Start; i < sentence.End; i++)
        {
            if (spanAt.TryGetValue(i, out Span? span))
            {
                discourse.Note(span.Party);
            }
        }
    }
}
