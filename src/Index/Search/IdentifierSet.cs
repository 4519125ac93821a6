namespace Ties.Index;

/// <summary>The identifiers of an index under construction.</summary>
internal sealed class IdentifierSet
{
    private readonly List<int> _parties = [];
    private readonly List<byte[]> _entries = [];

    public bool Add(int party, string type, string value)
    {
        if (IdentifierKey.Of(type, value) is not { } key)
        {
            return false;
        }

        _parties.Add(party);
        _entries.Add(IdentifierTable.Entry(type, key.Value, value));
        return true;
    }

    /// <summary>Writes the sections 19 to 22.</summary>
    public void WriteTo(NameIndexWriter writer)
    {
        uint[] starts = new uint[_entries.Count + 1];
        for (int i = 0; i < _entries.Count; i++)
        {
            starts[i + 1] = starts[i] + (uint)_entries[i].Length;
        }

        byte[] text = new byte[starts[^1]];
        for (int i = 0; i < _entries.Count; i++)
        {
            _entries[i].CopyTo(text, starts[i]);
        }

        writer.Add(
            NameSection.IdentifierSlots,
            TokenSet.Slots(_entries.Count, i => IdentifierTable.Hash(IdentifierTable.Value(_entries[i])))
        );
        writer.Add(NameSection.IdentifierParties, _parties.ToArray());
        writer.Add(NameSection.IdentifierStarts, starts);
        writer.Add(NameSection.IdentifierText, text);
    }
}
