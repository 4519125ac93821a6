namespace Ties.Reading;

/// <summary>Claims told by verbs: every verb group is tried with the frames of its main verb.</summary>
internal sealed class VerbClaims(SentenceScope scope)
{
    private readonly VerbRoles _roles = new(scope);

    public void Run()
    {
        for (int v = 0; v < scope.Items.Count; v++)
        {
            if (scope.Items[v].Kind == ItemKind.Verb)
            {
                Verb(v);
            }
        }
    }

    private void Verb(int v)
    {
        Item verb = scope.Items[v];
        HashSet<Predicate> made = [];
        foreach (string key in Keys(v))
        {
            foreach (Frame frame in Grammar.Frames[key])
            {
                if (
                    !(
                        made.Contains(frame.Predicate)
                        && frame.Predicate
                            is Predicate.Owns
                                or Predicate.ListedOn
                                or Predicate.Supplies
                                or Predicate.OfficerOf
                    ) && Apply(frame, v, verb)
                )
                {
                    made.Add(frame.Predicate);
                }
            }
        }
    }

    // "belong+to", "take over", "dispose+of": verb with the preposition after it, then the bare verb.
    private IEnumerable<string> Keys(int v)
    {
        string main = scope.Items[v].Main;
        for (int k = v + 1; k < Math.Min(scope.Items.Count, v + 3); k++)
        {
            if (scope.Items[k].Kind == ItemKind.Prep)
            {
                yield return main + "+" + scope.Items[k].Lower;
            }
        }

        if (
            v + 1 < scope.Items.Count
            && scope.Items[v + 1] is { IsNp: true, Head: null, Words.Count: 1 } thing
        )
        {
            yield return main + "+" + thing.Noun;
        }

        yield return main;
        int plus = main.IndexOf('+', StringComparison.Ordinal);
        if (plus > 0)
        {
            yield return main[..plus];
        }
    }

    private bool Apply(Frame frame, int v, Item verb)
    {
        List<Role> subjects = _roles.Find(frame.Subject, v, frame);
        scope.Discourse.Exclude = subjects.Count == 1 && !(frame.Subject is "obj") ? subjects[0].Party : -1;
        List<Role> objects = subjects.Count == 0 ? [] : _roles.Find(frame.Object, v, frame);
        scope.Discourse.Exclude = -1;
        bool any = false;
        foreach (Role subject in subjects.Where(role => scope.Fits(role.Party, frame.SubjectKinds)))
        {
            foreach (Role other in objects.Where(role => scope.Fits(role.Party, frame.ObjectKinds)))
            {
                Add(frame, v, verb, subject, other);
                any = true;
            }
        }

        return any;
    }

    private void Add(Frame frame, int v, Item verb, Role subject, Role other)
    {
        (Modality modality, string? note) = scope.Modality.Of(v);
        bool denies = verb
            .Chain.Take(verb.Chain.Count - 1)
            .Any(lemma => Grammar.Governor("denied", lemma) && Grammar.Governor("speech", lemma));
        // "removed from the list" says that a party is not on it.
        modality = frame.Note == "removed" && modality == Modality.Asserted ? Modality.Denied : modality;
        modality = frame.Note == "planned" && modality == Modality.Asserted ? Modality.Planned : modality;
        decimal? percent = frame.Predicate is Predicate.Owns or Predicate.Acquires or Predicate.Divests
            ? other.Percent ?? subject.Percent ?? verb.Percent
            : null;
        if (
            frame.Predicate == Predicate.Owns
            && verb.Adverbs.Exists(adverb => adverb is "wholly" or "fully" or "entirely")
        )
        {
            percent ??= 100;
        }

        string? qualifier =
            verb.Adverbs.Exists(adverb => adverb is "partly" or "partially" or "part") ? "partial"
            : verb.Adverbs.Contains("jointly") ? "joint control"
            : verb.Adverbs.Contains("majority") ? "majority"
            : null;
        List<Item> used = [verb];
        used.AddRange(subject.Used);
        used.AddRange(other.Used);
        scope.Add(
            new Found(frame.Predicate, subject.Party, other.Party, frame.Id, verb.End - 1, used)
            {
                Percent = percent,
                Note = frame.Note is "removed" or "former" or "user data"
                    ? frame.Note
                    : qualifier ?? other.Note ?? note ?? (frame.Note == "planned" ? null : frame.Note),
                Modality = modality,
                Verb = Grammar.Governor("speech", verb.Main) ? v : -1,
                Denier = denies && subject.Party >= 0 ? subject.Party : -1,
            }
        );
    }
}
