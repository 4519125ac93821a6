namespace Ties.Reading;

/// <summary>
/// Claims told by layout: numbered records with labelled lines, rows of list pages that end in a date, tables of
/// holders or subsidiaries, and lists after a colon.
/// </summary>
internal sealed class StructureClaims(
    string text,
    List<Token> tokens,
    List<Sentence> sentences,
    List<Span> spans,
    List<PartyDraft> parties,
    Discourse discourse,
    List<ClaimDraft> claims,
    DateOnly? document
)
{
    private readonly HashSet<int> _structured = [];
    private int _list = -1;

    /// <summary>Makes the claims; returns the sentences that are rows and need no grammar.</summary>
    public HashSet<int> Run()
    {
        List<Line> lines = Lines.Of(tokens, sentences, spans);
        _list =
            spans
                .Where(span => span.Type == MentionType.List)
                .GroupBy(span => span.Party)
                .OrderByDescending(group => group.Count())
                .FirstOrDefault()
                ?.Key
            ?? -1;
        Records(lines);
        Tables(lines);
        return _structured;
    }

    private void Records(List<Line> lines)
    {
        Span? record = null;
        foreach (Line line in lines)
        {
            Span? head = Aliases.RecordHead(tokens, line);
            record = head ?? record;
            if (
                record is not null
                && line.Label == "listed"
                && Date(line.Content, line.End) is { } date
                && _list >= 0
            )
            {
                Add(
                    Predicate.ListedOn,
                    record.Party,
                    _list,
                    "record.listed",
                    line.Start,
                    line.End,
                    date,
                    null
                );
                _structured.UnionWith(line.Sentences);
            }
            else if (record is not null && line.Label == "address")
            {
                Seat(record.Party, line.Spans, line.Content, line.End, "record.address");
                _structured.UnionWith(line.Sentences);
            }
            else if (line.Label is "function" or "alias" or "name")
            {
                _structured.UnionWith(line.Label == "function" ? [] : line.Sentences);
            }
            else if (_list >= 0 && EndsInDate(line) is { } day)
            {
                Row(line, record, day);
            }
        }
    }

    // "… produced by X. March 12, 2021": a row of a list page, without a finite verb of its own.
    private void Row(Line line, Span? record, PartialDate day)
    {
        if (HasFiniteVerb(line) && !DateStandsAlone(line))
        {
            return;
        }

        List<Span> named = [.. line.Spans.Where(span => span.Type is MentionType.Org or MentionType.Person)];
        if (named.Count == 0)
        {
            if (record is not null && line.Spans.Exists(span => span.Type == MentionType.Place))
            {
                Add(
                    Predicate.ListedOn,
                    record.Party,
                    _list,
                    "row.record",
                    record.Start,
                    record.End,
                    day,
                    null
                );
                Seat(record.Party, line.Spans, line.Start, line.End, "row.address");
            }

            return;
        }

        HashSet<int> listed = [];
        foreach (Span span in named)
        {
            bool first = listed.Count == 0;
            bool joined =
                span.Start > line.Start + 2
                && (
                    tokens[span.Start - 1].Lower
                    is "subsidiary"
                        or "subsidiaries"
                        or "and"
                        or ";"
                        or "affiliate"
                );
            if ((first || joined) && listed.Add(span.Party))
            {
                Add(Predicate.ListedOn, span.Party, _list, "row.listed", line.Start, line.End, day, null);
            }
        }

        if (named[0].End < line.End && tokens[named[0].End].Is(","))
        {
            Seat(named[0].Party, line.Spans, named[0].End, line.End, "row.address", named[0].Start);
        }
    }

    private void Seat(int party, List<Span> inside, int start, int end, string rule, int quoteFrom = -1)
    {
        List<Span> places = [.. inside.Where(span => span.Type == MentionType.Place && span.Start >= start)];
        Span? city =
            places.Find(span => Lexicon.Place(span.Key) == PlaceKind.City)
            ?? places.Find(span => Lexicon.Place(span.Key) is null)
            ?? places.Find(span => Lexicon.Place(span.Key) == PlaceKind.Region)
            ?? places.FirstOrDefault();
        if (city is not null)
        {
            Add(
                Predicate.LocatedIn,
                party,
                city.Party,
                rule,
                quoteFrom >= 0 ? quoteFrom : start,
                Math.Max(city.End, LastPlace(places)),
                null,
                null
            );
        }

        _ = end;
    }

    private static int LastPlace(List<Span> places) => places.Count == 0 ? 0 : places[^1].End;

    private void Tables(List<Line> lines)
    {
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (Header(lines[i]) is { } kind)
            {
                int owner = Owner(lines, i, kind);
                PartialDate? date = DateAbove(lines, i);
                for (int k = i + 1; k < lines.Count && k < i + 400; k++)
                {
                    if (!TableRow(lines[k], kind, owner, date))
                    {
                        if (k > i + 1)
                        {
                            break;
                        }
                    }
                }
            }
        }
    }

    // A header names a column of parties and one of shares: "holders" own the issuer, others are owned by it.
    private string? Header(Line line)
    {
        if (line.End - line.Start > 16 || tokens[line.End - 1].Lower is ":" or "." || HasFiniteVerb(line))
        {
            return null;
        }

        bool share = false,
            holder = false,
            owned = false;
        for (int i = line.Start; i < line.End; i++)
        {
            string word = tokens[i].Lower;
            share |=
                word
                    is "percentage"
                        or "percent"
                        or "%"
                        or "ownership"
                        or "shareholding"
                        or "interest"
                        or "stake"
                        or "voting"
                        or "held";
            holder |=
                word
                    is "shareholder"
                        or "shareholders"
                        or "holder"
                        or "holders"
                        or "stockholder"
                        or "owner"
                        or "owners"
                        or "investor"
                        or "stockholders";
            owned |=
                word
                    is "subsidiary"
                        or "subsidiaries"
                        or "company"
                        or "entity"
                        or "name"
                        or "associate"
                        or "associates"
                        or "undertaking"
                        or "affiliate";
        }

        return !share || tokens[line.End - 1].Is(".") ? null
            : holder ? "holders"
            : owned ? "owned"
            : null;
    }

    private bool TableRow(Line line, string kind, int owner, PartialDate? date)
    {
        Span? party = line.Spans.FirstOrDefault(span =>
            span.Type is MentionType.Org or MentionType.Person or MentionType.GovernmentBody
        );
        decimal? percent = null;
        for (int i = line.Start; i + 1 < line.End; i++)
        {
            if (
                tokens[i].Kind == TokenKind.Number
                && tokens[i + 1].Lower is "%" or "percent"
                && decimal.TryParse(
                    tokens[i].Lower,
                    System.Globalization.NumberStyles.AllowDecimalPoint,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out decimal value
                )
            )
            {
                percent = value;
            }
        }

        if (
            party is null
            || percent is null
            || party.Start > line.Start + 2
            || owner < 0
            || HasFiniteVerb(line)
        )
        {
            return false;
        }

        Add(
            Predicate.Owns,
            kind == "holders" ? party.Party : owner,
            kind == "holders" ? owner : party.Party,
            "table." + kind,
            line.Start,
            line.End,
            date,
            percent
        );
        if (
            kind == "owned"
            && line.Spans.Find(span => span.Type == MentionType.Place && span.Start >= party.End) is { } place
        )
        {
            Add(
                Predicate.LocatedIn,
                party.Party,
                place.Party,
                "table.place",
                line.Start,
                line.End,
                null,
                null
            );
        }

        _structured.UnionWith(line.Sentences);
        return true;
    }

    private int Owner(List<Line> lines, int header, string kind)
    {
        if (kind == "holders" && discourse.Issuer >= 0)
        {
            return discourse.Issuer;
        }

        for (int k = header - 1; k >= 0 && k > header - 5; k--)
        {
            if (lines[k].Spans.FirstOrDefault(span => span.Type == MentionType.Org) is { } org)
            {
                return org.Party;
            }
        }

        return discourse.Issuer;
    }

    private PartialDate? DateAbove(List<Line> lines, int header)
    {
        for (int k = header - 1; k >= 0 && k > header - 3; k--)
        {
            if (Date(lines[k].Start, lines[k].End) is { Month: > 0 } date)
            {
                return date;
            }
        }

        return null;
    }

    private PartialDate? EndsInDate(Line line)
    {
        int end = line.End;
        while (end > line.Start && tokens[end - 1].Lower is "." or ")" or ";")
        {
            end--;
        }

        for (int i = Math.Max(line.Start, end - 4); i < end; i++)
        {
            if (Dates.At(tokens, i, end, document, out int next) is { Day: > 0 } date && next == end)
            {
                return i > line.Start ? date : null;
            }
        }

        return null;
    }

    // "… using such equipment. March 12, 2021": the date is a cell of its own.
    private bool DateStandsAlone(Line line)
    {
        for (int i = line.End - 1; i > line.Start && i > line.End - 7; i--)
        {
            if (Dates.Month(tokens[i]) > 0)
            {
                int before = tokens[i - 1].Kind == TokenKind.Number ? i - 2 : i - 1;
                return before > line.Start && tokens[before].Lower is "." or "|" or ")"
                    || tokens[before].Lower.EndsWith('.');
            }
        }

        return false;
    }

    private bool HasFiniteVerb(Line line)
    {
        for (int i = line.Start; i < line.End; i++)
        {
            if (
                tokens[i].Kind == TokenKind.Lower
                && tokens[i].Lower
                    is "is"
                        or "are"
                        or "was"
                        or "were"
                        or "has"
                        or "have"
                        or "will"
                        or "said"
                        or "had"
            )
            {
                return true;
            }
        }

        return false;
    }

    private PartialDate? Date(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (Dates.At(tokens, i, end, document, out _) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private void Add(
        Predicate predicate,
        int subject,
        int @object,
        string rule,
        int start,
        int end,
        PartialDate? date,
        decimal? percent
    )
    {
        if (subject == @object)
        {
            return;
        }

        int stop = Math.Min(end, tokens.Count);
        claims.Add(
            new ClaimDraft(predicate, subject, @object, rule)
            {
                Date = date,
                Percent = percent,
                Start = tokens[start].Start,
                End = tokens[stop - 1].End,
                Words = [parties[subject].Name, parties[@object].Name],
            }
        );
        _ = text;
    }
}
