namespace Ties.Reading;

/// <summary>One piece of a parsed sentence: a noun phrase, a verb group, a preposition, a sign.</summary>
internal sealed class Item(ItemKind kind, int start, string lower)
{
    public ItemKind Kind { get; } = kind;

    /// <summary>First token.</summary>
    public int Start { get; } = start;

    /// <summary>One past the last token.</summary>
    public int End { get; set; } = start + 1;

    public string Lower { get; set; } = lower;

    public PartialDate? Date { get; set; }

    /// <summary>Noun phrase: the name that is its head, if any.</summary>
    public Span? Head { get; set; }

    /// <summary>Noun phrase: names before the head ("FBI" in "FBI Director Christopher Wray").</summary>
    public List<Span> Modifiers { get; } = [];

    /// <summary>Noun phrase: its ordinary words, lower case, in order; the last is the head noun unless a name is.</summary>
    public List<string> Words { get; } = [];

    public string Determiner { get; set; } = string.Empty;

    public string Pronoun { get; set; } = string.Empty;

    public string PossessivePronoun { get; set; } = string.Empty;

    /// <summary>Noun phrase: whose it is ("Loncor" of "Loncor's subsidiary").</summary>
    public Item? Possessor { get; set; }

    /// <summary>Whether a possessive follows.</summary>
    public bool IsPossessor { get; set; }

    public decimal? Percent { get; set; }

    public string? PercentNote { get; set; }

    /// <summary>Names and shares in brackets after it.</summary>
    public List<Span> Bracketed { get; } = [];

    public bool StateOwned { get; set; }

    /// <summary>Verb group: lemmas from governing to main verb.</summary>
    public List<string> Chain { get; } = [];

    public List<VerbForm> Forms { get; } = [];

    public bool Passive { get; set; }

    public bool Negative { get; set; }

    public bool Infinitive { get; set; }

    /// <summary>Verb group: whether it has an auxiliary or is finite by form.</summary>
    public bool HasAuxiliary { get; set; }

    public List<string> Modals { get; } = [];

    public List<string> Adverbs { get; } = [];

    public string Main => Chain.Count > 0 ? Chain[^1] : string.Empty;

    public VerbForm MainForm => Forms.Count > 0 ? Forms[^1] : VerbForm.None;

    public string Noun => Words.Count > 0 ? Words[^1] : string.Empty;

    public bool IsNp => Kind == ItemKind.Np;
}
