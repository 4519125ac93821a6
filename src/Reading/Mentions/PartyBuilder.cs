namespace Ties.Reading;

/// <summary>
/// Groups names into parties: definitions in the text, the same name with another legal form, short forms of a
/// longer name, surnames, misspellings of a surname, synonyms of public bodies and countries, aliases.
/// </summary>
internal sealed class PartyBuilder(string text, List<Token> tokens, List<Span> spans)
{
    private static readonly Dictionary<string, string> Synonyms = LoadSynonyms();

    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);
    private readonly List<int> _parent = [];
    private readonly List<List<Span>> _members = [];

    public List<PartyDraft> Build(List<(Span, Span)> sameAs)
    {
        foreach (Span span in spans)
        {
            if (!_groupOf.TryGetValue(Id(span), out int group))
            {
                group = _parent.Count;
                _groupOf[Id(span)] = group;
                _parent.Add(group);
                _members.Add([]);
            }

            _members[group].Add(span);
        }

        foreach ((Span a, Span b) in sameAs)
        {
            Union(_groupOf[Id(a)], _groupOf[Id(b)]);
        }

        JoinBy(span =>
            Synonyms.TryGetValue(span.Key, out string? first)
            && span.Type
                is MentionType.Place
                    or MentionType.GovernmentBody
                    or MentionType.Org
                    or MentionType.List
                ? "s:" + first
                : null
        );
        JoinForms();
        JoinShort();
        JoinPersons();
        return Drafts();
    }

    private static string Id(Span span) =>
        span.Key
        + "\u0001"
        + (
            span.Type is MentionType.Person ? "p"
            : span.Type is MentionType.Place ? "l"
            : "o"
        );

    private void JoinBy(Func<Span, string?> key)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (int i = 0; i < _members.Count; i++)
        {
            if (key(_members[i][0]) is { } value)
            {
                if (first.TryGetValue(value, out int other))
                {
                    Union(other, i);
                }
                else
                {
                    first[value] = i;
                }
            }
        }
    }

    // "Acme" and "Acme Inc." are one, and so are "JSC Acme" and "Acme Joint Stock Company"; "Acme Inc." and "AO Acme" are two.
    private void JoinForms()
    {
        Dictionary<string, int> exact = new(StringComparer.Ordinal);
        Dictionary<string, int> formed = new(StringComparer.Ordinal);
        List<(int Group, string Bare)> bare = [];
        for (int i = 0; i < _members.Count; i++)
        {
            Span span = _members[i][0];
            if (span.Type != MentionType.Org)
            {
                continue;
            }

            string stripped = NameForms.Strip(span.Key);
            string form = NameForms.Form(span.Key);
            if (form.Length == 0)
            {
                bare.Add((i, stripped));
                continue;
            }

            formed.TryAdd(stripped, i);
            if (exact.TryGetValue(stripped + "|" + form, out int other))
            {
                Union(other, i);
            }
            else
            {
                exact[stripped + "|" + form] = i;
            }
        }

        foreach ((int group, string name) in bare)
        {
            if (formed.TryGetValue(name, out int other))
            {
                Union(other, group);
            }
            else
            {
                formed[name] = group;
            }
        }
    }

    // "Loncor" for "Loncor Resources Inc.": the name whose further words say least, then the first in the text.
    private void JoinShort()
    {
        Dictionary<string, List<int>> byWord = ByWord();
        for (int i = 0; i < _members.Count; i++)
        {
            Span span = _members[i][0];
            if (
                span.Type
                    is not (
                        MentionType.Org
                        or MentionType.GovernmentBody
                        or MentionType.Product
                        or MentionType.List
                    )
                || NameForms.Form(span.Key).Length > 0
            )
            {
                continue;
            }

            int best = -1;
            int bestCost = int.MaxValue;
            foreach (int j in Candidates(byWord, span))
            {
                Span longer = _members[j][0];
                if (
                    j != i
                    && longer.Type == span.Type
                    && Introduced(i, longer)
                    && Cost(span, longer) is { } cost
                    && cost < bestCost
                )
                {
                    (best, bestCost) = (j, cost);
                }
            }

            if (best >= 0 && (bestCost == 0 || !Explicit(i)))
            {
                Union(best, i);
            }
        }
    }

    // Names by their first word and, for public bodies, their last: only those can be longer forms.
    private Dictionary<string, List<int>> ByWord()
    {
        Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
        for (int i = 0; i < _members.Count; i++)
        {
            string stripped = NameForms.Strip(_members[i][0].Key);
            int blank = stripped.IndexOf(' ', StringComparison.Ordinal);
            if (blank < 0)
            {
                continue;
            }

            Put(byWord, stripped[..blank], i);
            if (_members[i][0].Type == MentionType.GovernmentBody)
            {
                Put(byWord, stripped[(stripped.LastIndexOf(' ') + 1)..], i);
            }
        }

        return byWord;

        static void Put(Dictionary<string, List<int>> table, string word, int index)
        {
            if (!table.TryGetValue(word, out List<int>? list))
            {
                table[word] = list = [];
            }

            list.Add(index);
        }
    }

    private static IEnumerable<int> Candidates(Dictionary<string, List<int>> byWord, Span span)
    {
        int blank = span.Key.IndexOf(' ', StringComparison.Ordinal);
        List<int> first = byWord.GetValueOrDefault(blank < 0 ? span.Key : span.Key[..blank]) ?? [];
        return span.Type == MentionType.GovernmentBody && blank > 0
            ? first.Union(byWord.GetValueOrDefault(span.Key[(span.Key.LastIndexOf(' ') + 1)..]) ?? [])
            : first;
    }

    // A short form follows its full name; only a headline may use it first.
    private bool Introduced(int shorter, Span longer) =>
        longer.Sentence <= 3
        || _members[shorter].TrueForAll(span => span.Start > longer.Start || span.Sentence < 3);

    // Two full names that only share their first word stay two: a name with its own definition is not a short form.
    private bool Explicit(int group) =>
        _members[group][0].Key.Contains(' ', StringComparison.Ordinal) && _members[group].Count > 3;

    private static int? Cost(Span span, Span longer)
    {
        string full = NameForms.Strip(longer.Key);
        bool prefix = full.StartsWith(span.Key + " ", StringComparison.Ordinal);
        bool suffix =
            longer.Type == MentionType.GovernmentBody
            && full.EndsWith(" " + span.Key, StringComparison.Ordinal);
        if (!prefix && !suffix)
        {
            return null;
        }

        string[] rest = full[(prefix ? span.Key.Length + 1 : 0)..].Split(' ');
        int telling = prefix
            ? rest.Count(word => !Lexicon.IsCommon(word) && !Lexicon.IsHead("org/last", word))
            : 0;
        return telling == 0 && NameForms.Form(span.Key).Length == 0 ? 0
            : span.Key.Contains(' ', StringComparison.Ordinal) || Lexicon.IsCommon(span.Key) ? null
            : longer.Start < span.Start && rest.Length <= 3 ? telling
            : null;
    }

    private void JoinPersons()
    {
        List<int> full =
        [
            .. Enumerable
                .Range(0, _members.Count)
                .Where(i =>
                    _members[i][0].Type == MentionType.Person
                    && _members[i][0].Key.Contains(' ', StringComparison.Ordinal)
                ),
        ];
        for (int i = 0; i < _members.Count; i++)
        {
            Span span = _members[i][0];
            bool single = !span.Key.Contains(' ', StringComparison.Ordinal);
            if (
                !single
                || span.Type is not (MentionType.Person or MentionType.Org)
                || span.Strength >= 8 && span.Type != MentionType.Person
            )
            {
                continue;
            }

            foreach (int other in full)
            {
                string surname = _members[other][0].Key[(_members[other][0].Key.LastIndexOf(' ') + 1)..];
                bool same = surname == span.Key && span.Type == MentionType.Person;
                bool misspelt =
                    !same
                    && span.Key.Length >= 5
                    && surname.Length >= 5
                    && span.Key[0] == surname[0]
                    && !Lexicon.IsCommon(span.Key)
                    && span.Strength < 5
                    && EditDistance.AtMost(span.Key, surname, surname.Length >= 7 ? 2 : 1);
                if (same || misspelt)
                {
                    foreach (Span member in _members[i])
                    {
                        member.Type = MentionType.Person;
                    }

                    Union(other, i);
                    break;
                }
            }
        }
    }

    private List<PartyDraft> Drafts()
    {
        Dictionary<int, PartyDraft> drafts = [];
        List<PartyDraft> ordered = [];
        foreach (Span span in spans)
        {
            int root = Root(
                _groupOf.TryGetValue(Id(span), out int group) ? group : _groupOf[span.Key + "\u0001o"]
            );
            if (!drafts.TryGetValue(root, out PartyDraft? draft))
            {
                drafts[root] = draft = new PartyDraft(ordered.Count) { Type = span.Type };
                ordered.Add(draft);
            }

            draft.Spans.Add(span);
            span.Party = draft.Number;
            string name = Written(span);
            if (!draft.Names.Contains(name))
            {
                draft.Names.Add(name);
            }
        }

        foreach (PartyDraft draft in ordered)
        {
            draft.Name = FullestName.Of(draft.Names);
            draft.Type = draft.Spans.MaxBy(span => span.Strength)!.Type;
        }

        return ordered;
    }

    private string Written(Span span) => text[tokens[span.Start].Start..tokens[span.End - 1].End];

    private int Root(int group)
    {
        while (_parent[group] != group)
        {
            group = _parent[group] = _parent[_parent[group]];
        }

        return group;
    }

    private void Union(int a, int b)
    {
        (int x, int y) = (Root(a), Root(b));
        _parent[Math.Max(x, y)] = Math.Min(x, y);
    }

    private static Dictionary<string, string> LoadSynonyms()
    {
        Dictionary<string, string> synonyms = new(StringComparer.Ordinal);
        foreach (string line in DataFile.Lines("synonyms.txt"))
        {
            string[] names = line.ToLowerInvariant().Split('|');
            foreach (string name in names)
            {
                synonyms.TryAdd(name, names[0]);
            }
        }

        return synonyms;
    }
}
