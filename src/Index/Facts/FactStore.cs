using System.Runtime.InteropServices;
using System.Text;
using Ties.Model;

namespace Ties.Index;

/// <summary>The fact segment opened for reading (layout: <see cref="FactWriter"/>). Safe for concurrent readers.</summary>
public sealed class FactStore
{
    private readonly ReadOnlyMemory<byte> _stringOffsets;
    private readonly ReadOnlyMemory<byte> _stringBytes;
    private readonly ReadOnlyMemory<byte> _partyOffsets;
    private readonly ReadOnlyMemory<byte> _parties;
    private readonly ReadOnlyMemory<byte> _ids;
    private readonly ReadOnlyMemory<byte> _stakeOffsets;
    private readonly ReadOnlyMemory<byte> _stakes;
    private readonly ReadOnlyMemory<byte> _tieOffsets;
    private readonly ReadOnlyMemory<byte> _ties;

    private FactStore(Segment segment)
    {
        _stringOffsets = segment.Section(0);
        _stringBytes = segment.Section(1);
        _partyOffsets = segment.Section(2);
        _parties = segment.Section(3);
        _ids = segment.Section(4);
        _stakeOffsets = segment.Section(5);
        _stakes = segment.Section(6);
        _tieOffsets = segment.Section(7);
        _ties = segment.Section(8);
    }

    /// <summary>Number of parties; they are numbered from 0.</summary>
    public int PartyCount => (_partyOffsets.Length / 4) - 1;

    /// <summary>Number of stakes.</summary>
    public int StakeCount => _stakeOffsets.Length / 4;

    /// <summary>Number of ties other than stakes.</summary>
    public int TieCount => _tieOffsets.Length / 4;

    /// <summary>Opens the segment and verifies its sections.</summary>
    /// <exception cref="SegmentException">Damaged, of another kind, or newer.</exception>
    public static FactStore Open(ReadOnlyMemory<byte> bytes, string file) =>
        new(Segment.Open(bytes, file, FactWriter.Kind, FactWriter.Version, out _));

    /// <summary>The number of the party with this id or referent; -1 where there is none.</summary>
    public int Find(string id)
    {
        ReadOnlySpan<uint> pairs = MemoryMarshal.Cast<byte, uint>(_ids.Span);
        int low = 0;
        int high = (pairs.Length / 2) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            int order = string.CompareOrdinal(Text((int)pairs[2 * middle]), id);
            if (order == 0)
            {
                return (int)pairs[(2 * middle) + 1];
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>A party with its statements and listings.</summary>
    public PartyRecord Read(int party)
    {
        FactDecoder decoder = Record(party);
        return ReadParty(ref decoder);
    }

    /// <summary>The stakes that others hold in a party.</summary>
    public IReadOnlyList<Stake> StakesIn(int party) => Edges(party).StakesIn;

    /// <summary>The stakes that a party holds.</summary>
    public IReadOnlyList<Stake> StakesOf(int party) => Edges(party).StakesOf;

    /// <summary>The ties from or to a party.</summary>
    public IReadOnlyList<Tie> TiesOf(int party) => Edges(party).Ties;

    internal string Text(int number)
    {
        ReadOnlySpan<uint> offsets = MemoryMarshal.Cast<byte, uint>(_stringOffsets.Span);
        return Encoding.UTF8.GetString(_stringBytes.Span[(int)offsets[number]..(int)offsets[number + 1]]);
    }

    private static PartyRecord ReadParty(ref FactDecoder decoder)
    {
        string id = decoder.Text()!;
        string schema = decoder.Text()!;
        string[] referents = decoder.Texts();
        Merge[] merges = new Merge[decoder.Count()];
        for (int i = 0; i < merges.Length; i++)
        {
            merges[i] = new Merge(decoder.Text()!, decoder.Text()!, decoder.Text()!);
        }

        Statement[] statements = new Statement[decoder.Count()];
        for (int i = 0; i < statements.Length; i++)
        {
            statements[i] = new Statement
            {
                Property = decoder.Text()!,
                Value = decoder.Text()!,
                OriginalValue = decoder.Text(),
                Language = decoder.Text(),
                Source = decoder.Row(),
                FirstSeen = decoder.Text(),
                LastSeen = decoder.Text(),
            };
        }

        Listing[] listings = new Listing[decoder.Count()];
        for (int i = 0; i < listings.Length; i++)
        {
            listings[i] = ReadListing(ref decoder);
        }

        Entity entity = new()
        {
            Id = id,
            Schema = schema,
            Referents = referents,
            Statements = statements,
        };
        return new PartyRecord(entity, listings, merges);
    }

    private static Listing ReadListing(ref FactDecoder decoder)
    {
        Listing listing = new()
        {
            EntityId = decoder.Text()!,
            List = decoder.Text()!,
            From = decoder.Bounds(),
            DateStated = decoder.Flag(),
            Until = decoder.Bounds(),
            DateEvidence = decoder.Text(),
            Citations = decoder.Texts(),
            Programs = decoder.Texts(),
            ListedName = decoder.Text()!,
            Sources = decoder.Rows(),
        };
        Wording[] wordings = new Wording[decoder.Count()];
        for (int i = 0; i < wordings.Length; i++)
        {
            wordings[i] = new Wording(decoder.Text(), decoder.Text(), decoder.Bounds(), decoder.Row());
        }

        return listing with
        {
            Wordings = wordings,
        };
    }

    private FactDecoder Record(int party)
    {
        ReadOnlySpan<uint> offsets = MemoryMarshal.Cast<byte, uint>(_partyOffsets.Span);
        return new FactDecoder(_parties.Span[(int)offsets[party]..(int)offsets[party + 1]], this);
    }

    private (Stake[] StakesIn, Stake[] StakesOf, Tie[] Ties) Edges(int party)
    {
        FactDecoder decoder = Record(party);
        ReadParty(ref decoder);
        return (Numbers(ref decoder, Stake), Numbers(ref decoder, Stake), Numbers(ref decoder, Tie));
    }

    private static T[] Numbers<T>(ref FactDecoder decoder, Func<int, T> read)
    {
        T[] items = new T[decoder.Count()];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = read(decoder.Count());
        }

        return items;
    }

    private Stake Stake(int number)
    {
        FactDecoder decoder = new(At(_stakeOffsets, _stakes, number), this);
        return new Stake
        {
            Owner = decoder.Text()!,
            Owned = decoder.Text()!,
            Share = decoder.Share(),
            Period = decoder.Period(),
            Class = decoder.Text()!,
            Grade = (Grade)decoder.Number(),
            Citation = decoder.Text(),
            Source = decoder.Row(),
        };
    }

    private Tie Tie(int number)
    {
        FactDecoder decoder = new(At(_tieOffsets, _ties, number), this);
        return new Tie
        {
            From = decoder.Text()!,
            To = decoder.Text()!,
            Kind = decoder.Text()!,
            Period = decoder.Period(),
            Grade = (Grade)decoder.Number(),
            Citation = decoder.Text(),
            Source = decoder.Row(),
        };
    }

    private static ReadOnlySpan<byte> At(
        ReadOnlyMemory<byte> offsets,
        ReadOnlyMemory<byte> records,
        int number
    ) => records.Span[(int)MemoryMarshal.Cast<byte, uint>(offsets.Span)[number]..];
}
