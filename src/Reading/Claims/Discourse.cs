namespace Ties.Reading;

/// <summary>Who "it", "the company", "we" and "the venture" are, as far as it is safe to say.</summary>
internal sealed class Discourse(List<PartyDraft> parties)
{
    private readonly List<int> _recent = [];
    private readonly Dictionary<string, int> _described = new(StringComparer.Ordinal);
    private int _issuer = -1;
    private int _previousSubject = -1;

    public int LastOwned { get; set; } = -1;

    /// <summary>Who bought last: "the buyer".</summary>
    public int LastBuyer { get; set; } = -1;

    /// <summary>Who sold last: "the seller".</summary>
    public int LastSeller { get; set; } = -1;

    /// <summary>All subjects of the sentence before: "both firms".</summary>
    public List<int> PreviousSubjects { get; private set; } = [];

    /// <summary>All subjects of the sentence read.</summary>
    public List<int> Subjects { get; private set; } = [];

    /// <summary>The current sentence's first subject, for "its" and "it" later in it.</summary>
    public int SentenceSubject { get; set; } = -1;

    public void SetIssuer(int party) => _issuer = party;

    public int Issuer => _issuer;

    public MentionType Type(int party) => parties[party].Type;

    public PartyDraft Party(int party) => parties[party];

    public void StartSentence()
    {
        if (Subjects.Count > 0)
        {
            PreviousSubjects = Subjects;
        }

        Subjects = [];
        if (SentenceSubject >= 0)
        {
            _previousSubject = SentenceSubject;
        }

        SentenceSubject = -1;
    }

    public void Note(int party)
    {
        _recent.Remove(party);
        _recent.Add(party);
    }

    public void NoteSubject(int party)
    {
        if (SentenceSubject < 0)
        {
            SentenceSubject = party;
        }
    }

    /// <summary>A pronoun's party, or -1.</summary>
    public int Pronoun(string pronoun)
    {
        switch (pronoun)
        {
            case "it" or "its" or "itself" or "whose" or "they" or "their" or "them":
                int thing = First(Thing, Free(SentenceSubject), Free(_previousSubject));
                return thing >= 0 ? thing : Latest(party => Thing(party) && party != Exclude);
            case "he" or "she" or "his" or "her" or "him":
                int person = First(Person, Free(SentenceSubject), Free(_previousSubject));
                return person >= 0 ? person : Latest(Person);
            case "we" or "our" or "us":
                return _issuer >= 0 ? _issuer : First(Company, SentenceSubject, _previousSubject);
            default:
                return -1;
        }
    }

    /// <summary>A party that cannot be meant: the subject of the very clause whose object is asked for.</summary>
    public int Exclude { get; set; } = -1;

    /// <summary>The party of a definite description such as "the company", or -1.</summary>
    public int Definite(Item np)
    {
        string noun = np.Noun;
        if (
            noun is "company" or "registrant" or "issuer" or "corporation" or "group"
            && _issuer >= 0
            && np.Words.Count == 1
        )
        {
            return _issuer;
        }

        if (noun is "buyer" or "purchaser" or "acquirer" && LastBuyer >= 0)
        {
            return LastBuyer;
        }

        if (noun is "seller" && LastSeller >= 0)
        {
            return LastSeller;
        }

        if (Nouns.Is("company", noun))
        {
            int subject = First(Company, Free(SentenceSubject), Free(_previousSubject));
            return subject >= 0 ? subject : Latest(party => Company(party) && party != Exclude);
        }

        if (Nouns.Is("authority", noun))
        {
            int named = Latest(party =>
                parties[party].Type == MentionType.GovernmentBody
                && parties[party].Names.Exists(name => HasWord(name, noun))
            );
            return named >= 0 ? named : Latest(party => parties[party].Type == MentionType.GovernmentBody);
        }

        if (Nouns.Is("product", noun))
        {
            return Latest(party => parties[party].Type == MentionType.Product);
        }

        return noun is "port" or "plant" or "mine" or "terminal" or "project"
            ? Latest(party =>
                parties[party].Type == MentionType.Place
                && parties[party].Names.Exists(name => HasWord(name, noun))
            )
            : -1;
    }

    /// <summary>Whether a party is a person.</summary>
    public bool IsPerson(int party) => party >= 0 && Person(party);

    /// <summary>A described party of its own, "the venture", made when first met.</summary>
    public int Described(string noun, string name)
    {
        if (!_described.TryGetValue(noun, out int party))
        {
            party = parties.Count;
            PartyDraft draft = new(party)
            {
                Type = MentionType.Org,
                Name = name,
                IsDescribed = true,
            };
            draft.Names.Add(name);
            parties.Add(draft);
            _described[noun] = party;
        }

        Note(party);

        return party;
    }

    public bool HasDescribed(string noun) => _described.ContainsKey(noun);

    public int Find(Func<PartyDraft, bool> test) => parties.FindIndex(party => test(party));

    private int Free(int party) => party == Exclude ? -1 : party;

    private bool Thing(int party) =>
        parties[party].Type is MentionType.Org or MentionType.Product or MentionType.GovernmentBody;

    private bool Company(int party) => parties[party].Type == MentionType.Org && !parties[party].IsDescribed;

    private bool Person(int party) => parties[party].Type == MentionType.Person;

    private static int First(Func<int, bool> test, params ReadOnlySpan<int> candidates)
    {
        foreach (int candidate in candidates)
        {
            if (candidate >= 0 && test(candidate))
            {
                return candidate;
            }
        }

        return -1;
    }

    private int Latest(Func<int, bool> test)
    {
        for (int i = _recent.Count - 1; i >= 0; i--)
        {
            if (test(_recent[i]))
            {
                return _recent[i];
            }
        }

        return -1;
    }

    private static bool HasWord(string name, string word) =>
        name.Split(' ').Any(part => part.Equals(word, StringComparison.OrdinalIgnoreCase));
}
