namespace Ties.Reading;

/// <summary>
/// Reads documents: who is named, and what the text claims about whom. It checks nothing against records and is
/// deterministic: the same text and tables give the same reading. Safe for use by several threads.
/// </summary>
/// <param name="gazetteer">Names that lists and registers know, or null: shape and grammar do without.</param>
public sealed class Reader(NameGazetteer? gazetteer = null)
{
    /// <summary>Reads one document.</summary>
    /// <param name="doc">The document; its date settles "today" and "in July".</param>
    public DocumentReading Read(SourceDocument doc)
    {
        ArgumentNullException.ThrowIfNull(doc);
        string text = doc.Text;
        List<Token> tokens = new Tokenizer().Split(text, 0, text.Length);
        List<Sentence> sentences = Sentences.Split(tokens);
        MentionFinder finder = new(text, tokens, sentences, gazetteer);
        List<Span> spans = finder.Find();
        List<PartyDraft> parties = new PartyBuilder(text, tokens, spans).Build(finder.SameAs);
        List<ClaimDraft> claims = new ClaimFinder(text, tokens, sentences, spans, parties, doc.Date).Find();
        return new ReadingAssembler(text, tokens, spans, parties).Assemble(claims);
    }
}
