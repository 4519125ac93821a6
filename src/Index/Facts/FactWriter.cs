using System.Runtime.InteropServices;
using System.Text;
using Ties.Model;

namespace Ties.Index;

/// <summary>
/// Writes the fact segment: parties with their statements and listings, stakes and ties, each read back by
/// party in constant time.
/// </summary>
/// <remarks>
/// Sections of kind <c>FACT</c>, version 1: 0 string offsets (u32 each, one more than strings); 1 string bytes
/// (UTF-8); 2 party record offsets (u32, one more than parties); 3 party records; 4 ids in ordinal order, each
/// as string number and party number (u32, u32); 5 stake offsets (u32); 6 stakes; 7 tie offsets (u32); 8 ties.
/// Values are encoded as <see cref="FactEncoder"/> says; a party record ends with the numbers of the stakes held
/// in it, the stakes it holds, and the ties from or to it.
/// </remarks>
public sealed class FactWriter
{
    internal const string Kind = "FACT";
    internal const int Version = 1;

    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);
    private readonly List<PartyRecord> _parties = [];
    private readonly List<Stake> _stakes = [];
    private readonly List<Tie> _ties = [];
    private readonly Dictionary<string, int> _partyById = new(StringComparer.Ordinal);

    /// <summary>Adds a party and returns its number (0, 1, 2 …). Its referents all lead to it.</summary>
    /// <exception cref="ArgumentException">An id already belongs to another party.</exception>
    public int Add(PartyRecord party)
    {
        int number = _parties.Count;
        _parties.Add(party);
        _partyById.Add(party.Entity.Id, number);
        foreach (string id in party.Entity.Referents.Where(id => id != party.Entity.Id))
        {
            _partyById.Add(id, number);
        }

        return number;
    }

    /// <summary>Adds a stake; both sides must be ids of parties added before <see cref="WriteTo"/>.</summary>
    public void Add(Stake stake) => _stakes.Add(stake);

    /// <summary>Adds a tie; both sides must be ids of parties added before <see cref="WriteTo"/>.</summary>
    public void Add(Tie tie) => _ties.Add(tie);

    /// <summary>Writes the segment.</summary>
    /// <exception cref="KeyNotFoundException">A stake or tie names a party that was not added.</exception>
    public void WriteTo(Stream output)
    {
        List<int>[] stakesIn = Group(_stakes, s => s.Owned);
        List<int>[] stakesOut = Group(_stakes, s => s.Owner);
        List<int>[] tiesFrom = Group(_ties, t => t.From);
        List<int>[] tiesTo = Group(_ties, t => t.To);

        FactEncoder parties = new(Intern);
        List<uint> partyOffsets = [];
        for (int i = 0; i < _parties.Count; i++)
        {
            partyOffsets.Add((uint)parties.Position);
            Encode(parties, _parties[i]);
            parties.Each(stakesIn[i], parties.Count);
            parties.Each(stakesOut[i], parties.Count);
            parties.Each([.. tiesFrom[i].Union(tiesTo[i]).Order()], parties.Count);
        }

        partyOffsets.Add((uint)parties.Position);
        FactEncoder stakes = new(Intern);
        List<uint> stakeOffsets = [.. _stakes.Select(s => Encode(stakes, s))];
        FactEncoder ties = new(Intern);
        List<uint> tieOffsets = [.. _ties.Select(t => Encode(ties, t))];
        byte[] ids = EncodeIds();

        SegmentWriter segment = new(Kind, Version);
        AddStrings(segment);
        segment.Add(Bytes(partyOffsets));
        segment.Add(parties.Written);
        segment.Add(ids);
        segment.Add(Bytes(stakeOffsets));
        segment.Add(stakes.Written);
        segment.Add(Bytes(tieOffsets));
        segment.Add(ties.Written);
        segment.WriteTo(output);
    }

    private static void Encode(FactEncoder to, PartyRecord party)
    {
        Entity entity = party.Entity;
        to.Text(entity.Id);
        to.Text(entity.Schema);
        to.Each(entity.Referents, to.Text);
        to.Each(
            party.Merges,
            merge =>
            {
                to.Text(merge.First);
                to.Text(merge.Second);
                to.Text(merge.Reason);
            }
        );
        to.Each(entity.Statements, statement => Encode(to, statement));
        to.Each(party.Listings, listing => Encode(to, listing));
    }

    private static void Encode(FactEncoder to, Statement statement)
    {
        to.Text(statement.Property);
        to.Text(statement.Value);
        to.Text(statement.OriginalValue);
        to.Text(statement.Language);
        to.Row(statement.Source);
        to.Text(statement.FirstSeen);
        to.Text(statement.LastSeen);
    }

    private static void Encode(FactEncoder to, Listing listing)
    {
        to.Text(listing.EntityId);
        to.Text(listing.List);
        to.Bounds(listing.From);
        to.Flag(listing.DateStated);
        to.Bounds(listing.Until);
        to.Text(listing.DateEvidence);
        to.Each(listing.Citations, to.Text);
        to.Each(listing.Programs, to.Text);
        to.Text(listing.ListedName);
        to.Each(listing.Sources, to.Row);
        to.Each(
            listing.Wordings,
            wording =>
            {
                to.Text(wording.Requirement);
                to.Text(wording.Policy);
                to.Bounds(wording.EditionDate);
                to.Row(wording.Source);
            }
        );
    }

    private static uint Encode(FactEncoder to, Stake stake)
    {
        uint offset = (uint)to.Position;
        to.Text(stake.Owner);
        to.Text(stake.Owned);
        to.Share(stake.Share);
        to.Period(stake.Period);
        to.Text(stake.Class);
        to.Number((uint)stake.Grade);
        to.Text(stake.Citation);
        to.Row(stake.Source);
        return offset;
    }

    private static uint Encode(FactEncoder to, Tie tie)
    {
        uint offset = (uint)to.Position;
        to.Text(tie.From);
        to.Text(tie.To);
        to.Text(tie.Kind);
        to.Period(tie.Period);
        to.Number((uint)tie.Grade);
        to.Text(tie.Citation);
        to.Row(tie.Source);
        return offset;
    }

    private static byte[] Bytes(List<uint> numbers) =>
        MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(numbers)).ToArray();

    private int Intern(string text)
    {
        if (!_strings.TryGetValue(text, out int number))
        {
            number = _strings.Count;
            _strings.Add(text, number);
        }

        return number;
    }

    private List<int>[] Group<T>(List<T> items, Func<T, string> party)
    {
        List<int>[] groups = new List<int>[_parties.Count];
        for (int i = 0; i < groups.Length; i++)
        {
            groups[i] = [];
        }

        for (int i = 0; i < items.Count; i++)
        {
            groups[_partyById[party(items[i])]].Add(i);
        }

        return groups;
    }

    private byte[] EncodeIds()
    {
        List<uint> pairs = [];
        foreach ((string id, int party) in _partyById.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            pairs.Add((uint)Intern(id));
            pairs.Add((uint)party);
        }

        return Bytes(pairs);
    }

    private void AddStrings(SegmentWriter segment)
    {
        List<uint> offsets = [0];
        using MemoryStream bytes = new();
        foreach (string text in _strings.OrderBy(s => s.Value).Select(s => s.Key))
        {
            bytes.Write(Encoding.UTF8.GetBytes(text));
            offsets.Add((uint)bytes.Length);
        }

        segment.Add(Bytes(offsets));
        segment.Add(bytes.ToArray());
    }
}
