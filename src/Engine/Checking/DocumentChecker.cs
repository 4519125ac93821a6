using Ties.Model;
using Ties.Reading;

namespace Ties.Engine;

/// <summary>
/// Holds what documents say against a snapshot: every claim as of the document's own date and as of another day,
/// and the parties the claims are about. Bylines, quoted officials as such and page furniture are not screened.
/// </summary>
public sealed class DocumentChecker
{
    private readonly Snapshot _snapshot;
    private readonly Reader _reader;

    /// <summary>Prepares a checker; the names in the snapshot help to find mentions.</summary>
    public DocumentChecker(Snapshot snapshot)
    {
        _snapshot = snapshot;
        _reader = new Reader(NameGazetteer.Build(Names(snapshot)));
    }

    /// <summary>Reads and checks one document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="asOf">The second day; the first is the document's own date where it is known and another.</param>
    public CheckedDocument Check(SourceDocument document, DateOnly asOf)
    {
        DocumentReading reading = _reader.Read(document);
        List<DateOnly> days = document.Date is { } date && date != asOf ? [date, asOf] : [asOf];
        Subjects subjects = new(_snapshot, reading);
        List<CheckedClaim> claims =
        [
            .. reading.Claims.Select(claim => new CheckedClaim(
                claim,
                [.. days.Select(day => CheckClaim(claim, subjects, day))]
            )),
        ];
        List<CheckedParty> parties =
        [
            .. reading.Parties.Select(p => CheckParty(p, reading, claims, subjects, days)),
        ];
        return new CheckedDocument(document, reading, days, claims, parties);
    }

    private ClaimCheck CheckClaim(Claim claim, Subjects subjects, DateOnly day)
    {
        Subject subject = subjects.Of(claim.SubjectParty);
        return claim.Predicate switch
        {
            Predicate.ListedOn => new ListingCheck(_snapshot, day).Check(claim, subject),
            Predicate.Owns => HoldingCheck.Check(
                claim,
                subject,
                subjects.Of(claim.ObjectParty),
                day,
                _snapshot
            ),
            Predicate.SubsidiaryOf => HoldingCheck.Check(
                claim,
                subjects.Of(claim.ObjectParty),
                subject,
                day,
                _snapshot
            ),
            Predicate.LocatedIn => LocationCheck.Check(claim, subject, day),
            Predicate.StoresDataIn => new ClaimCheck
            {
                AsOf = day,
                Verdict = CheckVerdict.NotCheckable,
                Detail = "No official record says where a party keeps its data.",
                Nearest = [.. subject.Nearest.Take(3)],
            },
            Predicate.Acquires
            or Predicate.Divests
            or Predicate.JointVentureWith
            or Predicate.PartnersWith
            or Predicate.Supplies
            or Predicate.WorksWith
            or Predicate.OfficerOf
            or Predicate.Regulates => new TieCheck(_snapshot, day).Check(
                claim,
                subject,
                subjects.Of(claim.ObjectParty)
            ),
        };
    }

    private CheckedParty CheckParty(
        DocumentParty party,
        DocumentReading reading,
        List<CheckedClaim> claims,
        Subjects subjects,
        List<DateOnly> days
    )
    {
        bool spokenOf =
            !party.IsFurniture
            && !party.Mentions.Any(m => reading.Mentions[m].IsByline)
            && reading.Claims.Any(c => c.SubjectParty == party.Id || c.ObjectParty == party.Id)
            && !IsPlaceOrList(party);
        if (!spokenOf)
        {
            return new CheckedParty(party, [], null, null, []);
        }

        Subject subject = subjects.Of(party.Id);
        (string? resolved, string? by) = Identify(party, subject, claims);
        return new CheckedParty(
            party,
            // Who is merely near by spelling is no candidate: the report must not put a stranger beside a name.
            [.. subject.Nearest.Where(hit => hit.Match)],
            resolved,
            by,
            resolved is null
                ? []
                :
                [
                    .. days.Select(day => new DatedAnswers(
                        day,
                        new Assessor(_snapshot).Answers(resolved, day)
                    )),
                ]
        );
    }

    private static bool IsPlaceOrList(DocumentParty party) =>
        party.Types.Count > 0
        && party.Types.All(t => t is MentionType.Place or MentionType.List or MentionType.GovernmentBody);

    // A name is a question. It takes a relation that the document states and a record bears out, or a full legal
    // name that one organisation alone bears; people are never identified by a document's words.
    private static (string? Id, string? By) Identify(
        DocumentParty party,
        Subject subject,
        List<CheckedClaim> claims
    )
    {
        if (party.Types.Contains(MentionType.Person))
        {
            return (null, null);
        }

        if (subject.Likely.Count == 1)
        {
            string id = subject.Likely[0].Party.Entity.Id;
            bool joined = claims
                .Where(c =>
                    (c.Claim.SubjectParty == party.Id || c.Claim.ObjectParty == party.Id)
                    && c.Claim.Predicate != Predicate.ListedOn
                )
                .SelectMany(c => c.Checks)
                .Any(check => check.Joined.Contains(id));
            if (joined)
            {
                return (id, "a relation stated in the document and on record");
            }
        }

        ScreenHit? named = party.IsDescribed ? null : Identifier.ByFullName(party.Name, subject.Nearest);
        return named is null ? (null, null) : (named.Party.Entity.Id, "its full name");
    }

    private static IEnumerable<(string Name, string PartyId, MentionType Kind)> Names(Snapshot snapshot)
    {
        for (int i = 0; i < snapshot.Facts.PartyCount; i++)
        {
            Entity entity = snapshot.Facts.Read(i).Entity;
            if (!Schemata.IsParty(entity.Schema))
            {
                continue;
            }

            MentionType kind = entity.Schema switch
            {
                "Person" => MentionType.Person,
                "PublicBody" => MentionType.GovernmentBody,
                "Vessel" or "Airplane" => MentionType.Product,
                _ => MentionType.Org,
            };
            foreach (string name in entity.Values("name").Concat(entity.Values("alias")))
            {
                yield return (name, entity.Id, kind);
            }
        }
    }
}
